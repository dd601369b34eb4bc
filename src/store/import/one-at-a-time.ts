import { sql, type Transaction } from 'kysely'
import type { Tables } from '#store/database/tables.generated.ts'

/** Waits until no other import of an authority, and no undoing of one, goes on; none begins before this ends. */
export async function alone(trx: Transaction<Tables>, authorityId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`imported rows ${authorityId}`}, 0))`.execute(trx)
}

/** The same without waiting: false when another import or undoing of the authority goes on. */
export async function aloneAtOnce(trx: Transaction<Tables>, authorityId: string): Promise<boolean> {
  const { rows } = await sql<{ alone: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended(${`imported rows ${authorityId}`}, 0)) as alone
  `.execute(trx)
  return rows[0]?.alone === true
}

/** Under this name the history keeps what follows in the transaction. */
export async function inHistoryAs(trx: Transaction<Tables>, name: string): Promise<void> {
  await sql`select set_config('waymark.request', ${name}, true)`.execute(trx)
}

/** The name under which the history keeps what an import changed. */
export const importName = (importId: string) => `import ${importId}`
/** And what undoing it changed. */
export const undoName = (importId: string) => `undo ${importId}`
