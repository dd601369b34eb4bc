import { sql } from 'kysely'
import { fileKinds } from '#exchange/kinds.ts'
import { inAuthority } from '#store/database/database.ts'
import type { FilledCouncil } from './filled-council.ts'

const workedOut = ['care_period', 'care_episode', 'counted_review', 'due']

/** Every table that figures are counted from. */
export const figureTables: readonly string[] = [...new Set(fileKinds.map(({ table }) => table)), ...workedOut]

/** The tables of what was imported: what clocks are worked out from. */
export const fileTables: readonly string[] = [...new Set(fileKinds.map(({ table }) => table))]

/** The plainest reading of the same rows: each table from end to end, every column looked at. The rows. */
export async function scan(
  { database, authorityId }: FilledCouncil,
  tables: readonly string[],
): Promise<number> {
  return inAuthority(database, { authorityId, actor: 'bench' }, async (trx) => {
    let rows = 0
    for (const table of tables) {
      const found = await sql<{ rows: number }>`
        select count(*)::int as rows, sum(hash_record_extended(t, 0)) as of_every_column
        from ${sql.table(table)} t where t.authority_id = ${authorityId}
      `.execute(trx)
      rows += found.rows[0]?.rows ?? 0
    }
    return rows
  })
}
