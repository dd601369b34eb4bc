import type { Scope } from '#domain/access/scope.ts'
import type { AuditEvent } from './record-audit.ts'

/** An event as it was kept: `at` is the moment in UTC, `2026-11-23T09:30:05Z`. */
export interface KeptAuditEvent extends AuditEvent {
  readonly at: string
}

export interface AuditFilter {
  readonly outcome?: 'done' | 'refused' | undefined
  readonly actor?: string | undefined
  readonly childId?: string | undefined
}

/** Reads the audit trail of one authority, the newest first. */
export interface AuditReader {
  events(
    authorityId: string,
    filter: AuditFilter,
    page: { readonly offset: number; readonly limit: number },
  ): Promise<{ readonly total: number; readonly events: readonly KeptAuditEvent[] }>
}

export interface AuditPage {
  readonly total: number
  /** From 1. */
  readonly page: number
  readonly pages: number
  readonly events: readonly KeptAuditEvent[]
  /** Whether children are named: not to somebody who sees no case content. */
  readonly childrenNamed: boolean
}

const eventsOnAPage = 50

/** One page of who did and saw what, the newest first. Who sees no case content sees no child named, and cannot ask by child. */
export async function seeAudit(
  needs: { readonly audit: AuditReader },
  ask: {
    readonly authorityId: string
    readonly scope: Scope
    readonly filter: AuditFilter
    readonly page: number
  },
): Promise<AuditPage> {
  const childrenNamed = ask.scope.kind === 'authority'
  const filter = childrenNamed ? ask.filter : { outcome: ask.filter.outcome, actor: ask.filter.actor }
  const offset = (ask.page - 1) * eventsOnAPage
  const { total, events } = await needs.audit.events(ask.authorityId, filter, {
    offset,
    limit: eventsOnAPage,
  })
  return {
    total,
    page: ask.page,
    pages: Math.max(1, Math.ceil(total / eventsOnAPage)),
    events: childrenNamed ? events : events.map(withoutCase),
    childrenNamed,
  }
}

/** What is done to accounts and settings is an administrator's own work, and is about no child. */
const aboutNoChild: readonly string[] = ['sign-in', 'manage-users', 'set-local-policy', 'manage-authority']

function withoutCase(event: KeptAuditEvent): KeptAuditEvent {
  // A refusal keeps the address that was asked for, and anything may be typed into an address.
  if (event.outcome === 'done' && event.childId === undefined && aboutNoChild.includes(event.action)) {
    return event
  }
  const { authorityId, actor, role, action, outcome, requestId, at } = event
  return { authorityId, actor, role, action, outcome, requestId, at }
}
