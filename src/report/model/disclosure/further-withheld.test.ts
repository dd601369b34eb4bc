import { describe, expect, test } from 'vitest'
import type { MeasureCell, MeasureEntry, MeasureFigure, MeasureUnit } from '#domain/measure/result.ts'
import { furtherWithheld } from './further-withheld.ts'

/** A measure cut one way, its total and its cells in the order of the keys. */
function entry(
  id: string,
  unit: MeasureUnit,
  total: MeasureFigure,
  by: string | undefined,
  cells: Readonly<Record<string, MeasureFigure>> = {},
  variant: string | null = null,
): MeasureEntry {
  return {
    id,
    title: id,
    basis: 'during',
    variant,
    unit,
    by: by === undefined ? [] : [by],
    source: '',
    cells: Object.entries(cells).map(
      ([key, figure]): MeasureCell => ({ keys: { [by ?? '']: key }, ...figure }),
    ),
    total,
    notRecorded: 0,
    notes: [],
  }
}

const counts = (values: Readonly<Record<string, number>>) =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, { value }]))

const share = (numerator: number, denominator: number): MeasureFigure => ({
  numerator,
  denominator,
  value: Math.round((1000 * numerator) / denominator) / 10,
})

const inTime = (by?: string, cells: Readonly<Record<string, MeasureFigure>> = {}, total = share(452, 468)) =>
  entry('reviews.in_time', 'percent', total, by, cells, 'held')

const lateFor = (total: number, reasons: Readonly<Record<string, number>>) =>
  entry('reviews.late', 'count', { value: total }, 'reason', counts(reasons))

describe('a small number is not to be had by going from one part of a published report to another', () => {
  test('a review never held is what is left of the late ones when those held late are taken away', () => {
    const late = lateFor(17, { Snow: 9, Ill: 7, not_held: 1 })
    const withheld = furtherWithheld([inTime(), late])
    expect(withheld).toContain('reviews.late()[reason=not_held]')
    expect(withheld).toContain('reviews.late()[]')
    expect(withheld).not.toContain('reviews.in_time(held)[]')
  })

  test('nothing more is withheld where no small number follows', () => {
    const late = lateFor(26, { Snow: 9, Ill: 7, not_held: 10 })
    expect([...furtherWithheld([inTime(), late])]).toEqual([])
  })

  test('a quarter that is withheld for another’s sake is not the sum of its printed months', () => {
    const quarters = {
      '2020-21-Q1': share(57, 60),
      '2020-21-Q2': share(92, 100),
      '2020-21-Q3': share(170, 190),
    }
    const months = {
      '2020-04': share(20, 20),
      '2020-05': share(19, 20),
      '2020-06': share(18, 20),
      '2020-07': share(42, 50),
      '2020-08': share(20, 20),
      '2020-09': share(30, 30),
      '2020-10': share(80, 90),
      '2020-11': share(50, 60),
      '2020-12': share(40, 40),
    }
    const total = share(319, 350)
    const withheld = furtherWithheld([inTime('quarter', quarters, total), inTime('month', months, total)])
    expect(withheld).toContain('reviews.in_time(held)[quarter=2020-21-Q1]')
    expect(withheld).toContain('reviews.in_time(held)[quarter=2020-21-Q2]')
    expect(withheld).toContain('reviews.in_time(held)[month=2020-07]')
  })

  test('one late review in two months together is still one: a month with others late goes with it', () => {
    const months = { '2020-04': share(19, 20), '2020-05': share(10, 10), '2020-06': share(60, 70) }
    const withheld = furtherWithheld([inTime('month', months, share(89, 100))])
    expect(withheld).toContain('reviews.in_time(held)[month=2020-06]')
  })

  test('visits said in words are not printed beside a table that withholds them', () => {
    const all = entry(
      'contacts.all',
      'count',
      { value: 9 },
      'method',
      counts({ visit: 6, telephone: 3, video: 0 }),
    )
    const visits = entry('contacts.visits', 'count', { value: 6 }, undefined)
    expect(furtherWithheld([all, visits])).toContain('contacts.visits()[]')
  })

  test('a code of participation is not what is left of the reviews in which children did not take part', () => {
    const codes = { PN0: 50, PN1: 60, PN2: 30, PN3: 20, PN4: 3, PN5: 10, PN6: 10, PN7: 17 }
    const withheld = furtherWithheld([
      entry('participation.codes', 'count', { value: 200 }, 'code', counts(codes)),
      entry('participation.rate', 'percent', share(130, 150), undefined, {}, 'national'),
      entry('participation.rate', 'percent', share(133, 150), undefined, {}, 'attending_counts'),
    ])
    expect(withheld).toContain('participation.codes()[code=PN4]')
    expect(withheld).toContain('participation.codes()[code=PN7]')
    expect(withheld).toContain('participation.rate(attending_counts)[]')
    expect(withheld).not.toContain('participation.rate(national)[]')
  })
})
