import { isChannel } from '#domain/message/audience.ts'
import type { PersonAround, PersonDetails } from '#domain/people-around/person-around.ts'
import { isRelation } from '#domain/people-around/relations.ts'

/** The fields of the form about somebody, as they were typed. */
export const personFields = [
  'relation',
  'name',
  'called',
  'organisation',
  'email',
  'phone',
  'address',
  'reachedBy',
  'language',
  'interpreterNeeded',
  'responsibility',
  'mayKnowPlacement',
  'placementReason',
  'note',
] as const satisfies readonly (keyof PersonDetails)[]

export type TypedPerson = Readonly<Record<(typeof personFields)[number], string>>

/** What a form sent, each field as it was typed. */
export function typedIn(form: Readonly<Record<string, string | undefined>>): TypedPerson {
  const text = (name: string) => (form[name] ?? '').replaceAll('\r\n', '\n').trim()
  return {
    relation: text('relation'),
    name: text('name'),
    called: text('called'),
    organisation: text('organisation'),
    email: text('email'),
    phone: text('phone'),
    address: text('address'),
    reachedBy: text('reachedBy'),
    language: text('language'),
    interpreterNeeded: text('interpreterNeeded'),
    responsibility: text('responsibility'),
    mayKnowPlacement: text('mayKnowPlacement'),
    placementReason: text('placementReason'),
    note: text('note'),
  }
}

/** The form as it stands for somebody who is recorded; empty for somebody new. */
export function typedOf(person: PersonAround | undefined): TypedPerson {
  return typedIn(
    Object.fromEntries(
      personFields.map((field) => [field, person === undefined ? undefined : (person[field] ?? undefined)]),
    ),
  )
}

/** The details that were typed; undefined while nobody was said to be what they are to the child. */
export function detailsIn(typed: TypedPerson): PersonDetails | undefined {
  if (!isRelation(typed.relation)) return undefined
  const text = (value: string) => (value === '' ? null : value)
  const yesNo = (value: string) => (value === 'yes' || value === 'no' ? value : null)
  return {
    relation: typed.relation,
    name: typed.name,
    called: text(typed.called),
    organisation: text(typed.organisation),
    email: text(typed.email),
    phone: text(typed.phone),
    address: text(typed.address),
    reachedBy: isChannel(typed.reachedBy) ? typed.reachedBy : null,
    language: text(typed.language),
    interpreterNeeded: yesNo(typed.interpreterNeeded),
    responsibility: yesNo(typed.responsibility),
    mayKnowPlacement: yesNo(typed.mayKnowPlacement),
    placementReason: text(typed.placementReason),
    note: text(typed.note),
  }
}
