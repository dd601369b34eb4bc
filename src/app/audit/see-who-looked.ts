import type { Scope } from '#domain/access/scope.ts'
import { type AuditPage, type AuditReader, type AuditStretch, type Looker, seeAudit } from './see-audit.ts'

export interface WhoLooked {
  readonly page: AuditPage
  /** Those who looked last first. */
  readonly people: readonly Looker[]
}

/** Everybody who looked at one child's record, was refused, or changed it. Whether the child is there is asked before. */
export async function seeWhoLooked(
  needs: { readonly audit: AuditReader },
  ask: {
    readonly authorityId: string
    readonly scope: Scope
    readonly childId: string
    readonly stretch?: Omit<AuditStretch, 'limit'> | undefined
  },
): Promise<WhoLooked> {
  const { authorityId, scope, childId, stretch } = ask
  return {
    page: await seeAudit(needs, { authorityId, scope, filter: { childId }, stretch }),
    people: await needs.audit.lookers(authorityId, scope, childId),
  }
}
