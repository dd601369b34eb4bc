import { sql, type Transaction } from 'kysely'
import type { AuditedChange, Recorder, RecordingTransaction } from '#app/recording/recording.ts'
import type { Scope } from '#domain/access/scope.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { calendarIn } from '#store/calendar/calendar-of.ts'
import { careStoreOf } from '#store/care/care-store.ts'
import { withinScope } from '#store/care/scope-filter.ts'
import { type Database, inAuthority } from '#store/database/database.ts'
import type { Tables } from '#store/database/tables.generated.ts'
import { newId } from '#store/database/uuid.ts'
import { sayNoRows, sayRows, takeBackRows } from './recorded-rows.ts'

/** Runs one change recorded here in one transaction, in the name of whoever records it. */
export function recording<T>(
  database: Database,
  by: Recorder,
  work: (trx: Transaction<Tables>) => Promise<T>,
): Promise<T> {
  const { authorityId, actor, requestId } = by
  return inAuthority(database, { authorityId, actor, requestId }, work)
}

/** What every change recorded here can do, in a transaction of its authority: others add their own to it. */
export function recordingTransactionOf(trx: Transaction<Tables>, by: Recorder): RecordingTransaction {
  const { authorityId } = by
  return {
    ...careStoreOf(trx, authorityId),
    newId: () => newId(),
    calendar: () => calendarIn(trx, authorityId),
    sight: (childId, scope, on) => sight(trx, authorityId, { childId, scope, on }),
    say: (rows) => sayRows(trx, by, rows),
    sayNot: (rows) => sayNoRows(trx, by, rows),
    takeBack: (rows) => takeBackRows(trx, authorityId, rows),
    audit: (change) => audit(trx, by, change),
  }
}

/** Whether a child is known, and lies within a scope on a day. */
export async function sight(
  trx: Transaction<Tables>,
  authorityId: string,
  { childId, scope, on }: { readonly childId: string; readonly scope: Scope; readonly on: CalendarDate },
): Promise<'within' | 'outside' | 'unknown'> {
  const known = sql.join(
    ['ssda903_header', 'ssda903_episodes', 'ssda903_reviews', 'care_entry_notifications'].map(
      (table) => sql`
        select child_id from ${sql.table(table)}
        where authority_id = ${authorityId} and current and child_id = ${childId}`,
    ),
    sql` union `,
  )
  const found = await sql<{ within: boolean }>`
    select ${withinScope(scope, authorityId, sql`c.child_id`, on)} as within from (${known}) c
  `.execute(trx)
  const [row] = found.rows
  return row === undefined ? 'unknown' : row.within ? 'within' : 'outside'
}

async function audit(trx: Transaction<Tables>, by: Recorder, change: AuditedChange): Promise<void> {
  await sql`
    insert into audit_event (authority_id, event_id, actor, role, action, subject, child_id, outcome, detail, request_id)
    values (${by.authorityId}, ${newId()}, ${by.actor}, ${by.role}, ${change.action}, ${change.subject}, ${change.childId},
      ${change.outcome}, ${change.detail === undefined ? null : JSON.stringify(change.detail)}::jsonb, ${by.requestId})
  `.execute(trx)
}
