import { describe, expect, test } from 'vitest'
import { calendarDate } from '#domain/calendar/calendar-date.ts'
import { type MeasureReads, measureReads } from './measure-reads.ts'

/** Counts how often it is asked, and answers with nothing counted. */
function reads(newest: () => string, years: readonly string[] = ['2020-21']) {
  let asked = 0
  const of: MeasureReads = measureReads({
    measures: {
      counting: async (_, work) => {
        asked += 1
        if (newest() === 'away') throw new Error('the database is away')
        return work({
          count: (all) =>
            all.map(async ({ cuts }) => ({
              cuts: cuts.map((by) => ({ by, tallies: [] })),
              divisors: [],
              scores: [],
              asides: {},
            })),
          rows: async () => [],
          ownVariants: async () => ({}),
          imports: async () => [],
        })
      },
    },
    sources: {
      yearsHeld: async () => years,
      lastChange: async () => newest(),
      kindsHeld: async () => new Set<string>(),
      comparators: async () => [],
      officers: async () => new Map(),
      findings: async () => [],
    },
    comparing: { enter: async () => {}, remove: async () => false },
    scorecards: { chosen: async () => undefined, choose: async () => {} },
    today: () => calendarDate('2026-11-22'),
    now: () => new Date('2026-11-22T09:00:00Z'),
  })
  return { of, timesAsked: () => asked }
}

const asked = {
  authorityId: 'a',
  from: calendarDate('2020-04-01'),
  to: calendarDate('2021-03-31'),
  measures: ['reviews.held'],
  totalsOnly: true,
} as const

describe('the measures of a running server', () => {
  test('are counted once while no import lands, however many ask at the same time', async () => {
    const { of, timesAsked } = reads(() => 'first')
    const [one, other] = await Promise.all([of.figures(asked), of.figures(asked)])
    expect(other).toBe(one)
    expect(timesAsked()).toBe(1)
  })

  test('are counted anew after an import, for another council, another period and another cut', async () => {
    let newest = 'first'
    const { of, timesAsked } = reads(() => newest)
    await of.figures(asked)
    await of.figures({ ...asked, authorityId: 'b' })
    await of.figures({ ...asked, to: calendarDate('2021-03-30') })
    await of.figures({ ...asked, by: ['month'] })
    newest = 'second'
    await of.figures(asked)
    expect(timesAsked()).toBe(5)
  })

  test('are asked for again after counting failed', async () => {
    let newest = 'away'
    const { of } = reads(() => newest)
    await expect(of.figures(asked)).rejects.toThrow('the database is away')
    newest = 'first'
    expect(await of.figures(asked)).toHaveLength(1)
  })

  test('with their rows are never remembered', async () => {
    const { of, timesAsked } = reads(() => 'first')
    const scope = { kind: 'iro', iroId: 'IRO1' } as const
    await of.withRows({ ...asked, scope })
    await of.withRows({ ...asked, scope })
    expect(timesAsked()).toBe(2)
  })

  test('stand at the last day of the newest year, or today while it runs', async () => {
    expect(await reads(() => 'first').of.stand('a')).toMatchObject({ on: '2021-03-31' })
    expect(await reads(() => 'first', ['2026-27', '2025-26']).of.stand('a')).toMatchObject({
      on: '2026-11-22',
      years: ['2026-27', '2025-26'],
    })
  })

  test('offer no year that has not begun: a review booked for next April makes none', async () => {
    const { on, years } = await reads(() => 'first', ['2027-28', '2026-27']).of.stand('a')
    expect([on, years]).toEqual(['2026-11-22', ['2026-27']])
  })

  test('that do not exist are an error', async () => {
    const { of } = reads(() => 'first')
    await expect(of.figures({ ...asked, measures: ['reviews.hold'] })).rejects.toThrow(RangeError)
  })
})
