import { describe, expect, test } from 'vitest'
import { calendarDate } from '#domain/calendar/calendar-date.ts'
import { type Measure, measureOf } from '#domain/measure/register.ts'
import type { CodeLabels } from '#domain/journey/code-labels.ts'
import type { MeasureCell, MeasureEntry } from '#domain/measure/result.ts'
import type { ChosenPeriod } from '../chosen-period.ts'
import { lookedAt, lookQuery } from './asked.ts'
import { partsOf } from './parts.ts'

function measure(id: string): Measure {
  const found = measureOf(id)
  if (found === undefined) throw new RangeError(id)
  return found
}

function period(year: number): ChosenPeriod {
  const [from, to] = [calendarDate(`${year}-04-01`), calendarDate(`${year + 1}-03-31`)]
  return { from, to, name: `${year}`, query: { period: undefined, from, to } }
}

function entry(of: Measure, by: readonly string[], cells: readonly MeasureCell[]): MeasureEntry {
  const { id, unit, basis, question: title } = of
  return {
    id,
    title,
    basis,
    unit,
    variant: null,
    by,
    source: '',
    cells,
    total: null,
    notRecorded: 0,
    notes: [],
  }
}

function parts(
  id: string,
  query: Readonly<Record<string, string>>,
  now: readonly MeasureCell[],
  before: readonly MeasureCell[],
  own: CodeLabels = {},
) {
  const of = measure(id)
  const look = lookedAt(of, query)
  const by = [look.dimension, look.second].flatMap((one) => (one === undefined ? [] : [one.name]))
  const figures = (year: number, cells: readonly MeasureCell[]) => ({
    period: period(year),
    entries: [entry(of, by, cells)],
    missing: () => undefined,
  })
  return partsOf(period(2026), {
    measure: of,
    look,
    now: figures(2026, now),
    before: figures(2025, before),
    variants: new Map(),
    comparators: [],
    officers: new Map([['IRO1', 'Priya Nair']]),
    own,
    maySeeRows: true,
    target: undefined,
    years: [],
    quality: { lead: '', lines: [] },
    maySetTarget: false,
    mayCompare: false,
  })?.lines.map(({ name, now: a, before: b, change }) => [name, a.text, b?.text, change])
}

describe('the parts of a measure', () => {
  test('a month stands beside the same month of the year before', () => {
    const month = (key: string, value: number) => ({ keys: { month: key }, value })
    expect(
      parts(
        'reviews.held',
        {},
        [month('2026-04', 5), month('2026-05', 7)],
        [month('2025-04', 4), month('2025-05', 7)],
      ),
    ).toEqual([
      ['April', '5', '4', 'up 1'],
      ['May', '7', '7', 'the same'],
    ])
  })

  test('an officer who came or went stands beside a nought, by name where it is known', () => {
    const officer = (iro: string, value: number) => ({ keys: { iro }, value })
    expect(parts('reviews.held', { by: 'iro' }, [officer('IRO1', 5)], [officer('IRO2', 4)])).toEqual([
      ['Priya Nair', '5', '0', 'up 5'],
      ['IRO2', '0', '4', 'down 4'],
    ])
  })

  test('may be cut again, and each part of a part finds its own', () => {
    const cell = (month: string, iro: string, value: number) => ({ keys: { month, iro }, value })
    expect(
      parts(
        'reviews.held',
        { by: 'month', and: 'iro' },
        [cell('2026-04', 'IRO1', 5), cell('2026-05', 'IRO1', 6)],
        [cell('2025-04', 'IRO1', 3), cell('2025-05', 'IRO1', 2)],
      ),
    ).toEqual([
      ['April 2026: Priya Nair', '5', '3', 'up 2'],
      ['May 2026: Priya Nair', '6', '2', 'up 4'],
    ])
  })
})

describe('the parts of a measure that are codes', () => {
  const codes = (own: CodeLabels) =>
    parts(
      'participation.codes',
      { by: 'code' },
      ['PN1', 'PN9'].map((code) => ({ keys: { code }, value: 3 })),
      [],
      own,
    )?.map(([name]) => name)

  test('are called as the council calls them, beside the national code', () => {
    expect(codes({ participation: { PN1: 'Was there and spoke' }, legal_status: { PN9: 'Never' } })).toEqual([
      'PN1: Was there and spoke',
      'PN9: PN9',
    ])
  })

  test('are called in the national words where the council says nothing of its own', () => {
    expect(codes({})?.[0]).toBe('PN1: Child physically attends and speaks for him or herself')
  })
})

describe('how a measure is looked at', () => {
  test('what it does not have is its default', () => {
    const look = lookedAt(measure('reviews.in_time'), { by: 'weather', variant: 'none', beside: '9' })
    expect(lookQuery(look)).toEqual({ variant: 'held', by: 'month', and: undefined, beside: undefined })
  })

  test('the address that it makes is looked at in the same way', () => {
    const look = lookedAt(measure('reviews.in_time'), {
      by: 'team',
      and: 'month',
      variant: 'due',
      beside: 'none',
    })
    const again = lookQuery(look)
    expect(again).toEqual({ variant: 'due', by: 'team', and: 'month', beside: 'none' })
  })

  test('no part is cut by its own dimension, and answers are told by question', () => {
    expect(lookedAt(measure('reviews.held'), { by: 'iro', and: 'iro' }).second).toBeUndefined()
    expect(lookQuery(lookedAt(measure('feedback.answers'), {}))).toMatchObject({
      by: 'question',
      and: 'answer',
    })
  })
})
