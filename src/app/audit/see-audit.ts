import type { Action } from '#domain/access/actions.ts'
import type { Scope } from '#domain/access/scope.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { AuditEvent } from './record-audit.ts'

/** An event as it was kept. */
export interface KeptAuditEvent extends AuditEvent {
  /** The moment in UTC, to the microsecond: `2026-11-23T09:30:05.123456Z`. */
  readonly at: string
  readonly eventId: string
}

export interface AuditFilter {
  readonly outcome?: 'done' | 'refused' | undefined
  readonly actor?: string | undefined
  readonly childId?: string | undefined
  readonly action?: Action | undefined
  /** Days in England, both included. */
  readonly from?: CalendarDate | undefined
  readonly to?: CalendarDate | undefined
}

/** Where a page of the trail begins: beyond this event, in the direction of older or newer ones. */
export interface AuditPlace {
  readonly at: string
  readonly eventId: string
}

export interface AuditStretch {
  readonly older?: AuditPlace | undefined
  readonly newer?: AuditPlace | undefined
  readonly limit: number
}

/** Somebody who looked at a child, and how often. */
export interface Looker {
  readonly actor: string
  readonly role: string
  readonly times: number
  readonly refused: number
  readonly firstAt: string
  readonly lastAt: string
}

/**
 * Reads the audit trail of one authority, the newest first. What is about a record that is closed to whoever
 * reads is left out, unless nobody is named to them anyway.
 */
export interface AuditReader {
  events(
    authorityId: string,
    scope: Scope,
    filter: AuditFilter,
    stretch: AuditStretch,
  ): Promise<readonly KeptAuditEvent[]>
  /** How many match, counted no further than `most`. */
  count(authorityId: string, scope: Scope, filter: AuditFilter, most: number): Promise<number>
  /** Who looked at a child or was refused, those who looked last first. */
  lookers(authorityId: string, scope: Scope, childId: string): Promise<readonly Looker[]>
}

export interface AuditPage {
  /** How many match; `more` when there are more than are counted. */
  readonly total: number
  readonly more: boolean
  readonly events: readonly KeptAuditEvent[]
  readonly older: AuditPlace | undefined
  readonly newer: AuditPlace | undefined
  /** Whether children are named: not to somebody who sees no case content. */
  readonly childrenNamed: boolean
}

export interface AuditAsked {
  readonly authorityId: string
  readonly scope: Scope
  readonly filter: AuditFilter
  readonly stretch?: Omit<AuditStretch, 'limit'> | undefined
}

interface Needs {
  readonly audit: AuditReader
}

const eventsOnAPage = 50
/** A trail of years is not counted to its end for the sake of a heading. */
const countedAtMost = 10_000
/** The most that one file takes: the newest. */
export const eventsInAFile = 50_000

/**
 * One page of who did and saw what, the newest first. Who sees no case content sees no child named, and cannot
 * ask by child. Pages are turned by the event that the last one ended with, so that the ten-thousandth page
 * takes as long as the first and nothing moves while new events are written.
 */
export async function seeAudit(needs: Needs, ask: AuditAsked): Promise<AuditPage> {
  const { authorityId } = ask
  const { scope, filter, childrenNamed } = askedAs(ask)
  const newer = ask.stretch?.newer
  const found = await needs.audit.events(authorityId, scope, filter, {
    ...ask.stretch,
    limit: eventsOnAPage + 1,
  })
  const beyond = found.length > eventsOnAPage
  const events =
    newer === undefined ? found.slice(0, eventsOnAPage) : found.slice(beyond ? 1 : 0, eventsOnAPage + 1)
  const total = await needs.audit.count(authorityId, scope, filter, countedAtMost + 1)
  const [first, last] = [events[0], events.at(-1)]
  return {
    total: Math.min(total, countedAtMost),
    more: total > countedAtMost,
    events: childrenNamed ? events : events.map(withoutCase),
    older: newer !== undefined || beyond ? placeOf(last) : undefined,
    newer: (newer === undefined ? ask.stretch?.older !== undefined : beyond) ? placeOf(first) : undefined,
    childrenNamed,
  }
}

/** The same as a file: the newest events that match, up to `eventsInAFile`. */
export async function auditAsFile(needs: Needs, ask: AuditAsked): Promise<readonly KeptAuditEvent[]> {
  const { scope, filter, childrenNamed } = askedAs(ask)
  const events = await needs.audit.events(ask.authorityId, scope, filter, { limit: eventsInAFile })
  return childrenNamed ? events : events.map(withoutCase)
}

function askedAs({ scope, filter }: AuditAsked) {
  const childrenNamed = scope.kind === 'authority'
  return {
    childrenNamed,
    filter: childrenNamed ? filter : { ...filter, childId: undefined },
    // Where no child is named, there is nothing of a restricted record to leave out.
    scope: childrenNamed ? scope : { ...scope, onlyCounted: true as const },
  }
}

function placeOf(event: KeptAuditEvent | undefined): AuditPlace | undefined {
  return event && { at: event.at, eventId: event.eventId }
}

/** What is done to accounts and settings is an administrator's own work, and is about no child. */
const aboutNoChild: readonly string[] = [
  'sign-in',
  'manage-users',
  'manage-organisation',
  'manage-leave',
  'set-local-policy',
  'manage-authority',
]

function withoutCase(event: KeptAuditEvent): KeptAuditEvent {
  // A refusal keeps the address that was asked for, and anything may be typed into an address.
  if (event.outcome === 'done' && event.childId === undefined && aboutNoChild.includes(event.action)) {
    return event
  }
  const { authorityId, eventId, actor, role, action, outcome, requestId, session, at } = event
  return { authorityId, eventId, actor, role, action, outcome, requestId, session, at }
}
