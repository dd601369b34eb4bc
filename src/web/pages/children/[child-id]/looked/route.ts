import { seeWhoLooked } from '#app/audit/see-who-looked.ts'
import type { AuditReader } from '#app/audit/see-audit.ts'
import type { CareReads } from '#app/care/care-reads.ts'
import { govuk } from '../../../../kit/govuk/render.ts'
import { defineRoute, type Route } from '../../../../route.ts'
import { placeIn } from '../../../audit/present.ts'
import { childLink } from '../../../links.ts'
import { lookedPage } from './page.tsx'
import { presentLooked } from './present.ts'

interface Needs {
  readonly care: CareReads
  readonly audit: AuditReader
}

/** Who has looked at one child's record. */
export function lookedRoute(needs: Needs): Route {
  return defineRoute({
    method: 'GET',
    path: '/children/:childId/looked',
    allow: 'see-who-looked',
    audit: { records: ({ parts }) => ({ childId: parts.childId, subject: 'who has looked at the record' }) },
    handle: async ({ who, scope, parts, query }) => {
      const ask = { authorityId: who.authorityId, scope, childId: parts.childId }
      const child = await needs.care.childClocks(ask)
      if (child === undefined) {
        return { kind: 'not-found', what: 'No child with this id is recorded in your authority.' }
      }
      const stretch = { older: placeIn(query['older']), newer: placeIn(query['newer']) }
      const found = await seeWhoLooked(needs, { ...ask, stretch })
      const view = presentLooked(found, { childId: child.childId, called: child.called })
      return {
        kind: 'page',
        title: `Who has looked at the record: ${view.name}`,
        before: govuk('back-link', { text: view.name, href: childLink(child.childId) }),
        body: lookedPage(view),
      }
    },
  })
}
