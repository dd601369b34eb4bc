import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'
import { type Database, openDatabase } from '#store/database/database.ts'
import { claimDirectory, directoryHolder } from '#store/database/directory-lock.ts'
import { migrate } from '#store/database/migrate.ts'
import { newId } from '#store/database/uuid.ts'

/**
 * Real databases for tests. `DATABASE_URL` set: a scratch database on that server; else an embedded one in a
 * directory of its own. One a worker process, migrated; tests keep apart by making an authority each.
 */
const root = fileURLToPath(new URL('../..', import.meta.url))
const serverUrl = process.env['DATABASE_URL'] ?? ''

let shared: Promise<Database> | undefined

/** The worker's own migrated database, the same at each call. It is never closed by a test. */
export function testDatabase(): Promise<Database> {
  shared ??= scratchDatabase().then(({ database }) => database)
  return shared
}

export interface TestAuthority {
  readonly authorityId: string
  readonly slug: string
}

let authorities = 0

/** A new council in the database, empty. */
export async function newAuthority(db: Database, name?: string): Promise<TestAuthority> {
  const authorityId = newId()
  authorities += 1
  const slug = `council-${process.pid}-${authorities}-${authorityId.slice(-6)}`
  await db.kysely
    .insertInto('authority')
    .values({ authority_id: authorityId, slug, name: name ?? `Council ${authorities}`, made_up: true })
    .execute()
  return { authorityId, slug }
}

export interface Scratch {
  readonly database: Database
  /** What a command of ours has to be given in its environment to use this database. */
  readonly environment: { readonly DATABASE_URL: string; readonly WAYMARK_DATA: string }
  /** Closes it and removes every trace. What a process leaves behind, the run removes at its end. */
  remove(): Promise<void>
}

/**
 * A database of one test's own: migrated, or quite empty. Whoever loads thousands of rows takes one: each import looks
 * at all rows there are, and those after it in the worker's own database would take several times as long.
 */
export async function scratchDatabase(options: { readonly migrated?: boolean } = {}): Promise<Scratch> {
  const migrated = options.migrated ?? true
  return serverUrl === '' ? embeddedScratch(options) : scratchOnServer(serverUrl, migrated)
}

/** An embedded database of one test's own, whatever `DATABASE_URL` says. */
export async function embeddedScratch(options: { readonly migrated?: boolean } = {}): Promise<Scratch> {
  const dataDirectory = await scratchDirectory(options)
  const database = await openDatabase({ dataDirectory })
  return {
    database,
    environment: { DATABASE_URL: '', WAYMARK_DATA: dataDirectory },
    remove: async () => {
      await database.close()
      await removeScratchDirectory(dataDirectory)
    },
  }
}

/** A data directory of one test's own that nobody has opened; removed by `removeScratchDirectory`. */
export async function scratchDirectory(options: { readonly migrated?: boolean } = {}): Promise<string> {
  const dataDirectory = mkdtempSync(join(tmpdir(), `waymark-test-${process.pid}-`))
  cpSync(await template(options.migrated ?? true), join(dataDirectory, 'postgres'), { recursive: true })
  return dataDirectory
}

export async function removeScratchDirectory(dataDirectory: string): Promise<void> {
  await gone(join(dataDirectory, 'lock'))
  rmSync(dataDirectory, { recursive: true, force: true })
}

// Making a database takes seconds, copying one takes a moment: an empty and a migrated one are kept, by the
// migrations' content. One worker makes it, and the others wait for it.
async function template(migrated: boolean): Promise<string> {
  const cache = join(root, 'node_modules/.cache/waymark')
  const kept = join(cache, `${migrated ? 'migrated' : 'empty'}-${migrationsMark()}`)
  while (!existsSync(kept)) {
    const claim = claimDirectory(`${kept}.lock`)
    if ('heldBy' in claim) {
      await gone(`${kept}.lock`)
      continue
    }
    try {
      if (!existsSync(kept)) await makeTemplate(kept, migrated)
    } finally {
      claim.release()
    }
  }
  return kept
}

async function makeTemplate(kept: string, migrated: boolean): Promise<void> {
  const building = mkdtempSync(join(tmpdir(), `waymark-test-${process.pid}-`))
  if (migrated) cpSync(await template(false), join(building, 'postgres'), { recursive: true })
  const database = await openDatabase({ dataDirectory: building })
  if (migrated) await migrate(database)
  await database.close()
  await gone(join(building, 'lock'))
  const staged = mkdtempSync(`${kept}-`)
  cpSync(join(building, 'postgres'), join(staged, 'postgres'), { recursive: true })
  rmSync(building, { recursive: true, force: true })
  renameSync(join(staged, 'postgres'), kept)
  rmSync(staged, { recursive: true, force: true })
}

async function gone(lock: string): Promise<void> {
  while (directoryHolder(lock) !== undefined) await new Promise((done) => setTimeout(done, 20))
}

function migrationsMark(): string {
  const folder = join(root, 'db/migrations')
  const mark = createHash('sha256')
  for (const file of readdirSync(folder).toSorted())
    mark.update(file).update(readFileSync(join(folder, file)))
  // A migration can lie there before it is listed.
  mark.update(readFileSync(join(root, 'src/store/database/migrations.ts')))
  mark.update(readFileSync(join(root, 'package-lock.json')))
  return mark.digest('hex').slice(0, 16)
}

async function scratchOnServer(server: string, migrated: boolean): Promise<Scratch> {
  if (migrated) migratedOnServer ??= makeOnServer(server, true)
  const url = await makeOnServer(server, false, await (migrated ? migratedOnServer : undefined))
  const database = await openDatabase({ databaseUrl: url.href, dataDirectory: '', poolSize: 5 })
  return {
    database,
    environment: { DATABASE_URL: url.href, WAYMARK_DATA: '' },
    remove: async () => {
      await database.close()
      await onServer(server, `drop database if exists ${nameOf(url)} with (force)`)
    },
  }
}

/** The worker's own migrated database that nobody works in: the next ones are copied from it. */
let migratedOnServer: Promise<URL> | undefined

async function makeOnServer(server: string, migrated: boolean, from?: URL): Promise<URL> {
  const url = new URL(server)
  url.pathname = `/waymark_test_${process.pid}_${newId().slice(-12)}`
  await onServer(
    server,
    `create database ${nameOf(url)}${from === undefined ? '' : ` template ${nameOf(from)}`}`,
  )
  if (migrated) {
    const database = await openDatabase({ databaseUrl: url.href, dataDirectory: '', poolSize: 5 })
    await migrate(database)
    await database.close()
  }
  return url
}

function nameOf(url: URL): string {
  return url.pathname.slice(1)
}

/** Removes the scratch databases of processes that have ended from the server, where one is named. */
export async function sweepServer(): Promise<void> {
  if (serverUrl === '') return
  const databases = await onServer(
    serverUrl,
    `select datname from pg_database where datname like 'waymark_test_%'`,
  )
  for (const name of databases) {
    const pid = /^waymark_test_(\d+)_/.exec(name)?.[1]
    if (pid !== undefined && hasEnded(Number(pid)))
      await onServer(serverUrl, `drop database if exists ${name} with (force)`)
  }
}

export function hasEnded(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return false
  } catch {
    return true
  }
}

async function onServer(server: string, statement: string): Promise<string[]> {
  const client = new Client({ connectionString: server })
  await client.connect()
  try {
    const { rows } = await client.query<{ datname: string }>(statement)
    return rows.map((row) => row.datname)
  } finally {
    await client.end()
  }
}
