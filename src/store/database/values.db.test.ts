import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { testDatabase } from '#test/support/database.ts'

test('a day comes out as its ISO text, counts and decimals as numbers, an instant as a Date', async () => {
  const { kysely } = await testDatabase()
  const { rows } = await sql<Record<string, unknown>>`
    select date '2024-02-29' as day, null::date as no_day, 12::int8 as n, 0.6::numeric as fte,
      timestamptz '2024-03-31T01:30:00+01' as at, array[date '2024-02-29', null] as days, array[1.5, 2] as numbers
  `.execute(kysely)
  expect(rows[0]).toEqual({
    day: '2024-02-29',
    no_day: null,
    n: 12,
    fte: 0.6,
    at: new Date('2024-03-31T00:30:00Z'),
    days: ['2024-02-29', null],
    numbers: [1.5, 2],
  })
})

test('a number too large to be held exactly is an error, never a nearby number', async () => {
  const { kysely } = await testDatabase()
  await expect(sql`select 9007199254740993::int8 as n`.execute(kysely)).rejects.toThrow(/too large/)
})
