import { sql, type Transaction } from 'kysely'
import type { Tables } from '#store/database/tables.generated.ts'

/** Whether anything is recorded of any child of an authority, by a file or here. */
export async function anyRecord(trx: Transaction<Tables>, authorityId: string): Promise<boolean> {
  const of = (table: string) =>
    sql`exists (select from ${sql.table(table)} where authority_id = ${authorityId} and current)`
  const { rows } = await sql<{ any: boolean }>`
    select ${of('ssda903_header')} or ${of('ssda903_episodes')} or ${of('ssda903_reviews')} as any
  `.execute(trx)
  return rows[0]?.any === true
}
