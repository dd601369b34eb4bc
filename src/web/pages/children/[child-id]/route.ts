import type { CalendarOf } from '#app/admin/holidays.ts'
import type { CareReads, ReadChild } from '#app/care/care-reads.ts'
import type { ChildAsKnown, KnownAt } from '#app/children/child-as-known.ts'
import type { ChildFileAsk } from '#app/children/child-file.ts'
import type { ChildrenReads } from '#app/children/children-reads.ts'
import type { EntryNeeds } from '#app/entry/notify-entry.ts'
import type { ConflictNeeds } from '#app/recording/settle-conflict.ts'
import { codeLabelsOf } from '#app/sign-in/accounts.ts'
import type { ReviewNeeds } from '#app/review/change-review.ts'
import type { RestrictionNeeds } from '#app/restricted/restrictions.ts'
import { mayI } from '#domain/access/may-i.ts'
import { govuk } from '../../../kit/govuk/render.ts'
import { defineRoute, type Route } from '../../../route.ts'
import { dayAsked } from '../../asked.ts'
import { reviewOwed } from '../../reviews/[review-id]/present.ts'
import { childLink, linkTo } from '../../links.ts'
import { nextForChild } from '../../where-to.ts'
import { knownAsked, knownInWords, knownQuery } from './known-asked.ts'
import { childPage } from './page.tsx'
import { presentChild } from './present.ts'
import { factsOfFile } from './present-file.ts'
import { presentSaid } from './present-said.ts'
import { presentRecord } from './record-links.tsx'
import { presentJourney } from './present-journey.ts'
import { tablesBesideTheirWords } from './present-tables.ts'

interface Needs {
  readonly care: CareReads
  readonly children: ChildrenReads
  readonly restricted: RestrictionNeeds
  readonly reviews: ReviewNeeds
  readonly conflicts: ConflictNeeds
  readonly entries: EntryNeeds
  readonly calendarOf: CalendarOf
}

/** One child: who they are, their clocks with how each was worked out, their journey and their file. */
export function childRoute(needs: Needs): Route {
  return defineRoute({
    method: 'GET',
    path: '/children/:childId',
    allow: 'see-child',
    // The past is asked in a transaction of its own, whose tables are those of the past.
    readsTogether: ({ query }) => knownAsked(query) === undefined,
    audit: {
      records: ({ parts, query }) => ({
        childId: parts.childId,
        subject: 'the child page',
        detail: asOnAnotherDay(query),
      }),
    },
    handle: async ({ who, scope, parts, query }) => {
      const on = dayAsked(query['on'])
      const known = knownAsked(query)
      const ask = { authorityId: who.authorityId, scope, childId: parts.childId }
      const now = await needs.care.childClocks({ ...ask, on })
      if (now === undefined) return { kind: 'not-found', what: nobody(scope.kind) }
      const found = await foundAt(needs, { ...ask, on: now.on }, now, known)
      if (found === undefined) return { kind: 'not-found', what: nobody(scope.kind) }
      if (found.kind === 'nothing') return { kind: 'redirect', to: knownLink(parts.childId, known) }
      const { child, file } = found
      const view = presentChild(child)
      const own = codeLabelsOf(who)
      const journey = presentJourney(file, {
        childId: parts.childId,
        on: child.on,
        asked: on,
        year: yearAsked(query['year']),
        own,
      })
      const reviews = await needs.reviews.store.ofChild({ ...ask, on: child.on })
      const heard = known === undefined ? await needs.children.voice({ ...ask, on: child.on }) : undefined
      return {
        kind: 'page',
        title: view.title,
        before: govuk('back-link', { text: 'Today', href: linkTo('/today', { on }) }),
        body: childPage(view, {
          facts: factsOfFile(file, child.on, own),
          journey,
          tables: tablesBesideTheirWords(file, own),
          said: presentSaid(file, heard, {
            on: child.on,
            own,
            may: (action) => mayI(who, action).allowed,
          }),
          knownHref: knownLink(parts.childId, known),
          behindHref: linkTo(`${childLink(parts.childId)}/clocks`, { on, ...knownQuery(known) }),
          knownAt: known && knownInWords(known),
          record: presentRecord(who, parts.childId, await needs.restricted.restrictions.standing(ask)),
          live: {
            childId: parts.childId,
            reviews,
            next:
              known === undefined
                ? nextForChild(who, parts.childId, reviews, {
                    on: child.on,
                    owedOn: reviewOwed(child)?.due,
                    calendar: await needs.calendarOf(who.authorityId),
                  })
                : undefined,
            conflicts:
              known === undefined
                ? (await needs.conflicts.store.ofChild({ ...ask, on: child.on })).length +
                  (await needs.entries.store.otherDaysOf({ ...ask, on: child.on })).length
                : 0,
            maySettle: mayI(who, 'settle-conflicts').allowed,
            mayHold: known === undefined && mayI(who, 'hold-reviews').allowed,
            mayMake: known === undefined && mayI(who, 'book-reviews').allowed,
          },
          on: child.on,
        }),
      }
    },
  })
}

/** The child as the files now say, or as was known at a past moment. */
async function foundAt(
  { children }: Needs,
  ask: ChildFileAsk,
  now: ReadChild,
  known: KnownAt | undefined,
): Promise<ChildAsKnown | undefined> {
  if (known !== undefined) return children.asKnown({ ...ask, known })
  const file = await children.file(ask)
  return file && { kind: 'known', child: now, file }
}

function knownLink(childId: string, known: KnownAt | undefined): string {
  return linkTo(`${childLink(childId)}/as-known`, knownQuery(known))
}

/** The day and the year of the journey that were asked for: what was looked at, for the audit trail. */
function asOnAnotherDay(
  query: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string>> {
  const [on, year, known] = [dayAsked(query['on']), yearAsked(query['year']), knownAsked(query)]
  return {
    ...(on === undefined ? {} : { on }),
    ...(year === undefined ? {} : { journey: String(year) }),
    ...(known === undefined ? {} : { known: knownInWords(known) }),
  }
}

// The same words whether there is no such child or they are somebody else's: an id tried out tells nothing.
export function nobody(scope: string): string {
  return scope === 'authority'
    ? 'No child with this id is recorded in your authority.'
    : 'No child with this id is among those you hold. If one should be, ask your service who is recorded as holding them.'
}

export function yearAsked(text: string | undefined): number | undefined {
  return text !== undefined && /^[12]\d{3}$/.test(text) ? Number(text) : undefined
}
