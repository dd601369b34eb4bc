import { type RawBuilder, sql, type Transaction } from 'kysely'
import type { RecordedRow } from '#app/recording/recording.ts'
import { grouped } from '#domain/grouped.ts'
import type { Tables } from '#store/database/tables.generated.ts'
import { newId } from '#store/database/uuid.ts'

/** Who says a row, for which council. */
export interface SaidBy {
  readonly authorityId: string
  readonly name: string
}

/**
 * Says rows here: kept by their key in `recorded_row`, and put among the imported rows as occurrence 0, which
 * speaks before any file's.
 */
export async function sayRows(
  trx: Transaction<Tables>,
  by: SaidBy,
  rows: readonly (Omit<RecordedRow, 'said'> & { readonly said: RecordedRow['said'] | null })[],
): Promise<void> {
  for (const [table, ofTable] of grouped(rows, (row) => row.table)) {
    for (const { rowKey, childId, year, said } of ofTable) {
      const importId = await recordedRun(trx, by, year)
      // The year of a row that was said before stays: two years would be two rows.
      await sql`
        insert into recorded_row (authority_id, table_name, row_key, collection_year, child_id, said, import_id, recorded_by)
        values (${by.authorityId}, ${table}, ${rowKey}, ${year}, ${childId}, ${JSON.stringify(said)}::jsonb, ${importId}, ${by.name})
        on conflict (authority_id, table_name, row_key) do update
        set said = excluded.said, child_id = excluded.child_id, recorded_by = excluded.recorded_by,
          recorded_at = excluded.recorded_at
        where recorded_row.said is distinct from excluded.said
      `.execute(trx)
    }
    await letRecordedSpeak(
      trx,
      by.authorityId,
      table,
      ofTable.map(({ rowKey }) => rowKey),
    )
  }
}

/** Says here that there are no such rows: what a file says of them is silent, and stays. */
export async function sayNoRows(
  trx: Transaction<Tables>,
  by: SaidBy,
  rows: readonly Omit<RecordedRow, 'said'>[],
): Promise<void> {
  await sayRows(
    trx,
    by,
    rows.map((row) => ({ ...row, said: null })),
  )
  for (const [name, ofTable] of grouped(rows, (row) => row.table)) {
    const years = await yearsOf(trx, by.authorityId)
    const keys = ofTable.map(({ rowKey }) => rowKey)
    await sql`
      delete from ${sql.table(name)} t
      where t.authority_id = ${by.authorityId} and t.collection_year = any(${years}::text[])
        and t.row_key = any(${keys}::text[]) and t.occurrence = 0
    `.execute(trx)
  }
}

/** The run to which the rows said here of one collection year belong, made with the first of them. */
async function recordedRun(trx: Transaction<Tables>, by: SaidBy, year: string): Promise<string> {
  await sql`
    insert into import_run (authority_id, import_id, collection_year, folder, actor, origin, finished_at)
    values (${by.authorityId}, ${newId()}, ${year}, 'recorded here', 'recorded here', 'recorded', clock_timestamp())
    on conflict (authority_id, collection_year) where origin = 'recorded' do nothing
  `.execute(trx)
  const found = await sql<{ import_id: string }>`
    select import_id from import_run
    where authority_id = ${by.authorityId} and collection_year = ${year} and origin = 'recorded'
  `.execute(trx)
  const run = found.rows[0]?.import_id
  if (run === undefined) throw new RangeError(`No run of rows recorded here in ${year}`)
  return run
}

/** Takes back rows that were said here: what the files say of them speaks again. */
export async function takeBackRows(
  trx: Transaction<Tables>,
  authorityId: string,
  rows: readonly Pick<RecordedRow, 'table' | 'rowKey'>[],
): Promise<void> {
  for (const [name, ofTable] of grouped(rows, (row) => row.table)) {
    const keys = ofTable.map(({ rowKey }) => rowKey)
    const table = sql.table(name)
    await sql`
      delete from recorded_row
      where authority_id = ${authorityId} and table_name = ${name} and row_key = any(${keys}::text[])
    `.execute(trx)
    const years = await yearsOf(trx, authorityId)
    const ofKeys = sql`t.authority_id = ${authorityId} and t.collection_year = any(${years}::text[]) and t.row_key = any(${keys}::text[])`
    await sql`delete from ${table} t where ${ofKeys} and t.occurrence = 0`.execute(trx)
    await sql`
      update ${table} t set current = true from (
        select t.row_key, max(t.collection_year) as collection_year from ${table} t where ${ofKeys} group by t.row_key
      ) latest
      where ${ofKeys} and t.row_key = latest.row_key and t.collection_year = latest.collection_year and not t.current
    `.execute(trx)
  }
}

/**
 * Puts what was said here at its place among the rows of a table: current, before whatever the files say of the
 * same key, and with the latest file's value in each column on which it is silent. An import calls it when it
 * has brought, changed or ended rows. `keys` undefined: every row that was said.
 */
export async function letRecordedSpeak(
  trx: Transaction<Tables>,
  authorityId: string,
  name: string,
  keys?: readonly string[],
): Promise<void> {
  if (keys === undefined && !(await anySaid(trx, authorityId, name))) return
  const table = sql.table(name)
  const years = await yearsOf(trx, authorityId)
  const mine = sql`r.authority_id = ${authorityId} and r.table_name = ${name} ${keys === undefined ? sql`` : sql`and r.row_key = any(${[...keys]}::text[])`}`
  await sql`
    update ${table} t set current = false from recorded_row r
    where ${mine} and ${sameKey(authorityId, years)} and t.occurrence > 0 and t.current
  `.execute(trx)
  const columns = await ownColumns(trx, name)
  const own = sql.join(columns.map((column) => sql.ref(column)))
  const said = sql.join(columns.map((column) => sql.ref(`said.${column}`)))
  await sql`
    insert into ${table} as t (authority_id, collection_year, row_key, occurrence, ${own}, import_id, file, line, current)
    select r.authority_id, r.collection_year, r.row_key, 0, ${said}, r.import_id, 'recorded here', 0, true
    from recorded_row r
    left join lateral (
      select t as row from ${table} t where ${sameKey(authorityId, years)} and t.occurrence > 0
      order by t.collection_year desc, t.occurrence desc limit 1
    ) filed on true
    cross join lateral jsonb_populate_record(coalesce(filed.row, null::${table}), r.said) said
    where ${mine} and jsonb_typeof(r.said) = 'object'
    on conflict (authority_id, collection_year, row_key, occurrence) do update
    set ${sql.join(columns.map((column) => sql`${sql.ref(column)} = excluded.${sql.ref(column)}`))}, current = true
    where (${sql.join(columns.map((column) => sql.ref(`t.${column}`)))}, t.current)
      is distinct from (${sql.join(columns.map((column) => sql.ref(`excluded.${column}`)))}, true)
  `.execute(trx)
}

/** The rows `t` of a table that are about the same as the row `r` that was said: found by the table's own key. */
export function sameKey(authorityId: string, years: readonly string[]): RawBuilder<boolean> {
  return sql<boolean>`t.authority_id = ${authorityId} and t.collection_year = any(${[...years]}::text[]) and t.row_key = r.row_key`
}

async function anySaid(trx: Transaction<Tables>, authorityId: string, name: string): Promise<boolean> {
  const found = await sql`
    select from recorded_row where authority_id = ${authorityId} and table_name = ${name} limit 1
  `.execute(trx)
  return found.rows.length > 0
}

/** The collection years of which anything was imported or recorded: few, and the way into each table's key. */
export async function yearsOf(trx: Transaction<Tables>, authorityId: string): Promise<string[]> {
  const found = await sql<{ year: string }>`
    select distinct collection_year as year from import_run where authority_id = ${authorityId}
  `.execute(trx)
  return found.rows.map(({ year }) => year)
}

const ofEveryTable = [
  'authority_id',
  'collection_year',
  'row_key',
  'occurrence',
  'import_id',
  'file',
  'line',
  'current',
]

/** The columns of a table that are the file's own. */
async function ownColumns(trx: Transaction<Tables>, table: string): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select attname as name from pg_attribute
    where attrelid = ${table}::regclass and attnum > 0 and not attisdropped and attname <> all(${ofEveryTable}::text[])
    order by attnum
  `.execute(trx)
  return rows.map(({ name }) => name)
}
