import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { Channel } from '#domain/message/audience.ts'
import { type Relation, relations } from './relations.ts'

type YesNo = 'yes' | 'no' | null

/** What is recorded of somebody around a child. What is null is not recorded, and is not the same as no. */
export interface PersonDetails {
  readonly relation: Relation
  readonly name: string
  /** How they are addressed: `Mrs Silva`, `Ana`. */
  readonly called: string | null
  readonly organisation: string | null
  readonly email: string | null
  readonly phone: string | null
  readonly address: string | null
  /** How they asked to be written to. */
  readonly reachedBy: Channel | null
  readonly language: string | null
  readonly interpreterNeeded: YesNo
  /** Whether they have parental responsibility. */
  readonly responsibility: YesNo
  readonly mayKnowPlacement: YesNo
  /** Why they may not, or may, know where the child lives: a court's order, a risk. */
  readonly placementReason: string | null
  readonly note: string | null
}

export interface PersonAround extends PersonDetails {
  readonly personId: string
  readonly childId: string
  readonly startedOn: CalendarDate
  readonly endedOn: CalendarDate | null
  readonly endReason: string | null
  /** Counts the changes: who saves says which they saw. */
  readonly version: number
}

/** What is recorded of somebody of whom nothing is known but who they are. */
export function personNamed(relation: Relation, name: string): PersonDetails {
  return {
    relation,
    name,
    called: null,
    organisation: null,
    email: null,
    phone: null,
    address: null,
    reachedBy: null,
    language: null,
    interpreterNeeded: null,
    responsibility: null,
    mayKnowPlacement: null,
    placementReason: null,
    note: null,
  }
}

/**
 * Whether somebody may be told where the child lives. Not recorded is no: an address once told cannot be taken back.
 * Those at whose home the child lives know it.
 */
export function mayKnowPlacement({
  relation,
  mayKnowPlacement: said,
}: Pick<PersonDetails, 'relation' | 'mayKnowPlacement'>): boolean {
  if (said !== null) return said === 'yes'
  return relations[relation].side === 'home'
}

/** How a person is reached: as they asked, else by what is recorded of them; undefined when nothing is. */
export function reach(
  person: Pick<PersonDetails, 'reachedBy' | 'email' | 'phone' | 'address'>,
): { readonly channel: Channel; readonly to: string } | undefined {
  const ways: readonly { readonly channel: Channel; readonly to: string | null }[] = [
    { channel: 'email', to: person.email },
    { channel: 'letter', to: person.address },
    { channel: 'text', to: person.phone },
  ]
  const found =
    ways.find(({ channel, to }) => channel === person.reachedBy && to !== null) ??
    ways.find(({ to }) => to !== null)
  return found === undefined || found.to === null ? undefined : { channel: found.channel, to: found.to }
}

export interface PersonProblem {
  readonly field: keyof PersonDetails | 'startedOn' | 'endedOn' | 'endReason'
  readonly words: string
}

/** What keeps details from being kept, each at its field; none when all is well. */
export function personProblems(person: PersonDetails): readonly PersonProblem[] {
  const problems: PersonProblem[] = []
  if (person.name.trim() === '') problems.push({ field: 'name', words: 'Enter their name' })
  if (person.email !== null && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(person.email)) {
    problems.push({ field: 'email', words: 'Enter an email address like name@example.org' })
  }
  if (person.phone !== null && person.phone.replaceAll(/\D/g, '').length < 10) {
    problems.push({ field: 'phone', words: 'Enter a phone number with at least 10 digits' })
  }
  const missing = {
    email: person.reachedBy === 'email' && person.email === null,
    phone: person.reachedBy === 'text' && person.phone === null,
    address: person.reachedBy === 'letter' && person.address === null,
  }
  if (missing.email)
    problems.push({ field: 'email', words: 'Enter the email address to which they asked us to write' })
  if (missing.phone)
    problems.push({ field: 'phone', words: 'Enter the phone number to which they asked us to write' })
  if (missing.address)
    problems.push({ field: 'address', words: 'Enter the address to which they asked us to write' })
  if (person.mayKnowPlacement === 'no' && relations[person.relation].side === 'home') {
    problems.push({
      field: 'mayKnowPlacement',
      words: 'Somebody at whose home the child lives knows where that is',
    })
  }
  return problems
}
