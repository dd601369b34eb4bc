import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdirSync, statSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import {
  embeddedScratch,
  removeScratchDirectory,
  type Scratch,
  scratchDirectory,
} from '#test/support/database.ts'
import { killEmbeddedDatabase, untilFree } from '#test/support/kill.ts'
import { type Database, openDatabase } from './database.ts'
import { claimDirectory, directoryHolder } from './directory-lock.ts'
import { embeddedState } from './embedded-client.ts'
import { embeddedPlace } from './embedded-place.ts'

// One database for the tests that leave it as it was; one of its own for a test that kills it or closes it.
let scratch: Scratch | undefined
let shared: Scratch
beforeAll(async () => {
  shared = await embeddedScratch()
})
afterAll(() => shared.remove())
afterEach(async () => {
  await scratch?.remove()
  scratch = undefined
})

const patience = 180_000

async function count(db: Database, table: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`.execute(db.kysely)
  return rows[0]?.n ?? -1
}

describe('many connections to the one session of the embedded database', () => {
  test(
    'each gets its own answers, whatever the others ask at the same time',
    async () => {
      const { kysely } = shared.database
      const asked = Array.from({ length: 300 }, (_, i) => i)
      const answers = await Promise.all(
        asked.map(async (i) => {
          if (i % 5 === 0)
            return sql`select 1 / ${0}::int`.execute(kysely).then(
              () => -1,
              () => i,
            )
          const { rows } = await sql<{ n: number }>`select ${i}::int as n`.execute(kysely)
          return rows[0]?.n
        }),
      )
      expect(answers).toEqual(asked)
    },
    patience,
  )

  test(
    'transactions of two processes never mix: each is whole, and what is set in one is not seen in another',
    async () => {
      const second = await openDatabase({ dataDirectory: shared.environment.WAYMARK_DATA })
      const first = shared.database
      await sql`create table counter (n integer)`.execute(second.kysely)
      await sql`insert into counter values (0)`.execute(second.kysely)
      await Promise.all(
        Array.from({ length: 60 }, (_, i) =>
          (i % 2 === 0 ? first : second).kysely.transaction().execute(async (trx) => {
            await sql`select set_config('waymark.actor', ${`actor ${i}`}, true)`.execute(trx)
            const { rows } = await sql<{ n: number }>`select n from counter`.execute(trx)
            await new Promise((done) => setTimeout(done, 1))
            await sql`update counter set n = ${(rows[0]?.n ?? 0) + 1}`.execute(trx)
            const actor = await sql<{ a: string }>`select current_setting('waymark.actor') as a`.execute(trx)
            expect(actor.rows[0]?.a).toBe(`actor ${i}`)
          }),
        ),
      )
      const { rows } = await sql<{ n: number }>`select n from counter`.execute(second.kysely)
      expect(rows[0]?.n).toBe(60)
      await second.close()
    },
    patience,
  )

  test(
    'a connection that is lost in mid-transaction takes nothing with it and holds nobody up',
    async () => {
      const lost = await openDatabase({ dataDirectory: shared.environment.WAYMARK_DATA, poolSize: 1 })
      await sql`create table kept (n integer)`.execute(shared.database.kysely)
      await lost.kysely.connection().execute(async (connection) => {
        await sql`begin`.execute(connection)
        await sql`insert into kept values (1)`.execute(connection)
      })
      await lost.close()
      expect(await count(shared.database, 'kept')).toBe(0)
    },
    patience,
  )
})

describe('an acknowledged commit', () => {
  test(
    'has reached the disk: the engine has asked for it before the answer came',
    async () => {
      const { database } = shared
      const place = embeddedPlace(shared.environment.WAYMARK_DATA)
      const before = await embeddedState(place)
      await sql`create table written (n integer)`.execute(database.kysely)
      for (let n = 0; n < 5; n++) await sql`insert into written values (${n})`.execute(database.kysely)
      const after = await embeddedState(place)
      expect(before?.synced).toBe(true)
      expect((after?.syncs ?? 0) - (before?.syncs ?? 0)).toBeGreaterThanOrEqual(6)
    },
    patience,
  )

  test(
    'survives kill -9 of the database during writes, and the open program finds the database again',
    async () => {
      scratch = await embeddedScratch()
      const { database, environment } = scratch
      await sql`create table written (n integer primary key)`.execute(database.kysely)
      const acknowledged: number[] = []
      let stop = false
      const writing = (async () => {
        for (let n = 0; !stop; n++) {
          await sql`insert into written values (${n})`.execute(database.kysely).then(
            () => acknowledged.push(n),
            () => new Promise((done) => setTimeout(done, 20)),
          )
        }
      })()
      for (let round = 0; round < 3; round++) {
        const target = acknowledged.length + 30
        while (acknowledged.length < target) await new Promise((done) => setTimeout(done, 5))
        expect(killEmbeddedDatabase(environment.WAYMARK_DATA)).toBe(true)
      }
      const target = acknowledged.length + 10
      while (acknowledged.length < target) await new Promise((done) => setTimeout(done, 5))
      stop = true
      await writing
      const { rows } = await sql<{ n: number }>`select n from written order by n`.execute(database.kysely)
      const kept = new Set(rows.map((row) => row.n))
      expect(acknowledged.filter((n) => !kept.has(n))).toEqual([])
    },
    patience,
  )
})

describe('the lock of the data directory', () => {
  test(
    'lets many programs that start at once share one database process',
    async () => {
      const dataDirectory = await scratchDirectory()
      const opened = await Promise.all(
        Array.from({ length: 6 }, () => openDatabase({ dataDirectory, poolSize: 1 })),
      )
      expect(new Set(opened.map((database) => database.embedded?.state.pid)).size).toBe(1)
      await Promise.all(opened.map((database) => database.close()))
      await removeScratchDirectory(dataDirectory)
    },
    patience,
  )

  test(
    'refuses a second database process, which goes away and leaves the first alone',
    async () => {
      const server = fileURLToPath(new URL('../../../dist/embedded-server.js', import.meta.url))
      const second: ChildProcess = spawn(process.execPath, [server, shared.environment.WAYMARK_DATA])
      const [status] = (await once(second, 'exit')) as [number | null]
      expect(status).toBe(3)
      expect(await count(shared.database, 'authority')).toBe(0)
    },
    patience,
  )

  test(
    'a lock and a socket left by kill -9 are in nobody’s way',
    async () => {
      scratch = await embeddedScratch()
      const { WAYMARK_DATA: dataDirectory } = scratch.environment
      await scratch.database.close()
      await untilFree(dataDirectory)
      const place = embeddedPlace(dataDirectory)
      writeFileSync(join(place.lock, `${hostname()}~999999~0-1`), '')
      writeFileSync(place.socket, '')
      const again = await openDatabase({ dataDirectory })
      expect(await count(again, 'authority')).toBe(0)
      await again.close()
      scratch = undefined
      await removeScratchDirectory(dataDirectory)
    },
    patience,
  )

  test('is not taken from a process that is alive, nor kept for one whose number another process now has', async () => {
    const directory = join(await scratchDirectory(), 'other-lock')
    const first = claimDirectory(directory)
    expect('release' in first).toBe(true)
    expect(directoryHolder(directory)?.pid).toBe(process.pid)
    if ('release' in first) first.release()
    writeFileSync(join(directory, `${hostname()}~${process.pid}~12345678-1`), '')
    expect(directoryHolder(directory)).toBeUndefined()
    expect('release' in claimDirectory(directory)).toBe(true)
  })

  test(
    'held on another machine stops us with a sentence that says what to do',
    async () => {
      const dataDirectory = await scratchDirectory()
      mkdirSync(join(dataDirectory, 'lock'), { mode: 0o700 })
      writeFileSync(join(dataDirectory, 'lock', 'another-machine~12~0-1'), '')
      await expect(openDatabase({ dataDirectory })).rejects.toThrow(
        /in use on another machine \(another-machine\)/,
      )
    },
    patience,
  )

  test(
    'the database process ends by itself when the last program has gone',
    async () => {
      const dataDirectory = await scratchDirectory()
      const database = await openDatabase({ dataDirectory })
      const pid = database.embedded?.state.pid ?? 0
      await database.close()
      await untilFree(dataDirectory)
      await expect.poll(() => isRunning(pid)).toBe(false)
      await removeScratchDirectory(dataDirectory)
    },
    patience,
  )
})

describe('the data directory', () => {
  test(
    'and the socket in it can be entered by this user alone',
    async () => {
      const place = embeddedPlace(shared.environment.WAYMARK_DATA)
      for (const path of [place.socketDirectory, place.lock]) expect(statSync(path).mode & 0o077).toBe(0)
    },
    patience,
  )

  test('deep in the file system has its socket in a short private place instead', () => {
    const deep = embeddedPlace(`/srv/${'a-long-name/'.repeat(10)}data`)
    expect(Buffer.byteLength(deep.socket)).toBeLessThanOrEqual(100)
    expect(deep.socket).toBe(embeddedPlace(`/srv/${'a-long-name/'.repeat(10)}data`).socket)
  })

  test('in which others may write is refused', async () => {
    const dataDirectory = await scratchDirectory()
    chmodSync(dataDirectory, 0o777)
    await expect(openDatabase({ dataDirectory })).rejects.toThrow(/other users may write in it/)
  })
})

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
