import { sql, type Transaction } from 'kysely'
import { expect, test } from 'vitest'
import { inAuthority, openDatabase } from './database.ts'
import { readingAtOnce, takingTurns, type Turns } from './reading-at-once.ts'
import type { Tables } from './tables.generated.ts'
import { newAuthority, scratchDatabase, testDatabase } from '#test/support/database.ts'

const officersOf = async (trx: Transaction<Tables>) => {
  const { rows } = await sql<{
    officers: number
  }>`select count(*)::int as officers from local_policy`.execute(trx)
  return rows[0]?.officers
}

test('two connections see one moment, whatever is written meanwhile', async () => {
  const db = await testDatabase()
  const { authorityId } = await newAuthority(db)
  const as = { authorityId, actor: 'test' }
  await readingAtOnce(db, as, async (connections) => {
    expect(connections).toHaveLength(db.kind === 'embedded' ? 1 : 2)
    if (db.kind === 'embedded') return
    const before = await Promise.all(connections.map(officersOf))
    await inAuthority(db, as, (trx) =>
      sql`
        insert into local_policy (authority_id, policy, in_force_from, value)
        values (${authorityId}, 'caseload_weights', '2025-04-01', '{}')
      `.execute(trx),
    )
    expect(await Promise.all(connections.map(officersOf))).toEqual(before)
  })
})

test('as many connections see one moment as are given for counting, and as the pool has', async () => {
  if ((await testDatabase()).kind === 'embedded') return
  const scratch = await scratchDatabase()
  const databaseUrl = scratch.environment.DATABASE_URL
  const { authorityId } = await newAuthority(scratch.database)
  const counted = async (countingConnections: number, poolSize: number) => {
    const db = await openDatabase({ databaseUrl, dataDirectory: '', countingConnections, poolSize })
    try {
      return await readingAtOnce(db, { authorityId, actor: 'test' }, async (connections) => {
        await Promise.all(connections.map(officersOf))
        return connections.length
      })
    } finally {
      await db.close()
    }
  }
  expect(await counted(1, 10)).toBe(1)
  expect(await counted(4, 10)).toBe(4)
  expect(await counted(4, 3)).toBe(3)
  await scratch.remove()
})

test('a second reading at the same time makes do with one connection', async () => {
  const db = await testDatabase()
  const { authorityId } = await newAuthority(db)
  const as = { authorityId, actor: 'test' }
  const most = db.kind === 'embedded' ? 1 : 2
  if (db.kind === 'embedded') return
  await readingAtOnce(db, as, async (first) => {
    expect(first).toHaveLength(most)
    await readingAtOnce(db, as, async (second) => expect(second).toHaveLength(1))
  })
})

test('queries take turns on one connection, and none is begun once one has failed and the work has ended', async () => {
  const db = await testDatabase()
  const { authorityId } = await newAuthority(db)
  await inAuthority(db, { authorityId, actor: 'test' }, async (trx) => {
    const begun: string[] = []
    const ask = (turns: Turns, name: string, query: Promise<unknown> | undefined) =>
      turns.run(async () => {
        begun.push(name)
        await query
      })
    const asked = takingTurns([trx], (turns) =>
      Promise.all([
        ask(turns, 'first', undefined),
        turns.run(() => Promise.reject(new Error('the second fails'))),
        ask(turns, 'third', new Promise(() => {})),
      ]),
    )
    await expect(asked).rejects.toThrow('the second fails')
    expect(begun).toEqual(['first'])
  })
})
