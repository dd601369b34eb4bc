import { expect, test } from 'vitest'
import { groundInWords } from '#app/care/grounds.ts'
import type { ReadStep } from '#app/care/care-reads.ts'
import { calendarDate, writtenDate } from '#domain/calendar/calendar-date.ts'
import { newAuthority, testDatabase } from '#test/support/database.ts'
import { importSmallCouncil, smallCouncilOn } from '#test/support/small-council.ts'
import { careReadsOf } from '../../wiring.ts'

const scope = { kind: 'authority' } as const
const on = calendarDate(smallCouncilOn)

async function council() {
  const db = await testDatabase()
  const { authorityId } = await newAuthority(db)
  await importSmallCouncil(db, authorityId)
  return { authorityId, care: careReadsOf(db, 'test') }
}

/** Where the day of the first step came from, without the day of the import, which is that of the test. */
function grounded(steps: readonly ReadStep[] | undefined): string | undefined {
  const stated = steps?.[0]?.stated
  return stated && groundInWords(stated, () => 'then')
}

test('the first step of a clock of a child names the row of the file that its day came from', async () => {
  const { authorityId, care } = await council()
  const found = async (childId: string, rule: string) => {
    const child = await care.childClocks({ authorityId, scope, childId, on })
    return grounded(child?.clocks.find((clock) => clock.rule === rule)?.because)
  }
  expect(await found('N300', 'C03')).toBe('episode S, imported then from episodes.csv, line 4')
  expect(await found('A200', 'C04')).toBe('review PN1, imported then from reviews.csv, line 4')
  expect(await found('L100', 'C01b')).toBe('episode S, imported then from episodes.csv, line 2')
})

test('a worklist names it for the items that are shown, and for no other', async () => {
  const { authorityId, care } = await council()
  const { items } = await care.worklist({ authorityId, scope, on, within: 30 })
  expect(items.flatMap(({ because }) => grounded(because) ?? [])).toEqual([])
  const shown = await care.withGrounds(authorityId, items)
  expect(shown.map(({ childId, rule, because }) => [childId, rule, grounded(because)])).toEqual(
    expect.arrayContaining([
      ['L100', 'C05', 'review PN1, imported then from reviews.csv, line 3'],
      ['A200', 'C04', 'review PN1, imported then from reviews.csv, line 4'],
    ]),
  )
  expect(shown.map(({ because }) => because?.slice(1))).toEqual(items.map(({ because }) => because?.slice(1)))
})

test('the day of the import is written as any other day', () => {
  const ground = { statement: 'episode', code: 'S', importId: 'i', file: 'episodes.csv', line: 214 } as const
  expect(groundInWords({ ...ground, importedOn: calendarDate('2025-12-04') }, writtenDate)).toBe(
    'episode S, imported 4 December 2025 from episodes.csv, line 214',
  )
})
