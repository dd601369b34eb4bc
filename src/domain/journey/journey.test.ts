import { describe, expect, test } from 'vitest'
import { calendarDate } from '#domain/calendar/calendar-date.ts'
import { legalStatusWords, participationWords, placementWords } from './code-words.ts'
import { along, joined, journey, type LaneFacts, windowOf } from './journey.ts'

const on = calendarDate('2026-11-23')
const year = { from: calendarDate('2026-01-01'), to: calendarDate('2026-12-31') }

function lane(spans: readonly (readonly [from: string, to: string | null, words: string])[]): LaneFacts {
  return {
    id: 'homes',
    name: 'Lives',
    spans: spans.map(([from, to, words]) => ({
      from: calendarDate(from),
      to: to === null ? null : calendarDate(to),
      words,
    })),
    moments: [],
  }
}

describe("a child's journey on one axis of time", () => {
  test('two episodes in one home are one bar, and a day between them makes them two', () => {
    const one = lane([
      ['2025-01-01', '2025-06-01', 'Fostered'],
      ['2025-06-01', null, 'Fostered'],
    ])
    const two = lane([
      ['2025-01-01', '2025-05-31', 'Fostered'],
      ['2025-06-01', null, 'Fostered'],
    ])
    expect(joined(one.spans)).toEqual([{ from: '2025-01-01', to: null, words: 'Fostered' }])
    expect(joined(two.spans)).toHaveLength(2)
  })

  test('a move from one foster home to another the same day is two bars', () => {
    const [before, after] = ['2025-01-01', '2025-06-01'].map((day) => ({
      from: calendarDate(day),
      to: day === '2025-01-01' ? calendarDate('2025-06-01') : null,
      words: 'Fostered',
      sameAs: day,
    }))
    expect(joined([before, after].flatMap((span) => span ?? []))).toHaveLength(2)
  })

  test.each([
    { to: '2025-12-31', shown: 0 },
    { to: '2026-01-01', shown: 0 },
    { to: '2026-01-02', shown: 1 },
  ])('a home that was left on $to is $shown of the bars of 2026', ({ to, shown }) => {
    const drawn = journey([lane([['2025-06-01', to, 'Fostered']])], year, on)
    expect(drawn.lanes[0]?.bars).toHaveLength(shown)
  })

  test.each([
    { day: '2025-12-31', shown: 0 },
    { day: '2026-01-01', shown: 1 },
    { day: '2026-12-31', shown: 1 },
    { day: '2027-01-01', shown: 0 },
  ])('a review on $day is $shown of the marks of 2026', ({ day, shown }) => {
    const moments = [{ on: calendarDate(day), label: 'PN1', words: 'First review', shape: 'full' as const }]
    const drawn = journey([{ id: 'reviews', name: 'Reviews', spans: [], moments }], year, on)
    expect(drawn.lanes[0]?.marks).toHaveLength(shown)
  })

  test('what still lasts is drawn up to the day that the page stands at, and no further', () => {
    const [bar] = journey([lane([['2026-01-01', null, 'Fostered']])], year, on).lanes[0]?.bars ?? []
    expect(bar?.start).toBe(0)
    expect(bar?.end).toBe(along(year, on))
  })

  test('is looked at as a whole, from the January before it began, or a year at a time', () => {
    const lanes = [lane([['2024-03-05', null, 'Fostered']])]
    expect(windowOf(lanes, on, undefined)).toEqual({
      window: { from: '2024-01-01', to: '2026-11-30' },
      years: [2024, 2025, 2026],
    })
    expect(windowOf(lanes, on, 2025).window).toEqual({ from: '2025-01-01', to: '2025-12-31' })
    expect(windowOf(lanes, on, 1999).window.from).toBe('2024-01-01')
    expect(journey(lanes, year, on).ticks.map(({ label }) => label)).toEqual(months)
  })

  test('a mistyped year does not stretch the picture over centuries', () => {
    expect(windowOf([lane([['0025-03-05', null, 'Fostered']])], on, undefined).years).toEqual([2026])
  })
})

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

test.each([
  { said: legalStatusWords('C2', {}), words: 'Full care order' },
  { said: legalStatusWords(null, {}), words: 'Not recorded' },
  { said: placementWords('U1', {}), words: 'Fostered long term by relatives or friends' },
  { said: placementWords('Z12', {}), words: 'Other placement (Z12)' },
  { said: placementWords('Q9', {}), words: 'Unknown code Q9' },
  { said: participationWords('PN7', {}), words: 'PN7, neither came nor sent views' },
  { said: participationWords(null, {}), words: 'Taking part not recorded' },
])('a code is said as $words', ({ said, words }) => {
  expect(said).toBe(words)
})
