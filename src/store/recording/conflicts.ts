import { sql, type Transaction } from 'kysely'
import type { RecordedConflict } from '#app/recording/conflicts.ts'
import type { Tables } from '#store/database/tables.generated.ts'
import { sameKey, yearsOf } from './recorded-rows.ts'

/** Which conflicts are asked for: those of one year's file, or of one child. */
export interface ConflictsAsked {
  readonly authorityId: string
  readonly tables?: readonly string[]
  readonly year?: string
  readonly childId?: string
}

/**
 * Where a file says something else than was recorded here of the same row. A file that says nothing contradicts
 * nothing; nor does one about which somebody has decided, as long as it says the same.
 */
export async function conflictsOf(
  trx: Transaction<Tables>,
  { authorityId, tables, year, childId }: ConflictsAsked,
): Promise<readonly RecordedConflict[]> {
  const found: RecordedConflict[] = []
  const said = await tablesSaid(trx, { authorityId, tables, childId })
  const years = said.length === 0 ? [] : await yearsOf(trx, authorityId)
  for (const table of said) {
    const { rows } = await sql<RecordedConflict>`
      select r.table_name as "table", r.row_key as "rowKey", r.child_id as "childId", said.key as "column",
        said.value as here, filed.row ->> said.key as "inFile", filed.file, filed.line, filed.year,
        r.recorded_by as "recordedBy", (r.recorded_at at time zone 'Europe/London')::date as "recordedOn"
      from recorded_row r
      join lateral (
        select to_jsonb(t) as row, t.file, t.line, t.collection_year as year from ${sql.table(table)} t
        where ${sameKey(authorityId, years)} and t.occurrence > 0
        order by t.collection_year desc, t.occurrence desc limit 1
      ) filed on ${year === undefined ? sql`true` : sql`filed.year = ${year}`}
      cross join lateral jsonb_each_text(case when jsonb_typeof(r.said) = 'object' then r.said else '{}'::jsonb end) said
      where r.authority_id = ${authorityId} and r.table_name = ${table}
        and (${childId ?? null}::text is null or r.child_id = ${childId ?? null})
        and filed.row ->> said.key is distinct from said.value and filed.row ->> said.key is not null
        and not exists (
          select from recorded_conflict_settled s
          where s.authority_id = r.authority_id and s.table_name = r.table_name and s.row_key = r.row_key
            and s.column_name = said.key and s.file_value = filed.row ->> said.key
        )
      order by r.child_id, r.row_key, said.key
    `.execute(trx)
    found.push(...rows)
  }
  return found
}

async function tablesSaid(
  trx: Transaction<Tables>,
  ask: Pick<ConflictsAsked, 'authorityId'> & {
    readonly tables: readonly string[] | undefined
    readonly childId: string | undefined
  },
): Promise<readonly string[]> {
  const { rows } = await sql<{ table_name: string }>`
    select distinct table_name from recorded_row
    where authority_id = ${ask.authorityId} and (${ask.childId ?? null}::text is null or child_id = ${ask.childId ?? null})
      and (${ask.tables === undefined} or table_name = any(${[...(ask.tables ?? [])]}::text[]))
    order by table_name
  `.execute(trx)
  return rows.map((row) => row.table_name)
}
