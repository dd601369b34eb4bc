import { sql, type Transaction } from 'kysely'
import type { Tables } from '#store/database/tables.generated.ts'
import type { SetOf } from './replace-set.ts'

/**
 * Of rows that say the same thing in several collection years the latest year's speaks. An earlier year
 * imported afterwards therefore never reopens what a later one closed. Only what the set of this year can move
 * is looked at: its own rows, those of other years that say the same as one of them, and those that say the same
 * as one that ended.
 */
export async function markCurrent(
  trx: Transaction<Tables>,
  { authorityId, year }: SetOf,
  name: string,
  endedKeys: readonly string[],
): Promise<void> {
  const table = sql.table(name)
  for (const other of await otherYears(trx, authorityId, year, name)) {
    const [outranked, outranking] = other < year ? [other, year] : [year, other]
    await sql`
      update ${table} t set current = false
      where t.authority_id = ${authorityId} and t.collection_year = ${outranked} and t.current and t.occurrence > 0
        and exists (
          select from ${table} s
          where s.authority_id = ${authorityId} and s.collection_year = ${outranking} and s.row_key = t.row_key
        )
    `.execute(trx)
  }
  if (endedKeys.length === 0) return
  await sql`
    update ${table} t set current = true
    from (
      select row_key, max(collection_year) as collection_year from ${table}
      where authority_id = ${authorityId} and row_key = any(${[...endedKeys]}::text[]) group by row_key
      having min(occurrence) > 0
    ) latest
    where t.authority_id = ${authorityId} and t.row_key = latest.row_key
      and t.collection_year = latest.collection_year and not t.current
  `.execute(trx)
}

/** The other collection years that have rows of the kind: each found by one look into the key's index. */
async function otherYears(
  trx: Transaction<Tables>,
  authorityId: string,
  year: string,
  name: string,
): Promise<readonly string[]> {
  const table = sql.table(name)
  const found = await sql<{ year: string }>`
    with recursive years (year) as (
      select min(collection_year) from ${table} where authority_id = ${authorityId}
      union all
      select (
        select min(t.collection_year) from ${table} t
        where t.authority_id = ${authorityId} and t.collection_year > years.year
      ) from years where years.year is not null
    )
    select year from years where year is not null and year <> ${year}
  `.execute(trx)
  return found.rows.map((row) => row.year)
}
