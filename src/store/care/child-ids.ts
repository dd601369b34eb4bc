import { sql, type Transaction } from 'kysely'
import type { Tables } from '#store/database/tables.generated.ts'

/** The files that can name a child of whom something is worked out. */
const naming = [
  'ssda903_header',
  'ssda903_episodes',
  'ssda903_reviews',
  'care_entry_notifications',
  'disputes',
  'conferences',
] as const

/** Every child that the current rows of an authority name, in order of id. */
export async function childIdsOf(trx: Transaction<Tables>, authorityId: string): Promise<readonly string[]> {
  const each = naming.map(
    (table) => sql`select child_id from ${sql.table(table)} where authority_id = ${authorityId} and current`,
  )
  const all = await sql<{ child_id: string }>`${sql.join(each, sql` union `)} order by child_id`.execute(trx)
  return all.rows.map((row) => row.child_id)
}
