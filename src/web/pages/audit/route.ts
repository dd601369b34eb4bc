import { type AuditReader, auditAsFile, seeAudit } from '#app/audit/see-audit.ts'
import { defineRoute, type Route } from '../../route.ts'
import { csvFile } from '../measures/figures-csv.ts'
import { csvDocument } from '../measures/route.ts'
import { auditPage } from './page.tsx'
import { auditPath, auditRows, filterOf, placeIn, presentAudit, typedIn } from './present.ts'

type Query = Readonly<Record<string, string | undefined>>

/** Who did and saw what: on a page, narrowed and turned over, and as a file. */
export function auditRoutes(needs: { readonly audit: AuditReader }): readonly Route[] {
  return [
    defineRoute({
      method: 'GET',
      path: auditPath,
      allow: 'see-audit',
      audit: { records: ({ query }) => ({ subject: 'the audit trail', detail: askedFor(query) }) },
      handle: async ({ who, scope, query }) => {
        const typed = typedIn(query)
        const found = await seeAudit(needs, {
          authorityId: who.authorityId,
          scope,
          filter: filterOf(typed),
          stretch: { older: placeIn(query['older']), newer: placeIn(query['newer']) },
        })
        const body = auditPage(presentAudit(found, typed, who))
        return { kind: 'page', title: 'Who did and saw what', body, told: { found: found.total } }
      },
    }),
    defineRoute({
      method: 'GET',
      path: `${auditPath}/file.csv`,
      allow: 'see-audit',
      audit: {
        records: ({ query }) => ({ subject: 'the audit trail as a file', detail: askedFor(query) }),
      },
      handle: async ({ who, scope, query }) => {
        const filter = filterOf(typedIn(query))
        const events = await auditAsFile(needs, { authorityId: who.authorityId, scope, filter })
        const told = { rows: events.length }
        return { ...csvDocument(csvFile(auditRows(events)), 'audit-trail.csv'), told }
      },
    }),
  ]
}

/** What was looked for in the trail is part of the trail. A child looked for is not named to those who see none. */
function askedFor(query: Query): Readonly<Record<string, string>> {
  const { child: _child, ...others } = typedIn(query)
  return Object.fromEntries(Object.entries(others).filter(([, text]) => text !== ''))
}
