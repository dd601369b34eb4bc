import { sql } from 'kysely'
import type { ConflictStore } from '#app/recording/settle-conflict.ts'
import { withinScope } from '#store/care/scope-filter.ts'
import { type Database, inAuthority } from '#store/database/database.ts'
import { conflictsOf } from './conflicts.ts'
import { letRecordedSpeak } from './recorded-rows.ts'
import { entryTransactionOf } from '#store/entry/entry-store.ts'
import { recording } from './recording-transaction.ts'

/** Where files say otherwise than was recorded here, and what was decided about it. */
export function conflictStoreOf(database: Database, actor: string): ConflictStore {
  return {
    change: (by, work) =>
      recording(database, by, (trx) => {
        const { authorityId } = by
        return work({
          ...entryTransactionOf(trx, by),
          conflictsOf: (childId) => conflictsOf(trx, { authorityId, childId }),
          keepOurs: async ({ table, rowKey, column, inFile }, reason) => {
            await sql`
              insert into recorded_conflict_settled (authority_id, table_name, row_key, column_name, file_value, reason, settled_by)
              values (${authorityId}, ${table}, ${rowKey}, ${column}, ${inFile}, ${reason}, ${by.name})
              on conflict (authority_id, table_name, row_key, column_name) do update
              set file_value = excluded.file_value, reason = excluded.reason, settled_by = excluded.settled_by,
                settled_at = excluded.settled_at
            `.execute(trx)
          },
          takeTheirs: async ({ table, rowKey, column }) => {
            await sql`
              update recorded_row set said = said - ${column}::text, recorded_by = ${by.name}, recorded_at = transaction_timestamp()
              where authority_id = ${authorityId} and table_name = ${table} and row_key = ${rowKey}
            `.execute(trx)
            await letRecordedSpeak(trx, authorityId, table, [rowKey])
          },
        })
      }),
    ofChild: ({ authorityId, scope, on, childId }) =>
      inAuthority(database, { authorityId, actor }, async (trx) => {
        const seen = await sql`
          select where ${withinScope(scope, authorityId, sql`${childId}::text`, on)}
        `.execute(trx)
        return seen.rows.length === 0 ? [] : conflictsOf(trx, { authorityId, childId })
      }),
  }
}
