import { beforeAll, describe, expect, test } from 'vitest'
import type { Scope } from '#domain/access/scope.ts'
import { calendarDate } from '#domain/calendar/calendar-date.ts'
import type { Database } from '#store/database/database.ts'
import { newAuthority, testDatabase } from '#test/support/database.ts'
import { handIn } from '#test/support/hand-in.ts'
import { importSmallCouncil, smallCouncilOn } from '#test/support/small-council.ts'
import { todayReadsOf } from '../../wiring.ts'
import type { TodayFilter, TodayFound, TodayGroup } from './today-reads.ts'

let db: Database
let authorityId: string
beforeAll(async () => {
  db = await testDatabase()
  authorityId = (await newAuthority(db)).authorityId
  await importSmallCouncil(db, authorityId)
})

const everybody: Scope = { kind: 'authority' }

function look(
  filter: TodayFilter = {},
  { scope = everybody, on = smallCouncilOn, group = undefined as TodayGroup | undefined } = {},
): Promise<TodayFound> {
  const ask = { authorityId, scope, on: calendarDate(on), filter, group, page: 1, onAPage: 50 }
  return todayReadsOf(db, 'test').today(ask)
}

const clocks = ({ dues }: TodayFound) =>
  dues.map(({ group, childId, item }) => `${group} ${childId} ${item.rule} ${item.due}`)
const gaps = (found: TodayFound) => found.gaps.map(({ childId, gap }) => `${childId} ${gap}`)

describe('a day’s work, on Monday 23 November 2026', () => {
  test('is what is overdue, then what is near, then what is to come, each the earliest first', async () => {
    const found = await look()
    expect(clocks(found)).toEqual([
      'overdue L100 C05 2026-09-26',
      'soon N300 C01b 2026-11-23',
      'soon A200 C04 2026-11-28',
      'later N300 C03 2026-12-14',
    ])
    expect(found.counts).toMatchObject({ overdue: 1, soon: 2, later: 1 })
    expect(found.children).toBe(3)
  })

  test.each([
    { on: '2026-11-13', group: 'later', why: 'eleven working days before' },
    { on: '2026-11-16', group: 'soon', why: 'ten working days before the Monday after it' },
    { on: '2026-11-28', group: 'soon', why: 'on the last day in time' },
    { on: '2026-11-29', group: 'overdue', why: 'the day after' },
  ])('the review due on Saturday 28 November is $group on $on: $why', async ({ on, group }) => {
    const found = await look({}, { on })
    expect(found.dues.find(({ childId, item }) => childId === 'A200' && item.rule === 'C04')?.group).toBe(
      group,
    )
  })

  test('names the gaps by child, and says of which the files cannot tell', async () => {
    const found = await look()
    expect(gaps(found)).toEqual(['N300 no-iro', 'N300 no-worker'])
    expect(found.untold).toEqual([
      'unregulated-under-16',
      'planned-too-late',
      'no-next-review',
      'decision-not-agreed',
      'no-permanence-plan',
      'decision-overdue',
      'no-record',
      'not-seen',
    ])
    expect(found.toBook).toBeUndefined()
  })

  test('is narrowed to one kind, one IRO or one team, and counts what each would leave', async () => {
    expect(clocks(await look({ what: 'reviews' })).map((line) => line.split(' ')[1])).toEqual([
      'L100',
      'A200',
      'N300',
    ])
    expect(clocks(await look({ what: 'C04' }))).toEqual(['soon A200 C04 2026-11-28'])
    expect(gaps(await look({ what: 'no-worker' }))).toEqual(['N300 no-worker'])
    expect(clocks(await look({ iro: 'IRO1' }))).toEqual(['overdue L100 C05 2026-09-26'])
    expect(gaps(await look({ iro: 'none' }))).toEqual(['N300 no-iro', 'N300 no-worker'])
    expect(clocks(await look({ team: 'South' }))).toEqual(['soon A200 C04 2026-11-28'])
    expect(gaps(await look({ team: 'none' }))).toEqual(['N300 no-iro', 'N300 no-worker'])
    const { iros, whats } = await look()
    expect(
      new Map(iros.map(({ value, overdue, soon, later, gaps: n }) => [value, [overdue, soon, later, n]])),
    ).toEqual(
      new Map([
        ['IRO1', [1, 0, 0, 0]],
        ['IRO2', [0, 1, 0, 0]],
        ['none', [0, 1, 1, 2]],
      ]),
    )
    expect(whats).toContainEqual({ value: 'no-iro', count: 1 })
  })

  test('reaches no further than the scope', async () => {
    const own = await look({}, { scope: { kind: 'iro', iroId: 'IRO2' } })
    expect(clocks(own)).toEqual(['soon A200 C04 2026-11-28'])
    expect(own.children).toBe(1)
    expect(clocks(await look({}, { scope: { kind: 'iro', iroId: 'IRO1' } }))).toHaveLength(1)
    const team = await look({}, { scope: { kind: 'team', team: 'North' } })
    expect(clocks(team)).toEqual(['overdue L100 C05 2026-09-26'])
    const nobody = await look({}, { scope: { kind: 'figures' } })
    expect([...clocks(nobody), ...gaps(nobody)]).toEqual([])
  })

  test('a group alone leaves the counts of the others as they are', async () => {
    const found = await look({}, { group: 'gaps' })
    expect(found.dues).toEqual([])
    expect(gaps(found)).toHaveLength(2)
    expect(found.counts).toEqual({ overdue: 1, soon: 2, later: 1, gaps: 2 })
  })

  test.each([1, 2, 3])('%i at a time, the pages of a group hold each line of it once', async (onAPage) => {
    const whole = await look()
    const page = async (group: TodayGroup, number: number) => {
      const ask = { authorityId, scope: everybody, on: calendarDate(smallCouncilOn), filter: {}, group }
      return todayReadsOf(db, 'test').today({ ...ask, page: number, onAPage })
    }
    for (const group of ['overdue', 'soon', 'later', 'gaps'] as const) {
      const pages = Math.ceil(whole.counts[group] / onAPage)
      const found = await Promise.all(Array.from({ length: pages }, (_, n) => page(group, n + 1)))
      expect(found.map(({ counts }) => counts)).toEqual(found.map(() => whole.counts))
      const lines = found.flatMap((one) => (group === 'gaps' ? gaps(one) : clocks(one)))
      const all = group === 'gaps' ? gaps(whole) : clocks(whole).filter((line) => line.startsWith(group))
      expect(lines).toEqual(all)
    }
  })
})

test('of a second review before anybody answered about a plan for permanence, nobody can tell', async () => {
  const { authorityId: older } = await newAuthority(db)
  await importSmallCouncil(db, older)
  const answered = async (...rows: readonly string[]) => {
    const text = ['child_id,review_on,permanence_plan_agreed', ...rows, ''].join('\n')
    await handIn({ db, authorityId: older }, '2026-27', { 'review_details.csv': text })
    const ask = {
      authorityId: older,
      scope: everybody,
      on: calendarDate(smallCouncilOn),
      page: 1,
      onAPage: 50,
    }
    const filter = { what: 'no-permanence-plan' } as const
    return gaps(await todayReadsOf(db, 'test').today({ ...ask, filter, group: 'gaps' }))
  }
  // Leo's second review was on 26 March 2026, before the first answer of any child.
  expect(await answered('A200,2026-08-28,no')).toEqual([])
  expect(await answered('A200,2026-08-28,no', 'L100,2025-12-29,no')).toEqual(['L100 no-permanence-plan'])
})
