import { type AuditFilter, type AuditReader, seeAudit } from '#app/audit/see-audit.ts'
import { defineRoute, type Route } from '../../route.ts'
import { pageNumber } from '../asked.ts'
import { auditPage } from './page.tsx'
import { presentAudit } from './present.ts'

export function auditRoute(needs: { readonly audit: AuditReader }): Route {
  return defineRoute({
    method: 'GET',
    path: '/audit',
    allow: 'see-audit',
    audit: { records: () => ({ subject: 'the audit trail' }) },
    handle: async ({ who, scope, query }) => {
      const filter = filterOf(query)
      const page = pageNumber(query['page'])
      const found = await seeAudit(needs, { authorityId: who.authorityId, scope, filter, page })
      const title = 'Who did and saw what'
      return { kind: 'page', title, body: auditPage(presentAudit(found, filter)) }
    },
  })
}

function filterOf(query: Readonly<Record<string, string | undefined>>): AuditFilter {
  const outcome = query['outcome']
  const actor = query['actor']?.trim().toLowerCase()
  const childId = query['child']?.trim()
  return {
    outcome: outcome === 'done' || outcome === 'refused' ? outcome : undefined,
    actor: actor === '' ? undefined : actor,
    childId: childId === '' ? undefined : childId,
  }
}
