import { Migrator, sql } from 'kysely'
import type { Database } from './database.ts'
import { migrations } from './migrations.ts'
import { DatabaseUnavailable, errorCode } from './unavailable.ts'

/**
 * Brings the database's tables up to date and returns the names of the migrations that it applied, oldest
 * first. All in one transaction under a lock: of several processes one does the work, and a failure leaves
 * the database as it was. With `upTo` it stops after that migration.
 */
export async function migrate(db: Database, upTo?: string): Promise<readonly string[]> {
  if (await hasAll(db, upTo)) return []
  const { error, results = [] } = await (upTo === undefined
    ? migrator(db).migrateToLatest()
    : migrator(db).migrateTo(upTo))
  if (error !== undefined)
    throw explained(error, results.find((result) => result.status === 'Error')?.migrationName)
  return results.map((result) => result.migrationName)
}

const undefinedTable = '42P01'

/** The migrations that the database has and those it still lacks, oldest first. */
export async function migrationState(
  db: Database,
): Promise<{ readonly applied: readonly string[]; readonly pending: readonly string[] }> {
  const done = new Set(await appliedTo(db))
  const names = Object.keys(migrations)
  return {
    applied: names.filter((name) => done.has(name)),
    pending: names.filter((name) => !done.has(name)),
  }
}

// The migrator itself would first read what columns every table has: every command would wait for that.
async function hasAll(db: Database, upTo: string | undefined): Promise<boolean> {
  const names = Object.keys(migrations)
  const wanted = upTo === undefined ? names : names.slice(0, names.indexOf(upTo) + 1)
  return (await appliedTo(db)).join() === wanted.join()
}

async function appliedTo(db: Database): Promise<readonly string[]> {
  try {
    const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(
      db.kysely,
    )
    return rows.map(({ name }) => name)
  } catch (error) {
    if (errorCode(error) === undefinedTable) return []
    throw error
  }
}

function migrator(db: Database): Migrator {
  return new Migrator({ db: db.kysely, provider: { getMigrations: async () => migrations } })
}

function explained(error: unknown, name: string | undefined): Error {
  const said = error instanceof Error ? error.message : String(error)
  if (said.includes('corrupted migrations'))
    return new DatabaseUnavailable(
      'The database was set up by a newer version of Waymark than this one. Install that version, or open another database.',
      { cause: error },
    )
  if (errorCode(error) === '42501')
    return new DatabaseUnavailable(
      `The database user may not set up the tables (${said}). It needs to own the database, and CREATEROLE for the first migration.`,
      { cause: error },
    )
  return new Error(`Migration ${name ?? ''} failed and changed nothing: ${said}`, { cause: error })
}
