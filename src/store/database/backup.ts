import { type Kysely, sql, type Transaction } from 'kysely'
import { type BackupRow, backupFormat, writeBackupFile } from './backup-file.ts'
import { type CatalogueTable, isTenantTable, readCatalogue } from './catalogue.ts'
import type { Database } from './database.ts'
import { migrationState } from './migrate.ts'
import type { Tables } from './tables.generated.ts'

/**
 * Left out: sessions, for nobody is signed in to a database that has just been restored; and files that somebody
 * chose to import and has not loaded, which are removed in two hours here and would be kept for years there.
 */
const leftOut: readonly string[] = ['app_session', 'held_import', 'held_import_file', 'held_import_finding']

const batchSize = 2000

/**
 * Writes everything in the database into one file, as it stood at one moment. Done as the database's owner,
 * authority by authority, so that it needs no right to go round row-level security.
 */
export async function backUp(db: Database, path: string): Promise<{ readonly rows: number }> {
  const { applied } = await migrationState(db)
  const tables = (await readCatalogue(db.kysely)).filter((table) => !leftOut.includes(table.name))
  const header = {
    waymark: 'backup' as const,
    format: backupFormat,
    made: new Date().toISOString(),
    migrations: [...applied],
    tables: Object.fromEntries(tables.map((table) => [table.name, columnNames(table)])),
  }
  return writeBackupFile(path, header, (writer) =>
    db.kysely
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute(async (trx) => {
        await sql`set local timezone = 'UTC'; set local datestyle = 'ISO, MDY'; set local extra_float_digits = 1`.execute(
          trx,
        )
        const section = async (table: CatalogueTable, authority: string | null) => {
          await writer.begin({ table: table.name, authority })
          for await (const rows of rowsOf(trx, table, authority))
            for (const row of rows) await writer.row(row)
          await writer.end()
        }
        for (const table of tables) if (!isTenantTable(table)) await section(table, null)
        for (const authority of await authorityIds(trx)) {
          await nameAuthority(trx, authority)
          for (const table of tables) if (isTenantTable(table)) await section(table, authority)
        }
      }),
  )
}

/** Names the authority whose rows are read or written next, for row-level security. */
export async function nameAuthority(trx: Kysely<Tables>, authority: string | null): Promise<void> {
  await sql`select set_config('waymark.authority', ${authority ?? ''}, true)`.execute(trx)
}

export function columnNames(table: CatalogueTable): string[] {
  return table.columns.map((column) => column.name)
}

async function authorityIds(trx: Kysely<Tables>): Promise<string[]> {
  const rows = await trx.selectFrom('authority').select('authority_id').orderBy('authority_id').execute()
  return rows.map((row) => row.authority_id)
}

async function* rowsOf(
  trx: Transaction<Tables>,
  table: CatalogueTable,
  authority: string | null,
): AsyncGenerator<BackupRow[]> {
  const values = sql.join(table.columns.map((column) => sql`${sql.ref(column.name)}::text`))
  const order = sql.join(table.primaryKey.map((column) => sql.ref(column)))
  const whose = authority === null ? sql`` : sql`where authority_id = ${sql.lit(authority)}::uuid`
  await sql`
    declare backup_rows no scroll cursor for
    select json_build_array(${values})::text as row from ${sql.table(table.name)} ${whose} order by ${order}
  `.execute(trx)
  for (;;) {
    const fetched = await sql<{ row: string }>`fetch ${sql.lit(batchSize)} from backup_rows`.execute(trx)
    if (fetched.rows.length === 0) break
    yield fetched.rows.map((row) => JSON.parse(row.row) as (string | null)[])
  }
  await sql`close backup_rows`.execute(trx)
}
