import { sql } from 'kysely'
import type { Inspection } from '#app/operate/operations.ts'
import { isTenantTable, readCatalogue, tenancyFaults } from './catalogue.ts'
import type { Database } from './database.ts'
import { directoryHolder } from './directory-lock.ts'
import { embeddedState } from './embedded-client.ts'
import { migrationState } from './migrate.ts'
import { errorCode } from './unavailable.ts'

/** What `waymark doctor` needs to know of the database. Reads only, apart from one commit to see it synced. */
export async function inspect(db: Database): Promise<Inspection> {
  const settings = await sql<{ name: string; setting: string }>`
    select name, setting from pg_settings
    where name in ('server_version_num', 'fsync', 'full_page_writes', 'synchronous_commit')
  `.execute(db.kysely)
  const setting = new Map(settings.rows.map((row) => [row.name, row.setting]))
  const tables = (await readCatalogue(db.kysely)).filter(isTenantTable)
  return {
    kind: db.kind,
    serverVersion: Number(setting.get('server_version_num')),
    migrations: await migrationState(db),
    durability: {
      settingsOff: [...setting].filter(([, value]) => value === 'off').map(([name]) => name),
      commitReachedDisk: await commitReachedDisk(db),
      holder: db.embedded === undefined ? undefined : directoryHolder(db.embedded.place.lock)?.pid,
    },
    tenancy: {
      tables: tables.length,
      faults: tables.flatMap(tenancyFaults),
      roleFault: await roleFault(db),
    },
    counts: await counts(db),
  }
}

async function commitReachedDisk(db: Database): Promise<boolean | undefined> {
  if (db.embedded === undefined) return undefined
  const before = await embeddedState(db.embedded.place)
  await sql`select pg_logical_emit_message(true, 'waymark', 'doctor')`.execute(db.kysely)
  const after = await embeddedState(db.embedded.place)
  return before !== undefined && after !== undefined && after.syncs > before.syncs
}

async function roleFault(db: Database): Promise<string | undefined> {
  const { rows } = await sql<{ rolsuper: boolean; rolbypassrls: boolean }>`
    select rolsuper, rolbypassrls from pg_roles where rolname = 'waymark_app'
  `.execute(db.kysely)
  const role = rows[0]
  if (role === undefined) return 'There is no role waymark_app: create role waymark_app nologin.'
  if (role.rolsuper || role.rolbypassrls)
    return 'The role waymark_app may go round row-level security: alter role waymark_app nosuperuser nobypassrls.'
  try {
    await db.kysely.transaction().execute((trx) => sql`set local role waymark_app`.execute(trx))
    return undefined
  } catch (error) {
    if (errorCode(error) !== '42501') throw error
    return 'The database user may not act as waymark_app: grant waymark_app to it.'
  }
}

async function counts(db: Database): Promise<Record<string, number>> {
  const found: Record<string, number> = {}
  const there = await sql<{
    there: boolean
  }>`select to_regclass('public.authority') is not null as there`.execute(db.kysely)
  if (there.rows[0]?.there !== true) return found
  const { rows } = await sql<{ councils: number; accounts: number }>`
    select (select count(*) from authority) as councils, (select count(*) from app_user) as accounts
  `.execute(db.kysely)
  return { ...rows[0] }
}
