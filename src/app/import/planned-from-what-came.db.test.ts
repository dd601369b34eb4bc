import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { workOutChildren } from '#app/care/work-out-children.ts'
import { englandAndWales } from '#domain/calendar/england-and-wales.ts'
import { importStoreOf } from '#store/import/import-store.ts'
import { newAuthority, type Scratch, scratchDatabase } from '#test/support/database.ts'
import { filesOfEpisodes, handIn } from '#test/support/hand-in.ts'

let scratch: Scratch
beforeAll(async () => {
  scratch = await scratchDatabase()
})
afterAll(() => scratch.remove())

/** How many clocks the planner thinks there are, once what follows from a load was done and taken back; -1: it never looked. */
async function clocksThePlannerKnows(children: number): Promise<number | undefined> {
  const { database } = scratch
  const { authorityId } = await newAuthority(database)
  const episodes = Array.from({ length: children }, (_, no) => `K${no},01/09/2025,S,C2,N1,U6,PR1,,,,,,`)
  await handIn({ db: database, authorityId }, '2025-26', filesOfEpisodes(episodes))
  await sql`update pg_class set reltuples = -1 where relname = 'due'`.execute(database.kysely)
  const load = { authorityId, year: '2025-26', folder: 'files', actor: 'test', acceptPartial: false }
  await importStoreOf(database).transact(load, async (transaction) => {
    await workOutChildren(transaction, englandAndWales)
    await transaction.followFiles(undefined)
    return { keep: false, result: undefined }
  })
  const { rows } = await sql<{
    known: number
  }>`select reltuples::int as known from pg_class where relname = 'due'`.execute(database.kysely)
  return rows[0]?.known
}

test('what follows from a load of many children is planned from their clocks, however few there were before', async () => {
  expect(await clocksThePlannerKnows(60)).toBeGreaterThan(60)
})

test('of a few children nothing depends on a plan, and nobody waits for one', async () => {
  expect(await clocksThePlannerKnows(5)).toBe(-1)
})
