import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { type Database, openDatabase } from '#store/database/database.ts'
import { migrate } from '#store/database/migrate.ts'
import { newId } from '#store/database/uuid.ts'
import type { DatabaseKind } from './measured.ts'

/** A migrated database that goes with everything in it when it is disposed of. */
export interface Scratch extends AsyncDisposable {
  readonly database: Database
  /** Where it is, for a process of its own. */
  readonly place: { readonly databaseUrl: string | undefined; readonly dataDirectory: string }
}

/** Makes a database of this run's own, embedded or on the server given. */
export async function scratchDatabase(kind: DatabaseKind, serverUrl: string | undefined): Promise<Scratch> {
  await sweep(serverUrl)
  const scratch =
    kind === 'embedded' || serverUrl === undefined ? await embeddedScratch() : await serverScratch(serverUrl)
  await migrate(scratch.database)
  return scratch
}

/** Removes what runs that were killed left behind. */
async function sweep(serverUrl: string | undefined): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    if (isLeftBehind(/^waymark-bench-(?:files-)?(\d+)-/.exec(name))) {
      await rm(join(tmpdir(), name), { recursive: true, force: true })
    }
  }
  if (serverUrl === undefined) return
  const names = await onServer(
    serverUrl,
    `select datname as name from pg_database where datname like 'waymark_bench_%'`,
  )
  for (const name of names) {
    if (isLeftBehind(/^waymark_bench_(\d+)_/.exec(name))) {
      await onServer(serverUrl, `drop database if exists ${name} with (force)`)
    }
  }
}

function isLeftBehind(match: RegExpExecArray | null): boolean {
  const pid = Number(match?.[1] ?? process.pid)
  try {
    process.kill(pid, 0)
    return false
  } catch (error) {
    // Another user's process is alive too, though it may not be signalled.
    return error instanceof Error && 'code' in error && error.code === 'ESRCH'
  }
}

async function embeddedScratch(): Promise<Scratch> {
  const dataDirectory = await mkdtemp(join(tmpdir(), `waymark-bench-${process.pid}-`))
  const database = await openDatabase({ dataDirectory })
  return {
    database,
    place: { databaseUrl: undefined, dataDirectory },
    async [Symbol.asyncDispose]() {
      await database.close()
      await engineGone(dataDirectory)
      await rm(dataDirectory, { recursive: true, force: true })
    },
  }
}

// The engine's process ends a moment after the last connection, and takes its lock with it.
async function engineGone(dataDirectory: string): Promise<void> {
  for (let waited = 0; waited < 10_000; waited += 50) {
    if (!(await readdir(dataDirectory)).includes('lock')) return
    await new Promise((done) => setTimeout(done, 50))
  }
}

async function serverScratch(serverUrl: string): Promise<Scratch> {
  const name = `waymark_bench_${process.pid}_${newId().slice(-12)}`
  await onServer(serverUrl, `create database ${name}`)
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  const place = { databaseUrl: url.href, dataDirectory: '' }
  const database = await openDatabase(place)
  return {
    database,
    place,
    async [Symbol.asyncDispose]() {
      await database.close()
      await onServer(serverUrl, `drop database if exists ${name} with (force)`)
    },
  }
}

async function onServer(serverUrl: string, statement: string): Promise<readonly string[]> {
  const client = new Client({ connectionString: serverUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ name: string }>(statement)
    return rows.map(({ name }) => name)
  } finally {
    await client.end()
  }
}
