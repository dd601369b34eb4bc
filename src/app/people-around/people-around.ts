import type { Recorder, RecordingTransaction } from '#app/recording/recording.ts'
import type { Scope } from '#domain/access/scope.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import {
  type PersonAround,
  type PersonDetails,
  type PersonProblem,
  personProblems,
} from '#domain/people-around/person-around.ts'

export interface PeopleAsked {
  readonly authorityId: string
  readonly scope: Scope
  readonly on: CalendarDate
  readonly childId: string
}

export interface PeopleTransaction extends RecordingTransaction {
  /** The person, held so that nobody else changes them meanwhile. */
  person(personId: string): Promise<PersonAround | undefined>
  keepPerson(person: PersonAround): Promise<PersonAround>
}

export interface PeopleAroundStore {
  change<T>(by: Recorder, work: (transaction: PeopleTransaction) => Promise<T>): Promise<T>
  /** Whether a child is known and within the scope. */
  sees(asked: PeopleAsked): Promise<boolean>
  /** Everybody who was ever recorded around a child, those of today first. Undefined: no such child in the scope. */
  around(asked: PeopleAsked): Promise<readonly PersonAround[] | undefined>
}

export interface PeopleAroundNeeds {
  readonly store: PeopleAroundStore
  readonly today: () => CalendarDate
}

export type PersonAnswer =
  | { readonly kind: 'done'; readonly person: PersonAround }
  | { readonly kind: 'problems'; readonly problems: readonly PersonProblem[] }
  | { readonly kind: 'refused'; readonly reason: string }
  /** Somebody else changed them meanwhile: as they are now. Nothing was overwritten. */
  | { readonly kind: 'conflict'; readonly now: PersonAround }
  | { readonly kind: 'not-found' }

const action = 'keep-people-around'

/** Records somebody around a child, from a day on. */
export function addPerson(
  needs: PeopleAroundNeeds,
  by: Recorder,
  added: { readonly childId: string; readonly startedOn: CalendarDate; readonly details: PersonDetails },
): Promise<PersonAnswer> {
  return needs.store.change(by, async (transaction): Promise<PersonAnswer> => {
    const may = await mayKeep(needs, by, transaction, added.childId)
    if (may !== undefined) return may
    const problems = personProblems(added.details)
    if (problems.length > 0) return { kind: 'problems', problems }
    const person = await transaction.keepPerson({
      ...added.details,
      personId: transaction.newId(),
      childId: added.childId,
      startedOn: added.startedOn,
      endedOn: null,
      endReason: null,
      version: 0,
    })
    await audit(transaction, person, 'added')
    return { kind: 'done', person }
  })
}

/** Changes what is recorded of somebody, as it was when the form was made and only then. */
export function changePerson(
  needs: PeopleAroundNeeds,
  by: Recorder,
  changed: { readonly personId: string; readonly version: number; readonly details: PersonDetails },
): Promise<PersonAnswer> {
  return changing(needs, by, changed, 'changed', (person) => {
    const problems = personProblems(changed.details)
    return problems.length > 0 ? { problems } : { person: { ...person, ...changed.details } }
  })
}

/** Notes that somebody is around the child no longer. What was sent to them stays where it is recorded. */
export function endPerson(
  needs: PeopleAroundNeeds,
  by: Recorder,
  ended: {
    readonly personId: string
    readonly version: number
    readonly on: CalendarDate
    readonly reason: string
  },
): Promise<PersonAnswer> {
  return changing(needs, by, ended, 'ended', (person) => {
    const problems: PersonProblem[] = []
    if (ended.on < person.startedOn) {
      problems.push({ field: 'endedOn', words: 'The last day must not be before the first' })
    }
    if (ended.on > needs.today())
      problems.push({ field: 'endedOn', words: 'The last day must be today or before' })
    if (ended.reason.trim() === '')
      problems.push({ field: 'endReason', words: 'Say why they are not around any more' })
    return problems.length > 0
      ? { problems }
      : { person: { ...person, endedOn: ended.on, endReason: ended.reason.trim() } }
  })
}

function changing(
  needs: PeopleAroundNeeds,
  by: Recorder,
  seen: { readonly personId: string; readonly version: number },
  did: string,
  decide: (
    person: PersonAround,
  ) => { readonly problems: readonly PersonProblem[] } | { readonly person: PersonAround },
): Promise<PersonAnswer> {
  return needs.store.change(by, async (transaction): Promise<PersonAnswer> => {
    const person = await transaction.person(seen.personId)
    if (person === undefined) return { kind: 'not-found' }
    const may = await mayKeep(needs, by, transaction, person.childId)
    if (may !== undefined) return may
    if (person.version !== seen.version) return { kind: 'conflict', now: person }
    const decided = decide(person)
    if ('problems' in decided) return { kind: 'problems', problems: decided.problems }
    const kept = await transaction.keepPerson(decided.person)
    await audit(transaction, kept, did)
    return { kind: 'done', person: kept }
  })
}

async function mayKeep(
  needs: PeopleAroundNeeds,
  by: Recorder,
  transaction: PeopleTransaction,
  childId: string,
): Promise<PersonAnswer | undefined> {
  const leave = by.may(action)
  if (!leave.allowed) return { kind: 'refused', reason: leave.reason }
  const sight = await transaction.sight(childId, leave.scope, needs.today())
  return sight === 'within' ? undefined : { kind: 'not-found' }
}

function audit(transaction: PeopleTransaction, person: PersonAround, did: string): Promise<void> {
  return transaction.audit({
    action,
    subject: `person ${person.personId}`,
    childId: person.childId,
    outcome: 'done',
    detail: { did, relation: person.relation },
  })
}
