import type { CareReads } from '#app/care/care-reads.ts'
import type { ChildrenReads } from '#app/children/children-reads.ts'
import { historyEntries } from '#app/children/record-history.ts'
import { govuk } from '../../../../kit/govuk/render.ts'
import { defineRoute, type Route } from '../../../../route.ts'
import { childLink } from '../../../links.ts'
import { historyPage } from './page.tsx'

interface Needs {
  readonly care: CareReads
  readonly children: ChildrenReads
}

/** Who changed what of one child's record, and when. */
export function childHistoryRoute(needs: Needs): Route {
  return defineRoute({
    method: 'GET',
    path: '/children/:childId/history',
    allow: 'see-child',
    audit: { records: ({ parts }) => ({ childId: parts.childId, subject: 'the history of the record' }) },
    handle: async ({ who, scope, parts }) => {
      const ask = { authorityId: who.authorityId, scope, childId: parts.childId }
      const child = await needs.care.childClocks(ask)
      const rows = child && (await needs.children.history({ ...ask, on: child.on }))
      if (child === undefined || rows === undefined) {
        return { kind: 'not-found', what: 'No child with this id is among those you may see.' }
      }
      const name = child.called ?? `Child ${child.childId}`
      return {
        kind: 'page',
        title: `History of the record: ${name}`,
        before: govuk('back-link', { text: name, href: childLink(child.childId) }),
        body: historyPage({ name, childId: child.childId, entries: historyEntries(rows) }),
      }
    },
  })
}
