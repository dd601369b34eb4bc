import {
  changePerson,
  endPerson,
  type PeopleAroundNeeds,
  type PersonAnswer,
} from '#app/people-around/people-around.ts'
import type { PersonAround, PersonProblem } from '#domain/people-around/person-around.ts'
import { parseIsoDate } from '#domain/calendar/calendar-date.ts'
import { recorderOf } from '../../../../../recorder.ts'
import { type Answer, type AskedBySomebody, defineRoute, type Route } from '../../../../../route.ts'
import { backTo } from '../../../../admin/back-to.ts'
import { childLink } from '../../../../links.ts'
import { personForm } from '../person-form.tsx'
import { detailsIn, personFields, typedIn, typedOf, type TypedPerson } from '../typed-person.ts'
import { endForm } from './end-form.tsx'

const path = '/children/:childId/people/:personId'
const endPath = `${path}/end` as const
type Asked = Pick<AskedBySomebody, 'who' | 'scope' | 'csrf'> & {
  readonly parts: { readonly childId: string; readonly personId: string }
}

const notFound: Answer = {
  kind: 'not-found',
  what: 'Nobody of this address is recorded around a child whom you may see.',
}

const linkOf = (childId: string, personId?: string) =>
  `${childLink(childId)}/people${personId === undefined ? '' : `/${personId}`}`

/** What is recorded of one person around a child: changed, or ended. */
export function personRoutes(needs: PeopleAroundNeeds): readonly Route[] {
  const found = async ({ who, scope, parts }: Asked): Promise<PersonAround | undefined> => {
    const ask = { authorityId: who.authorityId, scope, on: needs.today(), childId: parts.childId }
    const people = await needs.store.around(ask)
    return people?.find(({ personId }) => personId === parts.personId)
  }
  return [
    defineRoute({
      method: 'GET',
      path,
      allow: 'keep-people-around',
      audit: {
        records: ({ parts }) => ({
          childId: parts.childId,
          subject: `person ${parts.personId} around the child`,
        }),
      },
      handle: async (asked) => {
        const person = await found(asked)
        return person === undefined ? notFound : form(asked, person, typedOf(person))
      },
    }),
    defineRoute({
      method: 'POST',
      path,
      allow: 'keep-people-around',
      audit: { nothing: 'The change records itself, in the transaction that makes it.' },
      handle: async (asked) => {
        const person = await found(asked)
        if (person === undefined) return notFound
        const typed = typedIn(asked.form)
        const details = detailsIn(typed)
        if (details === undefined) {
          return form(asked, person, typed, [
            { field: 'relation', words: 'Choose what they are to the child' },
          ])
        }
        const version = Number(asked.form['version'])
        const answer = await changePerson(needs, recorderOf(asked), {
          personId: person.personId,
          version,
          details,
        })
        return after(asked, answer, (problems, now) =>
          form(asked, now ?? person, typed, problems, now !== undefined),
        )
      },
    }),
    defineRoute({
      method: 'GET',
      path: endPath,
      allow: 'keep-people-around',
      audit: { nothing: 'The form shows a name that the page before it showed.' },
      handle: async (asked) => {
        const person = await found(asked)
        return person === undefined ? notFound : ending(asked, person, { on: needs.today(), reason: '' })
      },
    }),
    defineRoute({
      method: 'POST',
      path: endPath,
      allow: 'keep-people-around',
      audit: { nothing: 'The change records itself, in the transaction that makes it.' },
      handle: async (asked) => {
        const person = await found(asked)
        if (person === undefined) return notFound
        const typed = { on: asked.form['endedOn'] ?? '', reason: asked.form['endReason'] ?? '' }
        const on = parseIsoDate(typed.on)
        if (on === undefined) {
          return ending(asked, person, typed, [
            { field: 'endedOn', words: 'Enter the last day, like 2026-11-22' },
          ])
        }
        const version = Number(asked.form['version'])
        const ended = { personId: person.personId, version, on, reason: typed.reason }
        const answer = await endPerson(needs, recorderOf(asked), ended)
        return after(asked, answer, (problems, now) =>
          ending(
            asked,
            now ?? person,
            typed,
            now === undefined
              ? problems
              : [
                  {
                    field: 'endReason',
                    words: 'Somebody else changed what is recorded of them meanwhile: look, and save again',
                  },
                ],
          ),
        )
      },
    }),
  ]
}

function after(
  { parts }: Asked,
  answer: PersonAnswer,
  again: (problems: readonly PersonProblem[], now?: PersonAround) => Answer,
): Answer {
  switch (answer.kind) {
    case 'done':
      return { kind: 'redirect', to: `${linkOf(parts.childId)}?done=yes` }
    case 'problems':
      return again(answer.problems)
    case 'conflict':
      return again([], answer.now)
    case 'refused':
      return { kind: 'refused', reason: answer.reason }
    case 'not-found':
      return notFound
  }
}

function form(
  { parts, csrf }: Asked,
  person: PersonAround,
  typed: TypedPerson,
  problems: readonly PersonProblem[] = [],
  meanwhile = false,
): Answer {
  const now = typedOf(person)
  const differing = personFields.filter((field) => now[field] !== typed[field])
  return {
    kind: 'page',
    title: person.name,
    status: problems.length === 0 && !meanwhile ? 200 : 422,
    before: backTo(linkOf(parts.childId), 'People around the child'),
    body: personForm({
      heading: person.name,
      action: linkOf(parts.childId, person.personId),
      csrf,
      typed,
      problems,
      version: person.version,
      conflict: meanwhile
        ? differing.map((field) => ({ field: labels[field], theirs: now[field], yours: typed[field] }))
        : undefined,
      end: person.endedOn === null ? `${linkOf(parts.childId, person.personId)}/end` : undefined,
    }),
  }
}

const labels: Readonly<Record<(typeof personFields)[number], string>> = {
  relation: 'To the child',
  name: 'Name',
  called: 'How they are addressed',
  organisation: 'Organisation',
  email: 'Email address',
  phone: 'Phone number',
  address: 'Address',
  reachedBy: 'Written to by',
  language: 'Language',
  interpreterNeeded: 'Interpreter',
  responsibility: 'Parental responsibility',
  mayKnowPlacement: 'May know where the child lives',
  placementReason: 'Why, or why not',
  note: 'Anything else',
}

function ending(
  { parts, csrf }: Asked,
  person: PersonAround,
  typed: { readonly on: string; readonly reason: string },
  problems: readonly PersonProblem[] = [],
): Answer {
  return {
    kind: 'page',
    title: `${person.name} is not around any more`,
    status: problems.length === 0 ? 200 : 422,
    before: backTo(linkOf(parts.childId, person.personId), person.name),
    body: endForm({
      action: `${linkOf(parts.childId, person.personId)}/end`,
      csrf,
      name: person.name,
      version: person.version,
      typed,
      problems,
    }),
  }
}
