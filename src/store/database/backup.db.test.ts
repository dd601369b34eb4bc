import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { embeddedScratch, type Scratch, scratchDatabase } from '#test/support/database.ts'
import { councilWithRows } from '#test/support/sample-rows.ts'
import { backUp } from './backup.ts'
import { type Database, inAuthority, outsideAuthorities } from './database.ts'
import { restore } from './restore.ts'

const patience = 120_000
let folder: string
let source: Scratch
let councils: readonly { authorityId: string; slug: string }[]
let file: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), `waymark-test-${process.pid}-backup-`))
  source = await scratchDatabase()
  councils = [await councilWithRows(source.database), await councilWithRows(source.database, 4500)]
  file = join(folder, 'first.waymark')
  await backUp(source.database, file)
}, patience)

afterAll(async () => {
  await source.remove()
  rmSync(folder, { recursive: true, force: true })
})

/** Everything a backup holds but the moment it was made. */
function contentOf(path: string): string {
  const [header, ...lines] = gunzipSync(readFileSync(path)).toString('utf8').split('\n')
  const { made: _made, ...rest } = JSON.parse(header ?? '{}') as { made: string }
  return [JSON.stringify(rest), ...lines].join('\n')
}

async function slugsIn(db: Database): Promise<string[]> {
  const rows = await outsideAuthorities(db, (trx) =>
    trx.selectFrom('authority').select('slug').orderBy('slug').execute(),
  )
  return rows.map((row) => row.slug)
}

async function backedUpAgain(db: Database, name: string): Promise<string> {
  const again = join(folder, name)
  await backUp(db, again)
  return contentOf(again)
}

describe('a backup', () => {
  test('is one file that this user alone can read, with nothing unfinished left beside it', () => {
    expect(statSync(file).mode & 0o077).toBe(0)
    expect(readdirSync(folder).filter((name) => name.includes('partial'))).toEqual([])
  })

  test('never replaces a file that is there', async () => {
    await expect(backUp(source.database, file)).rejects.toThrow(/exists already/)
  })

  test('of the same rows is the same', async () => {
    expect(await backedUpAgain(source.database, 'second.waymark')).toBe(contentOf(file))
  })

  test('leaves out files that somebody chose and has not loaded: they are removed here, and would stay there', () => {
    expect(contentOf(file)).not.toContain('held_import')
  })

  test('leaves sessions out, so that nobody is signed in to a restored database', () => {
    expect(contentOf(file)).not.toContain('app_session')
  })
})

describe('a restored database', () => {
  test(
    'holds every row, history and audit as they were, and history goes on after its last number',
    async () => {
      const target = await scratchDatabase()
      await restore(target.database, file)
      expect(await backedUpAgain(target.database, 'restored.waymark')).toBe(contentOf(file))
      const council = councils[0]?.authorityId ?? ''
      const numbers = () =>
        inAuthority(target.database, { authorityId: council, actor: 'test' }, async (trx) => {
          const { rows } = await sql<{ n: number; most: number }>`
          select count(*) as n, max(history_id) as most from history
        `.execute(trx)
          return rows[0] ?? { n: 0, most: 0 }
        })
      const highest = await sql<{ most: number }>`select max(history_id) as most from history`.execute(
        target.database.kysely,
      )
      const before = await numbers()
      await inAuthority(target.database, { authorityId: council, actor: 'test' }, (trx) =>
        sql`update iros set fte = 0.8 where authority_id = ${council}`.execute(trx),
      )
      const after = await numbers()
      expect(after.n).toBe(before.n + 1)
      expect(after.most).toBeGreaterThan(highest.rows[0]?.most ?? 0)
      await expect(sql`delete from audit_event`.execute(target.database.kysely)).rejects.toThrow(
        /append-only/,
      )
      await target.remove()
    },
    patience,
  )

  test(
    'may be new: it is set up first',
    async () => {
      const target = await scratchDatabase({ migrated: false })
      await restore(target.database, file)
      expect(await slugsIn(target.database)).toEqual(councils.map((council) => council.slug).toSorted())
      await target.remove()
    },
    patience,
  )

  test(
    'must be empty: rows that are there are never mixed with others or replaced',
    async () => {
      const target = await scratchDatabase()
      const council = await councilWithRows(target.database)
      await expect(restore(target.database, file)).rejects.toThrow(/not empty: it holds council-/)
      expect(await slugsIn(target.database)).toEqual([council.slug])
      await target.remove()
    },
    patience,
  )

  // Where a server is at hand, both roads between the two kinds are tried; else embedded to embedded.
  test(
    'may be of the other kind, and the road back gives the same again',
    async () => {
      const embedded = await embeddedScratch()
      await restore(embedded.database, file)
      const there = join(folder, 'there.waymark')
      await backUp(embedded.database, there)
      expect(contentOf(there)).toBe(contentOf(file))
      const back = await scratchDatabase()
      await restore(back.database, there)
      expect(await backedUpAgain(back.database, 'back.waymark')).toBe(contentOf(file))
      await back.remove()
      await embedded.remove()
    },
    patience,
  )
})

describe('a file that is not a sound backup', () => {
  const lines = () => gunzipSync(readFileSync(file)).toString('utf8').split('\n')
  const damaged: Record<string, () => Buffer> = {
    'a text file': () => Buffer.from('hello'),
    'an empty file': () => Buffer.alloc(0),
    'one cut short': () => readFileSync(file).subarray(0, 20_000),
    'one without its last line': () => gzipSync(lines().slice(0, -2).join('\n')),
    'one with a row changed': () => gzipSync(lines().join('\n').replace('child 17', 'child 71')),
    'one with a row missing': () =>
      gzipSync(
        lines()
          .filter((line) => !line.includes('"child 17"'))
          .join('\n'),
      ),
  }

  let target: Scratch
  beforeAll(async () => {
    target = await scratchDatabase()
  }, patience)
  afterAll(() => target.remove())

  test.each(Object.keys(damaged))('%s is refused, and nothing of it is kept', async (name) => {
    const path = join(folder, `${name}.damaged`)
    writeFileSync(path, damaged[name]?.() ?? '')
    await expect(restore(target.database, path)).rejects.toThrow(/not a backup|damaged|cut short|empty/)
    expect(await slugsIn(target.database)).toEqual([])
  })

  test('a file that is not there, or made by a newer version, is named as that', async () => {
    await expect(restore(target.database, join(folder, 'nowhere'))).rejects.toThrow(/There is no file/)
    const newer = join(folder, 'newer.waymark')
    const later = '"migrations":["2099-01-01T0000-later",'
    writeFileSync(newer, gzipSync(lines().join('\n').replace('"migrations":[', later)))
    await expect(restore(target.database, newer)).rejects.toThrow(/newer version/)
  })
})
