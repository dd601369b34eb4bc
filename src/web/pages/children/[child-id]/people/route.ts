import { addPerson, type PeopleAroundNeeds } from '#app/people-around/people-around.ts'
import { mayI } from '#domain/access/may-i.ts'
import { relations } from '#domain/people-around/relations.ts'
import { mayKnowPlacement, type PersonProblem, reach } from '#domain/people-around/person-around.ts'
import { channels } from '#domain/message/audience.ts'
import { writtenDate } from '#domain/calendar/calendar-date.ts'
import { recorderOf } from '../../../../recorder.ts'
import { type Answer, type AskedBySomebody, defineRoute, type Route } from '../../../../route.ts'
import { childLink } from '../../../links.ts'
import { backTo } from '../../../admin/back-to.ts'
import { personRoutes } from './[person-id]/route.ts'
import { peoplePage } from './page.tsx'
import { personForm } from './person-form.tsx'
import { detailsIn, typedIn, typedOf, type TypedPerson } from './typed-person.ts'

export interface PeoplePageNeeds {
  readonly peopleAround: PeopleAroundNeeds
}

const list = '/children/:childId/people'
const add = '/children/:childId/people/new'
const notFound: Answer = { kind: 'not-found', what: 'No child with this id is among those whom you may see.' }
const chooseRelation: PersonProblem = { field: 'relation', words: 'Choose what they are to the child' }

export function peopleLink(childId: string): string {
  return `${childLink(childId)}/people`
}

/** The people around a child: who they are, how they are reached, and what they may know. */
export function peopleRoutes({ peopleAround: needs }: PeoplePageNeeds): readonly Route[] {
  return [
    defineRoute({
      method: 'GET',
      path: list,
      allow: 'see-child',
      audit: { records: ({ parts }) => ({ childId: parts.childId, subject: 'the people around the child' }) },
      handle: async ({ who, scope, parts, query }) => {
        const { childId } = parts
        const people = await needs.store.around({
          authorityId: who.authorityId,
          scope,
          on: needs.today(),
          childId,
        })
        if (people === undefined) return notFound
        const mayKeep = mayI(who, 'keep-people-around').allowed
        const row = (person: (typeof people)[number]) => {
          const way = reach(person)
          return {
            name: person.name,
            href: mayKeep ? `${peopleLink(childId)}/${person.personId}` : undefined,
            relation: relations[person.relation].name,
            reached: way === undefined ? 'Not recorded' : `${channels[way.channel]}: ${way.to}`,
            placement: mayKnowPlacement(person)
              ? 'May know'
              : person.mayKnowPlacement === null
                ? 'Not recorded: is not told'
                : 'Must not know',
            warn: !mayKnowPlacement(person),
            since:
              person.endedOn === null
                ? `Since ${writtenDate(person.startedOn)}`
                : `Until ${writtenDate(person.endedOn)}: ${person.endReason ?? ''}`,
          }
        }
        return {
          kind: 'page',
          title: `People around ${childId}`,
          before: backTo(childLink(childId), 'The child'),
          body: peoplePage({
            childId,
            now: people.filter(({ endedOn }) => endedOn === null).map(row),
            before: people.filter(({ endedOn }) => endedOn !== null).map(row),
            add: mayKeep ? `${peopleLink(childId)}/new` : undefined,
            done: query['done'] === 'yes',
          }),
        }
      },
    }),
    defineRoute({
      method: 'GET',
      path: add,
      allow: 'keep-people-around',
      audit: { nothing: 'The form is empty; what is recorded with it records itself.' },
      handle: async (asked) => {
        const { who, scope, parts } = asked
        const ask = { authorityId: who.authorityId, scope, on: needs.today(), childId: parts.childId }
        return (await needs.store.around(ask)) === undefined ? notFound : form(asked, typedOf(undefined))
      },
    }),
    defineRoute({
      method: 'POST',
      path: add,
      allow: 'keep-people-around',
      audit: { nothing: 'The change records itself, in the transaction that makes it.' },
      handle: async (asked) => {
        const { childId } = asked.parts
        const typed = typedIn(asked.form)
        const details = detailsIn(typed)
        if (details === undefined) return form(asked, typed, [chooseRelation])
        const answer = await addPerson(needs, recorderOf(asked), {
          childId,
          startedOn: needs.today(),
          details,
        })
        switch (answer.kind) {
          case 'done':
            return { kind: 'redirect', to: `${peopleLink(childId)}?done=yes` }
          case 'problems':
            return form(asked, typed, answer.problems)
          case 'refused':
            return { kind: 'refused', reason: answer.reason }
          case 'conflict':
          case 'not-found':
            return notFound
        }
      },
    }),
    ...personRoutes(needs),
  ]
}

function form(
  { parts, csrf }: AskedBySomebody<typeof add>,
  typed: TypedPerson,
  problems: readonly PersonProblem[] = [],
): Answer {
  const { childId } = parts
  return {
    kind: 'page',
    title: 'Add somebody around the child',
    status: problems.length === 0 ? 200 : 422,
    before: backTo(peopleLink(childId), 'People around the child'),
    body: personForm({
      heading: 'Add somebody around the child',
      action: `${peopleLink(childId)}/new`,
      csrf,
      typed,
      problems,
      version: undefined,
      conflict: undefined,
    }),
  }
}
