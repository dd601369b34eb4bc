import { describe, expect, test } from 'vitest'
import { calendarDate } from '#domain/calendar/calendar-date.ts'
import type { MeasureCounter } from '#app/measure/measure-counter.ts'
import { reportReads } from './report-reads.ts'

/** Counts how often it is asked, and answers with nothing counted. */
function needs(newest: () => string) {
  let asked = 0
  const measures: MeasureCounter = {
    counting: async (_, work) => {
      asked += 1
      return work({
        count: (questions) =>
          questions.map(async ({ cuts }) => ({
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
  }
  const sources = {
    yearsHeld: async () => ['2020-21'],
    lastChange: async () => newest(),
    kindsHeld: async () => new Set<string>(),
    importsOf: async () => [],
    otherAreas: async () => [],
  }
  return {
    measures,
    sources,
    now: () => new Date('2021-05-10T09:00:00Z'),
    today: () => calendarDate('2021-05-10'),
    timesAsked: () => asked,
  }
}

const asked = {
  authorityId: 'a',
  authority: 'Marshmere Council',
  year: '2020-21',
  audience: 'public',
} as const

describe('the reports of a running server', () => {
  test('are counted once while no import lands, however many ask at the same time', async () => {
    const of = needs(() => 'first')
    const reads = reportReads(of)
    const [one, other] = await Promise.all([reads.annualFigures(asked), reads.annualFigures(asked)])
    const once = of.timesAsked()
    expect(await reads.annualFigures(asked)).toBe(one)
    expect(other).toBe(one)
    expect(of.timesAsked()).toBe(once)
  })

  test('are counted anew after an import', async () => {
    let newest = 'first'
    const of = needs(() => newest)
    const reads = reportReads(of)
    const before = await reads.annualFigures(asked)
    newest = 'second'
    expect(await reads.annualFigures(asked)).not.toBe(before)
  })

  test('keep editions apart, for one of them withholds what the other shows', async () => {
    const reads = reportReads(needs(() => 'first'))
    const published = await reads.annualFigures(asked)
    const internal = await reads.annualFigures({ ...asked, audience: 'internal' })
    expect([published.audience, internal.audience]).toEqual(['public', 'internal'])
  })

  test('are asked for again after counting failed', async () => {
    const of = needs(() => 'first')
    let fails = true
    const measures: MeasureCounter = {
      counting: async (asking, work) => {
        if (fails) throw new Error('the database is away')
        return of.measures.counting(asking, work)
      },
    }
    const reads = reportReads({ ...of, measures })
    await expect(reads.annualFigures(asked)).rejects.toThrow('the database is away')
    fails = false
    expect((await reads.annualFigures(asked)).years).toHaveLength(1)
  })
})
