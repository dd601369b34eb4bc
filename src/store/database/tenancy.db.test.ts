import { sql, type Transaction } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { newAuthority, type TestAuthority, testDatabase } from '#test/support/database.ts'
import {
  type CatalogueTable,
  isTenantTable,
  readCatalogue,
  referenceTables,
  tenancyFaults,
} from './catalogue.ts'
import { type Database, inAuthority, outsideAuthorities } from './database.ts'
import type { Tables } from './tables.generated.ts'
import { newId } from './uuid.ts'

let db: Database
let tables: readonly CatalogueTable[]
let ours: TestAuthority
let theirs: TestAuthority

beforeAll(async () => {
  db = await testDatabase()
  tables = (await readCatalogue(db.kysely)).filter(isTenantTable)
  ours = await newAuthority(db)
  theirs = await newAuthority(db)
  for (const authority of [ours, theirs]) await fillEveryTable(authority.authorityId)
})

const as = (authority: TestAuthority) => ({
  authorityId: authority.authorityId,
  actor: 'sian.hughes@example.gov.uk',
})

describe('two councils in one database', () => {
  test('every table of a council leads with the council in every key, and has forced row-level security', () => {
    expect(tables.length).toBeGreaterThan(40)
    expect(tables.flatMap(tenancyFaults)).toEqual([])
  })

  test('the only tables that belong to no council are the ones named as such', async () => {
    const all = await readCatalogue(db.kysely)
    const withoutCouncil = all.filter(
      (table) => !table.columns.some((column) => column.name === 'authority_id'),
    )
    for (const table of withoutCouncil) expect(referenceTables).toContain(table.name)
    expect(referenceTables.toSorted()).toEqual(
      all
        .filter((table) => !isTenantTable(table))
        .map((table) => table.name)
        .toSorted(),
    )
  })

  test('in every table a council sees its own rows and none of the other, though nothing in the query says so', async () => {
    await inAuthority(db, as(ours), async (trx) => {
      for (const table of tables) {
        const { rows } = await sql<{ authority_id: string; n: number }>`
          select authority_id, count(*) as n from ${sql.table(table.name)} group by authority_id
        `.execute(trx)
        const seen = rows.map((row) => row.authority_id)
        expect({ table: table.name, seen }).toEqual({ table: table.name, seen: [ours.authorityId] })
      }
    })
  })

  test('without a council named, every table of councils is empty', async () => {
    await outsideAuthorities(db, async (trx) => {
      for (const table of tables) {
        const { rows } = await sql`select 1 from ${sql.table(table.name)} limit 1`.execute(trx)
        expect({ table: table.name, rows }).toEqual({ table: table.name, rows: [] })
      }
    })
  })

  test('no row can be written, changed or moved into the other council', async () => {
    await expect(
      inAuthority(db, as(ours), (trx) => insertPolicy(trx, theirs.authorityId, 'intruder')),
    ).rejects.toThrow(/row-level security/)
    await inAuthority(db, as(ours), async (trx) => {
      const changed =
        await sql`update local_policy set reason = 'ours now' where authority_id = ${theirs.authorityId}`.execute(
          trx,
        )
      expect(changed.numAffectedRows).toBe(0n)
    })
    await expect(
      inAuthority(db, as(ours), (trx) =>
        sql`update local_policy set authority_id = ${theirs.authorityId} where policy = 'probe'`.execute(trx),
      ),
    ).rejects.toThrow(/row-level security/)
  })

  test('the role and the council end with the transaction', async () => {
    await inAuthority(db, as(ours), async (trx) => {
      const { rows } = await sql<{ u: string }>`select current_user as u`.execute(trx)
      expect(rows[0]?.u).toBe('waymark_app')
    })
    const { rows } = await sql<{ u: string; a: string | null }>`
      select current_user as u, nullif(current_setting('waymark.authority', true), '') as a
    `.execute(db.kysely)
    expect(rows[0]?.u).not.toBe('waymark_app')
    expect(rows[0]?.a).toBeNull()
  })
})

describe('the history of a row', () => {
  const row = { collection_year: '2020-21', row_key: 'r1' }

  test('an insert, a change and a removal are each kept, with who did it and in which request', async () => {
    const council = await newAuthority(db)
    const importId = await inAuthority(db, as(council), (trx) => insertImport(trx, council.authorityId))
    const acting = { ...as(council), requestId: 'request-7' }
    const where = sql`authority_id = ${council.authorityId} and row_key = ${row.row_key}`
    await inAuthority(db, acting, (trx) =>
      sql`insert into teams (authority_id, collection_year, row_key, team, import_id, file, line)
          values (${council.authorityId}, ${row.collection_year}, ${row.row_key}, 'North', ${importId}, 'teams.csv', 2)`.execute(
        trx,
      ),
    )
    await inAuthority(db, acting, (trx) => sql`update teams set team = 'South' where ${where}`.execute(trx))
    await inAuthority(db, acting, (trx) => sql`update teams set team = 'South' where ${where}`.execute(trx))
    await inAuthority(db, acting, (trx) => sql`delete from teams where ${where}`.execute(trx))
    const kept = await inAuthority(db, acting, (trx) =>
      sql<Record<string, unknown>>`
        select operation, before->>'team' as before, after->>'team' as after, actor, request_id, row_key->>'row_key' as key
        from history where table_name = 'teams' order by history_id
      `.execute(trx),
    )
    const by = { actor: 'sian.hughes@example.gov.uk', request_id: 'request-7', key: 'r1' }
    expect(kept.rows).toEqual([
      { operation: 'I', before: null, after: null, ...by },
      { operation: 'U', before: 'North', after: 'South', ...by },
      { operation: 'D', before: 'South', after: null, ...by },
    ])
  })

  test.each(['history', 'audit_event'])(
    '%s is append-only, for the owner of the database too',
    async (table) => {
      for (const change of [
        sql`update ${sql.table(table)} set actor = 'nobody'`,
        sql`delete from ${sql.table(table)}`,
        sql`truncate ${sql.table(table)}`,
      ])
        await expect(change.execute(db.kysely)).rejects.toThrow(/append-only/)
    },
  )

  test('the application cannot write history by hand', async () => {
    await expect(
      inAuthority(db, as(ours), (trx) =>
        sql`insert into history (authority_id, table_name, row_key, operation) values (${ours.authorityId}, 'teams', '{}', 'I')`.execute(
          trx,
        ),
      ),
    ).rejects.toThrow(/permission denied/)
  })
})

// One row in every table, whatever its columns: enough to see who can see it.
async function fillEveryTable(authorityId: string): Promise<void> {
  await inAuthority(db, { authorityId, actor: 'test' }, async (trx) => {
    const importId = await insertImport(trx, authorityId)
    await insertPolicy(trx, authorityId, 'probe')
    // One id a name: a row that points to another finds it, as those pointed to are filled first.
    const ids = new Map<string, string>([['import_id', importId]])
    for (const table of tables) {
      if (['import_run', 'local_policy', 'history'].includes(table.name)) continue
      const columns = await requiredColumns(trx, table.name)
      const values = columns.map((column) => sampleOf(column, authorityId, ids))
      await sql`
        insert into ${sql.table(table.name)} (${sql.join(columns.map((column) => sql.ref(column.name)))})
        values (${sql.join(values)})
      `.execute(trx)
    }
  })
}

/** Columns that may be empty by themselves, and not where another has its usual value. */
const alsoNeeded: Readonly<Record<string, string[]>> = {
  care_entry: ['notified_on'],
  light_agreement: ['child_view'],
}

interface RequiredColumn {
  readonly name: string
  readonly type: string
  readonly allowed: string | null
}

async function requiredColumns(trx: Transaction<Tables>, table: string): Promise<readonly RequiredColumn[]> {
  const { rows } = await sql<RequiredColumn>`
    select a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
      (select substring(pg_get_constraintdef(c.oid) from '''([a-z_]+)''') from pg_constraint c
       where c.conrelid = a.attrelid and c.contype = 'c' and c.conkey = array[a.attnum] limit 1) as allowed
    from pg_attribute a
    where a.attrelid = ${table}::regclass and a.attnum > 0
      and (a.attnotnull and not a.atthasdef or a.attname = any(${alsoNeeded[table] ?? []}::text[]))
    order by a.attnum
  `.execute(trx)
  return rows
}

function sampleOf(
  { name, type, allowed }: RequiredColumn,
  authorityId: string,
  ids: Map<string, string>,
): string {
  if (name === 'authority_id') return authorityId
  if (type === 'uuid') {
    const id = ids.get(name) ?? newId()
    ids.set(name, id)
    return id
  }
  if (name === 'collection_year') return '2020-21'
  const samples: Record<string, string> = {
    date: '2021-03-31',
    integer: '1',
    bigint: '1',
    numeric: '1',
    boolean: 'true',
    jsonb: '{}',
    'timestamp with time zone': '2021-03-31T09:00:00Z',
  }
  return samples[type] ?? allowed ?? 'x'
}

async function insertImport(trx: Transaction<Tables>, authorityId: string): Promise<string> {
  const importId = newId()
  await sql`
    insert into import_run (authority_id, import_id, collection_year, folder, actor)
    values (${authorityId}, ${importId}, '2020-21', 'files', 'test')
  `.execute(trx)
  return importId
}

async function insertPolicy(trx: Transaction<Tables>, authorityId: string, policy: string): Promise<void> {
  await sql`
    insert into local_policy (authority_id, policy, in_force_from, value) values (${authorityId}, ${policy}, '2021-04-01', '{}')
  `.execute(trx)
}
