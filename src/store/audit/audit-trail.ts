import { type RawBuilder, sql } from 'kysely'
import type { AuditEvent, AuditWriter } from '#app/audit/record-audit.ts'
import type { AuditFilter, AuditReader, AuditStretch, KeptAuditEvent, Looker } from '#app/audit/see-audit.ts'
import type { Scope } from '#domain/access/scope.ts'
import { type Database, inAuthority } from '../database/database.ts'
import { newId } from '../database/uuid.ts'
import { openTo, searchedInTheOpen } from '../restricted/open-to.ts'

interface Row {
  readonly at: string
  readonly event_id: string
  readonly actor: string
  readonly role: string
  readonly action: string
  readonly outcome: 'done' | 'refused'
  readonly subject: string | null
  readonly child_id: string | null
  readonly detail: AuditEvent['detail'] | null
  readonly request_id: string | null
  readonly session: string | null
}

/** The audit trail of every authority, each in its own. */
export function auditTrailOf(db: Database): AuditWriter & AuditReader {
  const reading = (authorityId: string) => ({ authorityId, actor: 'audit' })
  return {
    record: (event) =>
      inAuthority(db, { authorityId: event.authorityId, actor: event.actor }, async (trx) => {
        await sql`
          insert into audit_event
            (authority_id, event_id, actor, role, action, subject, child_id, outcome, detail, request_id, session)
          values (${event.authorityId}, ${newId()}, ${event.actor}, ${event.role}, ${event.action},
            ${event.subject ?? null}, ${event.childId ?? null}, ${event.outcome},
            ${event.detail === undefined ? null : JSON.stringify(event.detail)}::jsonb, ${event.requestId ?? null},
            ${event.session ?? null})
        `.execute(trx)
      }),

    events: (authorityId, scope, filter, stretch) =>
      inAuthority(db, reading(authorityId), async (trx) => {
        const direction = stretch.newer === undefined ? sql`desc` : sql`asc`
        const found = await sql<Row>`
          select to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, event_id,
            actor, role, action, outcome, subject, child_id, detail, request_id, session
          from audit_event
          where ${matching(authorityId, scope, filter)} and ${beyond(stretch)}
          order by audit_event.at ${direction}, event_id ${direction}
          limit ${stretch.limit}
        `.execute(trx)
        const events = found.rows.map((row) => eventOf(authorityId, row))
        return stretch.newer === undefined ? events : events.toReversed()
      }),

    count: (authorityId, scope, filter, most) =>
      inAuthority(db, reading(authorityId), async (trx) => {
        const counted = await sql<{ total: number }>`
          select count(*)::int as total from (
            select from audit_event where ${matching(authorityId, scope, filter)} limit ${most}
          ) counted
        `.execute(trx)
        return counted.rows[0]?.total ?? 0
      }),

    lookers: (authorityId, scope, childId) =>
      inAuthority(db, reading(authorityId), async (trx) => {
        const found = await sql<Looker>`
          select actor, (array_agg(role order by at desc))[1] as role,
            (count(*) filter (where outcome = 'done'))::int as times,
            (count(*) filter (where outcome = 'refused'))::int as refused,
            ${moment(sql`min(at)`)} as "firstAt", ${moment(sql`max(at)`)} as "lastAt"
          from audit_event where ${matching(authorityId, scope, { childId })}
          group by actor order by max(at) desc, actor
        `.execute(trx)
        return found.rows
      }),
  }
}

const moment = (at: RawBuilder<unknown>) =>
  sql`to_char(${at} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`

/** Only what is asked for is a condition, so that each way of asking finds its own index. */
function matching(authorityId: string, scope: Scope, filter: AuditFilter): RawBuilder<boolean> {
  const { outcome, actor, childId, action, from, to } = filter
  const conditions = [
    sql`authority_id = ${authorityId}`,
    openTo(scope, authorityId, sql`child_id`),
    // What the children were searched for, by the name of the field on their page.
    searchedInTheOpen(scope, authorityId, sql`(detail->>'q')`),
    ...(outcome === undefined ? [] : [sql`outcome = ${outcome}`]),
    ...(actor === undefined ? [] : [sql`actor = ${actor}`]),
    ...(childId === undefined ? [] : [sql`child_id = ${childId}`]),
    ...(action === undefined ? [] : [sql`action = ${action}`]),
    ...(from === undefined ? [] : [sql`at >= (${from}::date::timestamp at time zone 'Europe/London')`]),
    ...(to === undefined ? [] : [sql`at < ((${to}::date + 1)::timestamp at time zone 'Europe/London')`]),
  ]
  return sql<boolean>`${sql.join(conditions, sql` and `)}`
}

function beyond({ older, newer }: AuditStretch): RawBuilder<boolean> {
  if (newer !== undefined) {
    return sql<boolean>`(at, event_id) > (${newer.at}::timestamptz, ${newer.eventId}::uuid)`
  }
  if (older !== undefined) {
    return sql<boolean>`(at, event_id) < (${older.at}::timestamptz, ${older.eventId}::uuid)`
  }
  return sql<boolean>`true`
}

function eventOf(authorityId: string, row: Row): KeptAuditEvent {
  return {
    authorityId,
    at: row.at,
    eventId: row.event_id,
    actor: row.actor,
    role: row.role,
    action: row.action,
    outcome: row.outcome,
    subject: row.subject ?? undefined,
    childId: row.child_id ?? undefined,
    detail: row.detail ?? undefined,
    requestId: row.request_id ?? undefined,
    session: row.session ?? undefined,
  }
}
