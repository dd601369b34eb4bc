import type { RestrictionDesk, TypedRestriction } from '#app/restricted/restrict-record.ts'
import { roles } from '#domain/access/roles.ts'
import {
  allRestrictionReasons,
  canLift,
  markOf,
  type RestrictionField,
  type RestrictionProblem,
  restrictionReasons,
} from '#domain/restricted/restriction.ts'
import { dateAndTime, longDate } from '../../../../kit/format.ts'
import { childLink } from '../../../links.ts'

/** Each person is a field of their own, so that a form keeps them all whichever way it comes back. */
export const personField = 'open-'

interface Choice {
  readonly value: string
  readonly text: string
  readonly hint: string
  readonly checked: boolean
}

export interface RestrictView {
  readonly title: string
  readonly name: string
  readonly childId: string
  readonly csrf: string
  readonly action: string
  readonly seen: string
  /** How it stands, when it is restricted. */
  readonly standing: readonly { readonly name: string; readonly value: string }[]
  readonly reasons: readonly { readonly value: string; readonly text: string; readonly checked: boolean }[]
  readonly note: string
  readonly people: readonly Choice[]
  readonly until: string
  readonly problems: Readonly<Partial<Record<RestrictionField, string>>>
  readonly meanwhile: boolean
}

export function presentRestrict(asked: {
  readonly csrf: string
  readonly childId: string
  readonly desk: RestrictionDesk
  readonly typed: TypedRestriction
  readonly problems?: readonly RestrictionProblem[] | undefined
  readonly meanwhile?: true | undefined
}): RestrictView {
  const { desk, typed, childId } = asked
  const name = desk.called ?? `Child ${childId}`
  return {
    title:
      desk.standing === undefined ? `Restrict the record of ${name}` : `The restricted record of ${name}`,
    name,
    childId,
    csrf: asked.csrf,
    action: `${childLink(childId)}/restrict`,
    seen: typed.seen,
    standing: standingInWords(desk),
    reasons: allRestrictionReasons.map((value) => ({
      value,
      text: restrictionReasons[value],
      checked: value === typed.reason,
    })),
    note: typed.note,
    people: desk.people.map((person) => ({
      value: person.userId,
      text: person.name,
      hint: `${roles[person.role].name}, ${person.email}${canLift(person) ? '. Can lift it again' : ''}`,
      checked: typed.openTo.includes(person.userId),
    })),
    until: typed.until,
    problems: Object.fromEntries((asked.problems ?? []).map(({ field, message }) => [field, message])),
    meanwhile: asked.meanwhile === true,
  }
}

/** What the form begins with: what stands, or whoever fills it in. */
export function typedNow({ standing }: RestrictionDesk, userId: string): TypedRestriction {
  return {
    reason: standing?.reason ?? '',
    note: standing?.note ?? '',
    openTo: standing?.openTo ?? [userId],
    until: standing?.until ?? '',
    seen: markOf(standing),
  }
}

function standingInWords({ standing, people }: RestrictionDesk): RestrictView['standing'] {
  if (standing === undefined) return []
  const names = people.filter(({ userId }) => standing.openTo.includes(userId)).map(({ name }) => name)
  return [
    { name: 'Why', value: restrictionReasons[standing.reason] },
    ...(standing.note === undefined ? [] : [{ name: 'Note', value: standing.note }]),
    { name: 'Open to', value: names.join(', ') },
    { name: 'Since', value: `${dateAndTime(standing.begunAt)}, by ${standing.begunBy}` },
    {
      name: 'Until',
      value: standing.until === undefined ? 'Somebody lifts it' : `The end of ${longDate(standing.until)}`,
    },
  ]
}
