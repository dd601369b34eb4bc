import { sql } from 'kysely'
import type { ImportFor, ImportStore, ImportTransaction } from '#app/import/import-store.ts'
import { careStoreOf } from '#store/care/care-store.ts'
import { type Database, inAuthority } from '#store/database/database.ts'
import { newId } from '#store/database/uuid.ts'
import { insertAuthority } from '#store/authority/authorities.ts'
import { beginImport, finishImport } from './import-run.ts'
import { replaceSet } from './replace-set.ts'

class RolledBack<T> extends Error {
  readonly result: T
  constructor(result: T) {
    super('Nothing was to be kept')
    this.result = result
  }
}

/** Imports on a database: each in one transaction of its authority. */
export function importStoreOf(database: Database): ImportStore {
  return {
    newId: () => newId(),
    async transact<T>(
      as: ImportFor,
      work: (transaction: ImportTransaction) => Promise<{ readonly keep: boolean; readonly result: T }>,
    ): Promise<T> {
      try {
        const kept = await inAuthority(database, as, async (trx) => {
          const run = (importId: string) => ({ ...as, importId })
          const { keep, result } = await work({
            ...careStoreOf(trx, as.authorityId),
            begin: async (importId) => {
              if (as.newAuthority !== undefined) {
                await insertAuthority(trx, { ...as.newAuthority, authorityId: as.authorityId })
              }
              await beginImport(trx, run(importId))
            },
            replaceSet: (importId, kind, rows, onProgress) =>
              replaceSet(
                trx,
                { authorityId: as.authorityId, year: as.year, importId },
                { table: kind.table, columns: kind.columns.map(({ column }) => column), rows },
                onProgress,
              ),
            finish: (importId, record) => finishImport(trx, run(importId), record),
          })
          if (!keep) throw new RolledBack(result)
          return result
        })
        // The embedded database has nobody who would look at the new rows, and a server only comes round
        // later: without it the first lists after an import are planned for empty tables.
        await sql`analyze`.execute(database.kysely)
        return kept
      } catch (error) {
        if (error instanceof RolledBack) return error.result as T
        throw error
      }
    },
  }
}
