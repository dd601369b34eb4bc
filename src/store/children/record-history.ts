import { sql, type Transaction } from 'kysely'
import type { ChildFileAsk } from '#app/children/child-file.ts'
import type { HistoryRow } from '#app/children/record-history.ts'
import { recordTables } from '#domain/journey/record-tables.ts'
import type { Tables } from '#store/database/tables.generated.ts'
import { childRecord } from '../care/child-record.ts'

/**
 * Every row of a child's file as it was added, changed or ended, the newest first; undefined when the child is
 * not within the scope. A row that is there is found in the history by its key, one that ended by what it was.
 */
export async function recordHistory(
  trx: Transaction<Tables>,
  ask: ChildFileAsk,
): Promise<readonly HistoryRow[] | undefined> {
  if ((await childRecord(trx, ask)) === undefined) return undefined
  const { authorityId, childId } = ask
  const tables = Object.keys(recordTables)
  const keys = tables.map(
    (table) => sql`select ${table} as table_name, jsonb_build_object('authority_id', authority_id,
      'collection_year', collection_year, 'row_key', row_key, 'occurrence', occurrence) as row_key
      from ${sql.table(table)} where authority_id = ${authorityId} and child_id = ${childId}`,
  )
  const found = await sql<HistoryRow>`
    with keys as materialized (${sql.join(keys, sql` union all `)}),
    entries as (
      select h.* from keys join history h on h.row_key = keys.row_key
      where h.authority_id = ${authorityId} and h.table_name = keys.table_name
      union
      select h.* from history h
      where h.authority_id = ${authorityId} and h.operation = 'D' and h.before->>'child_id' = ${childId}
        and h.table_name = any(${tables}::text[])
    )
    select to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, actor, table_name as "table",
      operation::text as operation, before, after
    from entries order by entries.at desc, history_id
  `.execute(trx)
  return found.rows
}
