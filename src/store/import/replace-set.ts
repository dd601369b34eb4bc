import { type RawBuilder, sql, type Transaction } from 'kysely'
import type { Tables } from '#store/database/tables.generated.ts'
import { type ImportedRow, insertRows } from './insert-rows.ts'
import { markCurrent } from './mark-current.ts'
import { letRecordedSpeak } from '../recording/recorded-rows.ts'

/** The rows of one file kind for one authority and collection year: a set that an import replaces whole. */
export interface ImportedSet {
  readonly table: string
  /** The table's own columns, as the file has them. */
  readonly columns: readonly string[]
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
  /** The children and the conferences that the rows added, changed or ended name. */
  readonly children: ReadonlySet<string>
  readonly conferences: ReadonlySet<string>
  /** How many rows were added, changed or ended. */
  readonly moved: number
}

/** A set whose new rows come some at a time; nothing of the old set moves before `finish`. */
export interface SetReplacement {
  add(rows: readonly ImportedRow[], onProgress: (rows: number) => void): Promise<void>
  finish(): Promise<Replaced>
}

/**
 * Begins to replace the set of one kind, year and authority: what is the same will stay untouched, what differs
 * be amended, what is no longer there end. The history trigger keeps what every row was.
 */
export async function replacementOf(
  trx: Transaction<Tables>,
  of: SetOf,
  set: ImportedSet,
): Promise<SetReplacement> {
  const old = await sql`
    select from ${sql.table(set.table)} where authority_id = ${of.authorityId} and collection_year = ${of.year} and occurrence > 0
    limit 1
  `.execute(trx)
  return old.rows.length === 0 ? newSet(trx, of, set) : replacedSet(trx, of, set)
}

/** Where there is no old set there is nothing to compare with: the rows go to their place at once. */
function newSet(trx: Transaction<Tables>, of: SetOf, set: ImportedSet): SetReplacement {
  const children = new Set<string>()
  const conferences = new Set<string>()
  let moved = 0
  return {
    add: async (rows, onProgress) => {
      for (const { values } of rows) {
        if (typeof values['child_id'] === 'string') children.add(values['child_id'])
        if (typeof values['conference_id'] === 'string') conferences.add(values['conference_id'])
      }
      moved += rows.length
      await insertRows(trx, of, set, sql.table(set.table), rows, onProgress)
    },
    finish: async () => {
      if (moved > 0) {
        await markCurrent(trx, of, set.table, [])
        await letRecordedSpeak(trx, of.authorityId, set.table)
      }
      return {
        unchangedByFile: new Map(),
        amendedByFile: new Map(),
        ended: 0,
        children,
        conferences,
        moved,
      }
    },
  }
}

/** The new rows are put beside the old ones and compared when all of them are there. */
async function replacedSet(trx: Transaction<Tables>, of: SetOf, set: ImportedSet): Promise<SetReplacement> {
  const stage = sql.table(`stage_${set.table}`)
  await sql`
    create temp table ${stage} (like ${sql.table(set.table)} including defaults) on commit drop
  `.execute(trx)
  return {
    add: (rows, onProgress) => insertRows(trx, of, set, stage, rows, onProgress),
    finish: async () => {
      await sql`create index on ${stage} (row_key, occurrence)`.execute(trx)
      await sql`analyze ${stage}`.execute(trx)
      const replaced = await compare(trx, of, set, stage)
      await sql`drop table ${stage}`.execute(trx)
      return replaced
    },
  }
}

/** What one statement moved, and whom it names. */
interface Moved {
  readonly file: string | null
  readonly rows: number
  readonly keys: readonly string[] | null
  readonly children: readonly string[] | null
  readonly conferences: readonly string[] | null
}

async function compare(
  trx: Transaction<Tables>,
  of: SetOf,
  set: ImportedSet,
  stage: RawBuilder<unknown>,
): Promise<Replaced> {
  const table = sql.table(set.table)
  const inSet = sql`t.authority_id = ${of.authorityId} and t.collection_year = ${of.year}`
  const sameRow = sql`t.row_key = s.row_key and t.occurrence = s.occurrence`
  const names = sql`t.row_key, t.file, ${nameOr(set, 'child_id')}, ${nameOr(set, 'conference_id')}`
  const moved = async (
    statement: RawBuilder<unknown>,
    what: RawBuilder<unknown>,
    by: RawBuilder<unknown>,
  ) => {
    const { rows } = await sql<Moved>`
      with moved as (${statement} returning ${names})
      select count(*)::int as rows, ${what} from moved ${by}
    `.execute(trx)
    return rows
  }
  const named = sql`array_agg(distinct child_id) as children, array_agg(distinct conference_id) as conferences`
  const ended = await moved(
    sql`delete from ${table} t where ${inSet} and t.occurrence > 0 and not exists (select from ${stage} s where ${sameRow})`,
    sql`null as file, array_agg(distinct row_key) as keys, ${named}`,
    sql``,
  )
  const own = sql.join(set.columns.map((column) => sql.ref(column)))
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
  const amended = await moved(
    sql`update ${table} t set ${assignments} from ${stage} s where ${inSet} and ${sameRow} and ${differs}`,
    sql`file, null as keys, ${named}`,
    sql`group by file`,
  )
  const added = await moved(
    sql`
      insert into ${table} as t (authority_id, collection_year, row_key, occurrence, ${own}, import_id, file, line)
      select authority_id, collection_year, row_key, occurrence, ${own}, import_id, file, line from ${stage} s
      where not exists (select from ${table} t where ${inSet} and ${sameRow})`,
    sql`null as file, null as keys, ${named}`,
    sql``,
  )
  const all = [...ended, ...amended, ...added].filter(({ rows }) => rows > 0)
  if (all.length > 0) {
    await markCurrent(
      trx,
      of,
      set.table,
      ended.flatMap(({ keys }) => keys ?? []),
    )
    await letRecordedSpeak(trx, of.authorityId, set.table)
  }
  return {
    unchangedByFile: new Map(unchanged.rows.map(({ file, rows }) => [file, Number(rows)])),
    amendedByFile: new Map(amended.map(({ file, rows }) => [file ?? '', rows])),
    ended: ended.reduce((sum, { rows }) => sum + rows, 0),
    children: namesIn(all.map(({ children }) => children)),
    conferences: namesIn(all.map(({ conferences }) => conferences)),
    moved: all.reduce((sum, { rows }) => sum + rows, 0),
  }
}

function namesIn(lists: readonly (readonly (string | null)[] | null)[]): ReadonlySet<string> {
  const names = new Set<string>()
  for (const list of lists) for (const name of list ?? []) if (name !== null) names.add(name)
  return names
}

const nameOr = (set: ImportedSet, column: string) =>
  set.columns.includes(column) ? sql.ref(`t.${column}`) : sql`null::text as ${sql.ref(column)}`
const prefixed = (alias: string, columns: readonly string[]) =>
  sql.join(columns.map((column) => sql.ref(`${alias}.${column}`)))
