import { type RawBuilder, sql, type Transaction } from 'kysely'
import type { StandingImport, UndoFor, UndoStore, UndoTransaction } from '#app/import/undo-import.ts'
import { entriesOfFilesOf } from '../entry/entries-of-files.ts'
import { careStoreOf } from '#store/care/care-store.ts'
import { type Database, inAuthority } from '#store/database/database.ts'
import type { Tables } from '#store/database/tables.generated.ts'
import { newId } from '#store/database/uuid.ts'
import { aloneAtOnce, inHistoryAs, undoName } from './one-at-a-time.ts'
import { putBackOf } from './put-back.ts'
import { reviewsOfImport } from './reviews-of-import.ts'
import { RolledBack } from './rolled-back.ts'
import { ofFiles } from './standing.ts'

/** Undoing imports on a database: each in one transaction of its authority. */
export function undoStoreOf(database: Database): UndoStore {
  return {
    async transact<T>(
      as: UndoFor,
      work: (transaction: UndoTransaction) => Promise<{ readonly keep: boolean; readonly result: T }>,
    ): Promise<T> {
      try {
        return await inAuthority(database, as, async (trx) => {
          const { keep, result } = await work(undoing(trx, as))
          if (!keep) throw new RolledBack(result)
          return result
        })
      } catch (error) {
        if (error instanceof RolledBack) return error.result as T
        throw error
      }
    },
  }
}

function undoing(trx: Transaction<Tables>, as: UndoFor): UndoTransaction {
  const { authorityId } = as
  const putBack = putBackOf(trx, authorityId)
  return {
    ...careStoreOf(trx, authorityId),
    ...entriesOfFilesOf(trx, authorityId),
    reviews: reviewsOfImport(trx, as),
    begin: () => aloneAtOnce(trx, authorityId),
    newest: () => newest(trx, authorityId),
    undoneBefore: async (importId) => {
      const { rows } = await sql<{ by: string; at: string }>`
        select undone_by as by, ${instant(sql`undone_at`)} as at from import_run
        where authority_id = ${authorityId} and import_id = ${importId} and undone_at is not null
      `.execute(trx)
      return rows[0]
    },
    // What is recorded here stands beside the rows of files, as occurrence 0, and silences them: both stay.
    changedSince: async (importId, tables) => {
      const { rows } = await sql`
        select from history h
        join import_run r on r.authority_id = h.authority_id and r.import_id = ${importId}
        where h.authority_id = ${authorityId} and h.history_id > r.history_to
          and h.table_name = any(${[...tables]}::text[])
          and (h.request_id is null or h.request_id !~ '^(import|undo) ')
          and h.row_key->>'occurrence' <> '0'
          and not (h.operation = 'U' and h.before - 'current' = h.after - 'current')
        limit 1
      `.execute(trx)
      return rows.length > 0
    },
    putBack: async (importId, kind, table) => {
      await inHistoryAs(trx, undoName(importId))
      return { kind, ...(await putBack(importId, table)) }
    },
    mark: async (importId, what) => {
      await sql`
        update import_run set undone_at = clock_timestamp(), undone_by = ${as.actor}
        where authority_id = ${authorityId} and import_id = ${importId}
      `.execute(trx)
      if (!as.audits) return
      await sql`
        insert into audit_event (authority_id, event_id, actor, role, action, subject, outcome, detail)
        values (${authorityId}, ${newId()}, ${as.actor}, 'administrator', 'import-files', ${`undoing import ${importId}`},
          'done', ${JSON.stringify(what)}::jsonb)
      `.execute(trx)
    },
  }
}

async function newest(trx: Transaction<Tables>, authorityId: string): Promise<StandingImport | undefined> {
  const { rows } = await sql<StandingImport>`
    select r.import_id as "importId", r.collection_year as year, r.actor, r.folder,
      ${instant(sql`r.finished_at`)} as "finishedAt",
      r.history_from is not null and r.history_to is not null as kept,
      array(
        select distinct kind from import_file f
        where f.authority_id = r.authority_id and f.import_id = r.import_id and kind is not null order by kind
      ) as kinds
    from import_run r where r.authority_id = ${authorityId} and ${ofFiles('r')}
    order by r.finished_at desc, r.import_id desc limit 1
  `.execute(trx)
  return rows[0]
}

const instant = (column: RawBuilder<unknown>) =>
  sql<string>`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`
