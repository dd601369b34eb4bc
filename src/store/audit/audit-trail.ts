import { sql } from 'kysely'
import type { AuditEvent, AuditWriter } from '#app/audit/record-audit.ts'
import type { AuditReader, KeptAuditEvent } from '#app/audit/see-audit.ts'
import { type Database, inAuthority } from '../database/database.ts'
import { newId } from '../database/uuid.ts'

interface Row {
  readonly at: string
  readonly actor: string
  readonly role: string
  readonly action: string
  readonly outcome: 'done' | 'refused'
  readonly subject: string | null
  readonly child_id: string | null
  readonly detail: AuditEvent['detail'] | null
  readonly request_id: string | null
}

/** The audit trail of every authority, each in its own. */
export function auditTrailOf(db: Database): AuditWriter & AuditReader {
  return {
    record: (event) =>
      inAuthority(db, { authorityId: event.authorityId, actor: event.actor }, async (trx) => {
        await sql`
          insert into audit_event
            (authority_id, event_id, actor, role, action, subject, child_id, outcome, detail, request_id)
          values (${event.authorityId}, ${newId()}, ${event.actor}, ${event.role}, ${event.action},
            ${event.subject ?? null}, ${event.childId ?? null}, ${event.outcome},
            ${event.detail === undefined ? null : JSON.stringify(event.detail)}::jsonb, ${event.requestId ?? null})
        `.execute(trx)
      }),

    events: (authorityId, filter, page) =>
      inAuthority(db, { authorityId, actor: 'audit' }, async (trx) => {
        const where = sql`
          authority_id = ${authorityId}
          and (${filter.outcome ?? null}::text is null or outcome = ${filter.outcome ?? null})
          and (${filter.actor ?? null}::text is null or actor = ${filter.actor ?? null})
          and (${filter.childId ?? null}::text is null or child_id = ${filter.childId ?? null})
        `
        const counted = await sql<{ total: number }>`
          select count(*)::int as total from audit_event where ${where}
        `.execute(trx)
        const found = await sql<Row>`
          select to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at,
            actor, role, action, outcome, subject, child_id, detail, request_id
          from audit_event where ${where}
          order by audit_event.at desc, event_id desc
          limit ${page.limit} offset ${page.offset}
        `.execute(trx)
        return {
          total: counted.rows[0]?.total ?? 0,
          events: found.rows.map((row) => eventOf(authorityId, row)),
        }
      }),
  }
}

function eventOf(authorityId: string, row: Row): KeptAuditEvent {
  return {
    authorityId,
    at: row.at,
    actor: row.actor,
    role: row.role,
    action: row.action,
    outcome: row.outcome,
    subject: row.subject ?? undefined,
    childId: row.child_id ?? undefined,
    detail: row.detail ?? undefined,
    requestId: row.request_id ?? undefined,
  }
}
