import { type RawBuilder, sql, type Transaction } from 'kysely'
import type { Tables } from '#store/database/tables.generated.ts'

/** The rows of one file kind for one authority and collection year: a set that an import replaces whole. */
export interface ImportedSet {
  readonly table: string
  /** The table's own columns, as the file has them. */
  readonly columns: readonly string[]
  readonly rows: readonly ImportedRow[]
}

export interface ImportedRow {
  readonly values: Readonly<Record<string, string | number | null>>
  readonly rowKey: string
  readonly occurrence: number
  readonly file: string
  readonly line: number
}

export interface SetOf {
  readonly authorityId: string
  readonly year: string
  readonly importId: string
}

/** What replacing a set did. `loaded` = `added` + `amended`; rows of the old set that are not in the new ended. */
export interface Replaced {
  /** For each file, how many of its rows changed nothing. */
  readonly unchangedByFile: ReadonlyMap<string, number>
  readonly amendedByFile: ReadonlyMap<string, number>
  readonly ended: number
  /** The children whose rows were added, changed or ended; undefined when the kind names no child. */
  readonly children: ReadonlySet<string> | undefined
  readonly changed: boolean
}

const batchSize = 4_000

/**
 * Replaces the set of one kind, year and authority by the rows given: what is the same stays untouched, what
 * differs is amended, what is no longer there ends. The history trigger keeps what every row was.
 */
export async function replaceSet(
  trx: Transaction<Tables>,
  of: SetOf,
  set: ImportedSet,
  onProgress: (rows: number) => void,
): Promise<Replaced> {
  const table = sql.table(set.table)
  const stage = sql.table(`stage_${set.table}`)
  await sql`create temp table ${stage} (like ${table} including defaults) on commit drop`.execute(trx)
  for (let from = 0; from < set.rows.length; from += batchSize) {
    const batch = set.rows.slice(from, from + batchSize)
    await insertBatch(trx, of, set, stage, batch)
    onProgress(batch.length)
  }
  await sql`create index on ${stage} (row_key, occurrence)`.execute(trx)
  await sql`analyze ${stage}`.execute(trx)
  const inSet = sql`t.authority_id = ${of.authorityId} and t.collection_year = ${of.year}`
  const sameRow = sql`t.row_key = s.row_key and t.occurrence = s.occurrence`
  const names = child(set) ? sql`, t.child_id` : sql``

  const ended = await sql<ChildRow>`
    delete from ${table} t where ${inSet}
      and not exists (select from ${stage} s where ${sameRow}) returning t.row_key ${names}
  `.execute(trx)
  const own = list(set.columns)
  const differs = sql`(${prefixed('t', set.columns)}) is distinct from (${prefixed('s', set.columns)})`
  const unchanged = await sql<{ file: string; rows: number }>`
    select s.file, count(*) as rows from ${stage} s join ${table} t on ${inSet} and ${sameRow}
    where not (${differs}) group by s.file
  `.execute(trx)
  const assignments = sql.join(
    [...set.columns, 'import_id', 'file', 'line'].map(
      (column) => sql`${sql.ref(column)} = s.${sql.ref(column)}`,
    ),
  )
  const amended = await sql<ChildRow & { file: string }>`
    update ${table} t set ${assignments} from ${stage} s
    where ${inSet} and ${sameRow} and ${differs} returning t.row_key, t.file ${names}
  `.execute(trx)
  const added = await sql<ChildRow>`
    insert into ${table} as t (authority_id, collection_year, row_key, occurrence, ${own}, import_id, file, line)
    select authority_id, collection_year, row_key, occurrence, ${own}, import_id, file, line from ${stage} s
    where not exists (select from ${table} t where ${inSet} and ${sameRow}) returning t.row_key ${names}
  `.execute(trx)
  await sql`drop table ${stage}`.execute(trx)
  const touched = [...ended.rows, ...amended.rows, ...added.rows]
  await markCurrent(trx, of, set.table)
  const amendedByFile = new Map<string, number>()
  for (const { file } of amended.rows) amendedByFile.set(file, (amendedByFile.get(file) ?? 0) + 1)
  return {
    unchangedByFile: new Map(unchanged.rows.map(({ file, rows }) => [file, Number(rows)])),
    amendedByFile,
    ended: ended.rows.length,
    children: child(set) ? new Set(touched.flatMap((row) => row.child_id ?? [])) : undefined,
    changed: touched.length > 0,
  }
}

interface ChildRow {
  readonly row_key: string
  readonly child_id?: string | null
}

const child = (set: ImportedSet) => set.columns.includes('child_id')
const list = (columns: readonly string[]) => sql.join(columns.map((column) => sql.ref(column)))
const prefixed = (alias: string, columns: readonly string[]) =>
  sql.join(columns.map((column) => sql.ref(`${alias}.${column}`)))

/** One statement a batch: the rows travel as one JSON value, which both databases read quickly. */
async function insertBatch(
  trx: Transaction<Tables>,
  of: SetOf,
  set: ImportedSet,
  stage: RawBuilder<unknown>,
  batch: readonly ImportedRow[],
): Promise<void> {
  const rows = JSON.stringify(
    batch.map(({ values, rowKey, occurrence, file, line }) => ({
      ...values,
      row_key: rowKey,
      occurrence,
      file,
      line,
    })),
  )
  const own = list(set.columns)
  await sql`
    insert into ${stage} (authority_id, collection_year, import_id, row_key, occurrence, file, line, ${own})
    select ${of.authorityId}, ${of.year}, ${of.importId}, row_key, occurrence, file, line, ${own}
    from json_populate_recordset(null::${sql.table(set.table)}, ${rows}::json)
  `.execute(trx)
}

/**
 * Of rows that say the same thing in several collection years the latest year's speaks. An earlier year
 * imported afterwards therefore never reopens what a later one closed.
 */
async function markCurrent(trx: Transaction<Tables>, of: SetOf, name: string): Promise<void> {
  const table = sql.table(name)
  const others = await sql`
    select from ${table} where authority_id = ${of.authorityId} and collection_year <> ${of.year} limit 1
  `.execute(trx)
  if (others.rows.length === 0) return
  await sql`
    update ${table} t set current = latest.is_current
    from (
      select row_key, collection_year,
             collection_year = max(collection_year) over (partition by row_key) as is_current
      from ${table} where authority_id = ${of.authorityId}
      group by row_key, collection_year
    ) latest
    where t.authority_id = ${of.authorityId} and t.row_key = latest.row_key
      and t.collection_year = latest.collection_year and t.current <> latest.is_current
  `.execute(trx)
}
