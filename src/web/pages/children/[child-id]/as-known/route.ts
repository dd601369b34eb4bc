import type { CareReads } from '#app/care/care-reads.ts'
import type { KnownAt } from '#app/children/child-as-known.ts'
import type { ChildrenReads } from '#app/children/children-reads.ts'
import { historyEntries } from '#app/children/record-history.ts'
import { codeLabelsOf } from '#app/sign-in/accounts.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { govuk } from '../../../../kit/govuk/render.ts'
import { dayInEngland } from '../../../../kit/format.ts'
import { defineRoute, type Route } from '../../../../route.ts'
import { childLink } from '../../../links.ts'
import { knownAsked, knownInWords } from '../known-asked.ts'
import { nobody } from '../route.ts'
import { asKnownPage } from './page.tsx'
import { presentAsKnown } from './present.ts'

interface Needs {
  readonly care: CareReads
  readonly children: ChildrenReads
}

/** What was known of one child at a past moment, beside what the files now say of the same day. */
export function childAsKnownRoute(needs: Needs): Route {
  return defineRoute({
    method: 'GET',
    path: '/children/:childId/as-known',
    allow: 'see-child',
    audit: {
      records: ({ parts, query }) => {
        const known = knownAsked(query)
        const detail = known === undefined ? {} : { detail: { known: knownInWords(known) } }
        return { childId: parts.childId, subject: 'what was known on a past day', ...detail }
      },
    },
    handle: async ({ who, scope, parts, query }) => {
      const { childId } = parts
      const ask = { authorityId: who.authorityId, scope, childId }
      const stand = await needs.care.childClocks(ask)
      if (stand === undefined) return { kind: 'not-found', what: nobody(scope.kind) }
      const asked = knownAsked(query)
      const wrong = asked === undefined && (query['known'] ?? query['before'] ?? '') !== ''
      // Nothing is known of tomorrow: the day that the records stand at is where a look back begins.
      const known = asked ?? { kind: 'end-of-day', day: stand.on }
      const on = earlier(dayOf(known), stand.on)
      const [past, child, file, rows] = await Promise.all([
        needs.children.asKnown({ ...ask, on, known }),
        needs.care.childClocks({ ...ask, on }),
        needs.children.file({ ...ask, on }),
        needs.children.history({ ...ask, on: stand.on }),
      ])
      if (past === undefined || child === undefined || file === undefined || rows === undefined) {
        return { kind: 'not-found', what: nobody(scope.kind) }
      }
      const view = presentAsKnown({
        childId,
        known,
        on,
        past,
        now: { child, file },
        own: codeLabelsOf(who),
        history: historyEntries(rows),
        typed: wrong ? (query['known'] ?? '') : known.kind === 'end-of-day' ? known.day : '',
        problem: wrong ? 'Enter a real day, such as 27/3/2026' : undefined,
      })
      return {
        kind: 'page',
        title: `What was known on a past day: ${view.name}`,
        status: wrong ? 422 : 200,
        before: govuk('back-link', { text: view.name, href: childLink(childId) }),
        body: asKnownPage(view),
      }
    },
  })
}

const earlier = (one: CalendarDate, other: CalendarDate): CalendarDate => (one < other ? one : other)

const dayOf = (known: KnownAt): CalendarDate =>
  known.kind === 'end-of-day' ? known.day : dayInEngland(known.moment)
