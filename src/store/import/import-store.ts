import { sql, type Transaction } from 'kysely'
import type { ImportFor, ImportStore, ImportTransaction } from '#app/import/import-store.ts'
import type { CareStore } from '#app/care/work-out-children.ts'
import type { EntriesOfFiles } from '#app/entry/entries-of-files.ts'
import { careStoreOf } from '#store/care/care-store.ts'
import { workedOutTables } from '#store/care/save-worked-out.ts'
import { type Database, inAuthority } from '#store/database/database.ts'
import type { Tables } from '#store/database/tables.generated.ts'
import { newId } from '#store/database/uuid.ts'
import { insertAuthority } from '#store/authority/authorities.ts'
import { beginImport, finishImport } from './import-run.ts'
import { notIndependent } from '../allocation/not-independent.ts'
import { entriesOfFilesOf } from '../entry/entries-of-files.ts'
import { conflictsOf } from '../recording/conflicts.ts'
import { alone } from './one-at-a-time.ts'
import { reviewsOfImport } from './reviews-of-import.ts'
import { reachedByOf } from './reached-by.ts'
import { replacementOf } from './replace-set.ts'
import { RolledBack } from './rolled-back.ts'

/** Imports on a database: each in one transaction of its authority. */
export function importStoreOf(database: Database): ImportStore {
  return {
    newId: () => newId(),
    async transact<T>(
      as: ImportFor,
      work: (transaction: ImportTransaction) => Promise<{ readonly keep: boolean; readonly result: T }>,
    ): Promise<T> {
      const filled: string[] = []
      try {
        const kept = await inAuthority(database, as, async (trx) => {
          await alone(trx, as.authorityId)
          await forManyRows(trx)
          const run = (importId: string) => ({ ...as, importId })
          const { keep, result } = await work({
            ...workedOutAndFollowed(trx, as.authorityId),
            begin: async (importId) => {
              if (as.newAuthority !== undefined) {
                await insertAuthority(trx, { ...as.newAuthority, authorityId: as.authorityId })
              }
              await beginImport(trx, run(importId))
            },
            ...reachedByOf(trx, as.authorityId),
            reviews: reviewsOfImport(trx, as),
            notIndependent: () => notIndependent(trx, as.authorityId),
            replacement: async (importId, kind) => {
              const set = await replacementOf(
                trx,
                { authorityId: as.authorityId, year: as.year, importId },
                { table: kind.table, columns: kind.columns.map(({ column }) => column) },
              )
              const finish = async () => {
                const replaced = await set.finish()
                if (replaced.moved >= enoughToLook) filled.push(kind.table)
                return replaced
              }
              return { add: (rows, onProgress) => set.add(rows, onProgress), finish }
            },
            conflicts: (tables) => conflictsOf(trx, { authorityId: as.authorityId, tables, year: as.year }),
            finish: async (importId, record) => {
              await finishImport(trx, run(importId), record)
              await look(trx, filled)
            },
          })
          if (!keep) throw new RolledBack(result)
          return result
        })
        await lookAtOtherRows(database, filled)
        return kept
      } catch (error) {
        if (error instanceof RolledBack) return error.result as T
        throw error
      }
    },
  }
}

/**
 * What is worked out, and what follows from it: that joins the clocks of everybody who came with their reviews and entries.
 * Planned without having looked, it took time by the square of the children.
 */
function workedOutAndFollowed(trx: Transaction<Tables>, authorityId: string): CareStore & EntriesOfFiles {
  const care = careStoreOf(trx, authorityId)
  const entries = entriesOfFilesOf(trx, authorityId)
  let children = 0
  return {
    ...care,
    ...entries,
    saveWorkedOut: async (worked) => {
      children += worked.length
      await care.saveWorkedOut(worked)
    },
    followFiles: async (childIds) => {
      if (children >= enoughToLook) await look(trx, workedOutTables)
      return entries.followFiles(childIds)
    },
  }
}

/** Lets the planner see what some tables hold by now, also the rows of this transaction. */
async function look(trx: Transaction<Tables>, tables: readonly string[]): Promise<void> {
  await sql`select look_at_rows(${[...tables]}::text[])`.execute(trx)
}

/** As a server does by itself: of fewer rows than this no plan depends, and looking at each table takes its time. */
const enoughToLook = 50

/**
 * How closely rows are looked at: half as closely as PostgreSQL does by itself. Every column of every table that came
 * is looked at, which took a fifth of an import; what is planned from it needs the order of magnitude.
 */
const closely = sql`set_config('default_statistics_target', '50', true)`

/** A load is thousands of statements, each alike: none is worth compiling, and some compare whole sets. */
async function forManyRows(trx: Transaction<Tables>): Promise<void> {
  await sql`select set_config('jit', 'off', true), set_config('work_mem', '32MB', true), ${closely}`.execute(
    trx,
  )
}

/** Records that are only added to and never listed together: looking at them is long, and plans nothing. */
const onlyAddedTo = ['history', 'audit_event', 'import_finding', 'import_reject']

/**
 * Lets the planner see what the tables hold that the import itself has not looked at: what followed from the rows, and
 * what only grew by and by. The embedded database has nobody else who would, and a server only comes round later: without it the first lists
 * after an import are planned for empty tables. As a server does, it passes over what has not grown by a tenth since
 * somebody last looked.
 */
async function lookAtOtherRows(database: Database, lookedAt: readonly string[]): Promise<void> {
  const leftOut = [...onlyAddedTo, ...lookedAt]
  await database.kysely.transaction().execute(async (trx) => {
    await sql`select ${closely}`.execute(trx)
    const { rows } = await sql<{ name: string }>`
      select relname as name from pg_class,
        lateral (select pg_relation_size(oid) / current_setting('block_size')::int as pages) size
      where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> all(${leftOut}::text[])
        and pages > 0 and (relpages = 0 or pages > 1.1 * relpages + 1)
    `.execute(trx)
    if (rows.length === 0) return
    await sql`analyze (skip_locked) ${sql.join(rows.map(({ name }) => sql.table(name)))}`.execute(trx)
  })
}
