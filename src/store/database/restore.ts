import { sql, type Transaction } from 'kysely'
import { columnNames, nameAuthority } from './backup.ts'
import {
  type BackupHeader,
  type BackupRow,
  type BackupSection,
  backupFormat,
  readBackupFile,
} from './backup-file.ts'
import { BackupUnreadable } from './backup-unreadable.ts'
import { type CatalogueTable, readCatalogue } from './catalogue.ts'
import type { Database } from './database.ts'
import { migrate, migrationState } from './migrate.ts'
import { migrations } from './migrations.ts'
import type { Tables } from './tables.generated.ts'

export interface Restored {
  readonly rows: number
  readonly made: string
}

/**
 * Fills an empty database from a backup, all in one transaction: it is there as a whole or not at all. A new
 * database is set up as the backup's was, and afterwards brought up to date. Ids, history and audit come back
 * as they were, so the triggers that would write them anew are still while it runs.
 */
export async function restore(db: Database, path: string): Promise<Restored> {
  const header = await headerOf(path)
  await setUpAs(db, header)
  const rows = await db.kysely.transaction().execute(async (trx) => {
    await sql`set local timezone = 'UTC'; set local datestyle = 'ISO, MDY'`.execute(trx)
    const loading = await Loading.into(trx, header)
    const read = await readBackupFile(path, {
      header: async () => {},
      rows: (section, batch) => loading.load(section, batch),
    })
    await loading.finish()
    return read.rows
  })
  await migrate(db)
  await sql`analyze`.execute(db.kysely)
  return { rows, made: header.made }
}

async function headerOf(path: string): Promise<BackupHeader> {
  let found: BackupHeader | undefined
  // Read to its end once before anything is touched: a damaged file is refused at the door.
  await readBackupFile(path, {
    header: async (header) => {
      if (header.format > backupFormat)
        throw new BackupUnreadable(
          'The backup was made by a newer version of Waymark. Install that version.',
          {
            whole: true,
          },
        )
      found = header
    },
    rows: async () => {},
  })
  if (found === undefined)
    throw new BackupUnreadable(`${path} is empty. Give the path of a backup.`, { whole: true })
  return found
}

async function setUpAs(db: Database, header: BackupHeader): Promise<void> {
  const unknown = header.migrations.filter((name) => !Object.hasOwn(migrations, name))
  if (unknown.length > 0)
    throw new BackupUnreadable(
      'The backup was made by a newer version of Waymark than this one. Install that version, and restore with it.',
      { whole: true },
    )
  const last = header.migrations.at(-1)
  const { applied } = await migrationState(db)
  if (applied.length === 0 && last !== undefined) await migrate(db, last)
  else if (applied.join() !== header.migrations.join())
    throw new BackupUnreadable(
      'The database was set up by another version of Waymark than the backup. Restore into a new database: it is set up as the backup needs it, and brought up to date afterwards.',
      { whole: true },
    )
}

class Loading {
  private readonly trx: Transaction<Tables>
  private readonly tables: ReadonlyMap<string, CatalogueTable>
  private readonly header: BackupHeader
  private readonly loaded = new Map<string, { section: BackupSection; rows: number }>()
  private readonly highest = new Map<string, { table: string; column: string; value: number }>()
  private authority: string | null = null

  private constructor(
    trx: Transaction<Tables>,
    tables: ReadonlyMap<string, CatalogueTable>,
    header: BackupHeader,
  ) {
    this.trx = trx
    this.tables = tables
    this.header = header
  }

  static async into(trx: Transaction<Tables>, header: BackupHeader): Promise<Loading> {
    await sql`lock table authority in access exclusive mode`.execute(trx)
    const there = await trx.selectFrom('authority').select('slug').limit(3).execute()
    if (there.length > 0)
      throw new BackupUnreadable(
        `The database is not empty: it holds ${there.map((authority) => authority.slug).join(', ')}. Restore into a new database (another WAYMARK_DATA or DATABASE_URL).`,
        { whole: true },
      )
    const tables = new Map((await readCatalogue(trx)).map((table) => [table.name, table]))
    for (const name of tables.keys())
      await sql`alter table ${sql.table(name)} disable trigger user`.execute(trx)
    return new Loading(trx, tables, header)
  }

  async load(section: BackupSection, rows: readonly BackupRow[]): Promise<void> {
    const table = this.table(section.table)
    const columns = this.header.tables[section.table]
    if (columns === undefined || columns.join() !== columnNames(table).join())
      throw new BackupUnreadable(`The columns of ${section.table} are not those of the backup.`)
    if (section.authority !== this.authority) {
      this.authority = section.authority
      await nameAuthority(this.trx, section.authority)
    }
    const arrays = table.columns.map((_, place) => sql`${rows.map((row) => row[place] ?? null)}::text[]`)
    const typed = table.columns.map((column) => sql`${sql.ref(column.name)}::${sql.raw(column.type)}`)
    const names = table.columns.map((column) => sql.ref(column.name))
    await sql`
      insert into ${sql.table(table.name)} (${sql.join(names)}) overriding system value
      select ${sql.join(typed)} from unnest(${sql.join(arrays)}) as r(${sql.join(names)})
    `.execute(this.trx)
    this.note(section, table, rows)
  }

  /** Counts what arrived, lets numbering continue after the highest, and wakes the triggers. */
  async finish(): Promise<void> {
    for (const { section, rows } of this.loaded.values()) {
      await nameAuthority(this.trx, section.authority)
      const whose = section.authority === null ? sql`` : sql`where authority_id = ${section.authority}::uuid`
      const counted = await sql<{ n: number }>`
        select count(*) as n from ${sql.table(section.table)} ${whose}
      `.execute(this.trx)
      if (counted.rows[0]?.n !== rows)
        throw new Error(
          `${section.table} holds ${counted.rows[0]?.n ?? 0} rows after the restore instead of ${rows}.`,
        )
    }
    for (const { table, column, value } of this.highest.values())
      await sql`select setval(pg_get_serial_sequence(${table}, ${column}), ${value})`.execute(this.trx)
    for (const name of this.tables.keys())
      await sql`alter table ${sql.table(name)} enable trigger user`.execute(this.trx)
  }

  private table(name: string): CatalogueTable {
    const table = this.tables.get(name)
    if (table === undefined) throw new BackupUnreadable(`The database has no table ${name}.`)
    return table
  }

  private note(section: BackupSection, table: CatalogueTable, rows: readonly BackupRow[]): void {
    const key = `${section.table} ${section.authority ?? ''}`
    this.loaded.set(key, { section, rows: (this.loaded.get(key)?.rows ?? 0) + rows.length })
    for (const [place, column] of table.columns.entries()) {
      if (!column.identity) continue
      const mark = `${table.name}.${column.name}`
      const value = rows.reduce(
        (most, row) => Math.max(most, Number(row[place])),
        this.highest.get(mark)?.value ?? 1,
      )
      this.highest.set(mark, { table: table.name, column: column.name, value })
    }
  }
}
