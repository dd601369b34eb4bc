import { type RawBuilder, sql, type Transaction } from 'kysely'
import { recordTables } from '#domain/journey/record-tables.ts'
import type { Tables } from '#store/database/tables.generated.ts'
import { workedOutTables } from '../care/save-worked-out.ts'

/** Of which child, and before which moment: what the transaction's rows said is as it stood just before it. */
export interface AsKnown {
  readonly authorityId: string
  readonly childId: string
  /** A timestamp with time zone, as SQL. */
  readonly before: RawBuilder<unknown>
}

type TableName = keyof Tables

/** A table of which some rows are rebuilt: which of today's rows, and which of the history's. */
interface Rebuilt {
  readonly table: TableName
  /** Of a row of the table as it is, and as it was (`t`). */
  readonly theirs: RawBuilder<boolean>
  /** Of an entry of the history (`h`): what it changed or ended was one of theirs. */
  readonly wereTheirs: RawBuilder<boolean>
}

/**
 * Puts the rows of one child as they stood before a moment in the place of the rows there are: for the rest of
 * the transaction each query that reads the tables of a child's record reads these. They are temporary tables of
 * the same names, which PostgreSQL finds first, so that what is asked of the past is the very same query as what
 * is asked of the present. Of other children these tables then hold nothing.
 */
export async function standAsKnown(trx: Transaction<Tables>, known: AsKnown): Promise<void> {
  const { childId } = known
  await lookUpHistory(trx, 'off')
  const ofChild: Omit<Rebuilt, 'table'> = {
    theirs: sql<boolean>`t.child_id = ${childId}`,
    // In the words of the indexes that find them.
    wereTheirs: sql<boolean>`((h.operation = 'D' and h.before->>'child_id' = ${childId})
      or (h.operation = 'U' and h.before->>'child_id' is distinct from h.after->>'child_id'
        and h.before->>'child_id' = ${childId}))`,
  }
  const ofCouncil: Omit<Rebuilt, 'table'> = {
    theirs: sql<boolean>`true`,
    wereTheirs: sql<boolean>`h.operation <> 'I'
      and h.table_name in ('iros', 'social_workers', 'history_complete', 'conference_reports')`,
  }
  for (const table of childTables) await rebuild(trx, known, { table, ...ofChild })
  for (const table of ['iros', 'social_workers', 'history_complete'] as const) {
    await rebuild(trx, known, { table, ...ofCouncil })
  }
  await rebuildConferences(trx, known)
  await standImports(trx, known)
  for (const table of workedOutTables) await makeTemporary(trx, table)
  await lookUpHistory(trx, 'on')
}

/**
 * What became of a row is looked up row by row in the history's index. Of a history that nobody analysed yet (the
 * embedded database never looks by itself) the planner takes reading all of it for cheaper.
 */
async function lookUpHistory(trx: Transaction<Tables>, wholeTables: 'on' | 'off'): Promise<void> {
  await sql`
    select set_config('enable_seqscan', ${wholeTables}, true), set_config('enable_hashjoin', ${wholeTables}, true),
      set_config('enable_mergejoin', ${wholeTables}, true)
  `.execute(trx)
}

const childTables = Object.keys(recordTables).filter(isTableOfRecord)

function isTableOfRecord(name: string): name is keyof typeof recordTables {
  return Object.hasOwn(recordTables, name)
}

/**
 * A conference can be about several children, and its reports hang on the first of them: it is rebuilt with all
 * of its children, so that the same child answers for them as did then.
 */
async function rebuildConferences(trx: Transaction<Tables>, known: AsKnown): Promise<void> {
  const { authorityId, childId } = known
  const found = await sql<{ conference_id: string }>`
    select conference_id from conferences where authority_id = ${authorityId} and child_id = ${childId}
    union
    select before->>'conference_id' from history
    where authority_id = ${authorityId} and operation = 'D' and before->>'child_id' = ${childId}
      and table_name = 'conferences'
  `.execute(trx)
  const ids = sql`${found.rows.map((row) => row.conference_id)}::text[]`
  const others = await sql<{ child_id: string }>`
    select distinct child_id from conferences where authority_id = ${authorityId} and conference_id = any(${ids})
  `.execute(trx)
  const children = sql`${[childId, ...others.rows.map((row) => row.child_id)]}::text[]`
  await rebuild(trx, known, {
    table: 'conferences',
    theirs: sql<boolean>`t.conference_id = any(${ids})`,
    wereTheirs: sql<boolean>`h.operation = 'D' and h.before->>'child_id' = any(${children})
      and h.before->>'conference_id' = any(${ids})`,
  })
  await rebuild(trx, known, {
    table: 'conference_reports',
    theirs: sql<boolean>`t.conference_id = any(${ids})`,
    wereTheirs: sql<boolean>`h.operation <> 'I' and h.before->>'conference_id' = any(${ids})
      and h.table_name in ('iros', 'social_workers', 'history_complete', 'conference_reports')`,
  })
}

/** Imports are never changed but by being undone: those that had landed, and as yet undone by nobody. */
async function standImports(
  trx: Transaction<Tables>,
  { authorityId, childId, before }: AsKnown,
): Promise<void> {
  const landed = sql`select import_id from pg_temp.import_run`
  await makeTemporary(trx, 'import_run')
  await sql`
    insert into pg_temp.import_run
    select * from public.import_run where authority_id = ${authorityId} and finished_at < ${before}
  `.execute(trx)
  // One that was undone since had not been undone then.
  await sql`
    update pg_temp.import_run set undone_at = null, undone_by = null where undone_at >= ${before}
  `.execute(trx)
  await makeTemporary(trx, 'import_file')
  await sql`
    insert into pg_temp.import_file
    select * from public.import_file where authority_id = ${authorityId} and import_id in (${landed})
  `.execute(trx)
  await makeTemporary(trx, 'import_finding')
  await sql`
    insert into pg_temp.import_finding
    select * from public.import_finding
    where authority_id = ${authorityId} and child_id = ${childId} and import_id in (${landed})
  `.execute(trx)
}

async function makeTemporary(trx: Transaction<Tables>, table: TableName): Promise<void> {
  const real = sql.table(`public.${table}`)
  await sql`create temp table ${sql.ref(table)} (like ${real}) on commit drop`.execute(trx)
}

/**
 * What a row was before a moment is the "before" of its first change since; a row first added since was not
 * there; one without a change since is as it is.
 */
async function rebuild(
  trx: Transaction<Tables>,
  { authorityId, before }: AsKnown,
  { table, theirs, wereTheirs }: Rebuilt,
): Promise<void> {
  const real = sql.table(`public.${table}`)
  const keyOf = sql`jsonb_build_object('authority_id', t.authority_id, 'collection_year', t.collection_year,
    'row_key', t.row_key, 'occurrence', t.occurrence)`
  const sinceThen = sql`h.authority_id = ${authorityId} and h.table_name = ${table} and h.at >= ${before}`
  await makeTemporary(trx, table)
  await sql`
    insert into ${sql.table(`pg_temp.${table}`)}
    with there as materialized (
      select ${keyOf} as row_key, to_jsonb(t) as state from ${real} t
      where t.authority_id = ${authorityId} and ${theirs}
    ),
    keys as (
      select row_key from there
      union
      select h.row_key from history h where ${sinceThen} and ${wereTheirs}
    ),
    changed as materialized (
      select distinct on (h.row_key) h.row_key, h.operation, h.before
      from keys join history h on h.row_key = keys.row_key
      where ${sinceThen} order by h.row_key, h.history_id
    ),
    stood as (
      select state from there where row_key not in (select row_key from changed)
      union all
      select before from changed where operation <> 'I'
    )
    select t.* from stood, lateral jsonb_populate_record(null::${real}, stood.state) t where ${theirs}
  `.execute(trx)
}
