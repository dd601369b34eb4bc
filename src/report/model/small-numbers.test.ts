import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { MeasureCell, MeasureEntry, MeasureUnit } from '#domain/measure/result.ts'
import { withheldOf } from './small-numbers.ts'

function counts(
  values: readonly number[],
  id = 'disputes.raised',
  keys?: readonly string[],
  by = 'category',
): MeasureEntry {
  const cells = values.map(
    (value, at): MeasureCell => ({ keys: { [by]: keys?.[at] ?? `part ${at}` }, value }),
  )
  return entry(
    id,
    'count',
    [by],
    cells,
    values.reduce((sum, one) => sum + one, 0),
  )
}

function entry(
  id: string,
  unit: MeasureUnit,
  by: readonly string[],
  cells: readonly MeasureCell[],
  total: number,
): MeasureEntry {
  return {
    id,
    title: id,
    basis: 'during',
    variant: null,
    unit,
    by,
    source: '',
    cells,
    total: { value: total },
    notRecorded: 0,
    notes: [],
  }
}

const hidden = (of: MeasureEntry) => [...withheldOf(of).cells].toSorted((a, b) => a - b)

describe('what is withheld from the public', () => {
  test.each([
    { value: 0, is: 'printed: zero is zero', withheld: false },
    { value: 1, is: 'withheld', withheld: true },
    { value: 5, is: 'withheld', withheld: true },
    { value: 6, is: 'printed', withheld: false },
  ])('a total of $value is $is', ({ value, withheld }) => {
    expect(withheldOf(counts([value])).total).toBe(withheld)
  })

  test('is a small part, and the next smallest with it, so that it cannot be taken from the total', () => {
    expect(hidden(counts([1, 10, 30]))).toEqual([0, 1])
  })

  test('is never a neighbour of zero, which would give nothing away', () => {
    expect(hidden(counts([3, 0, 20]))).toEqual([0, 2])
  })

  test('is a third part too when two small ones together are five or fewer', () => {
    expect(hidden(counts([1, 1, 9, 30]))).toEqual([0, 1, 2])
    expect(hidden(counts([4, 2, 9, 30]))).toEqual([0, 1])
  })

  test('is a second month of a quarter, whose total is printed elsewhere', () => {
    const months = ['2020-04', '2020-05', '2020-06', '2020-07', '2020-08', '2020-09']
    expect(hidden(counts([2, 20, 30, 3, 40, 50], 'reviews.held', months, 'month'))).toEqual([0, 1, 3, 4])
  })

  test('is a second code of participation, where the rate’s own parts would give the first away', () => {
    const codes = ['PN0', 'PN1', 'PN2', 'PN3', 'PN4', 'PN5', 'PN6', 'PN7']
    const withheld = hidden(counts([100, 400, 3, 0, 4, 20, 200, 15], 'participation.codes', codes, 'code'))
    expect(withheld).toContain(2)
    expect(withheld).toContain(5)
  })

  test('is a percentage whose few, or whose few others, could be worked out', () => {
    const percents = (numerator: number, denominator: number): MeasureEntry => {
      const figure = { numerator, denominator, value: 50 }
      return { ...entry('reviews.in_time', 'percent', [], [], 0), total: figure }
    }
    expect(withheldOf(percents(3, 40)).total).toBe(true)
    expect(withheldOf(percents(37, 40)).total).toBe(true)
    expect(withheldOf(percents(30, 40)).total).toBe(false)
    expect(withheldOf(percents(40, 40)).total).toBe(false)
  })

  test('is never an average caseload: officers are not children', () => {
    const caseload = {
      ...entry('caseload.average', 'number', [], [], 3),
      total: { value: 60, numerator: 300, denominator: 5 },
    }
    expect(withheldOf(caseload).total).toBe(false)
  })

  test('can in no table be worked out from the total and the parts that are printed', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 30 }), { minLength: 1, maxLength: 12 }), (values) => {
        const of = counts(values)
        const { cells, total } = withheldOf(of)
        const small = values.flatMap((value, at) => (value >= 1 && value <= 5 ? [at] : []))
        expect(small.filter((at) => !cells.has(at))).toEqual([])
        if (total || cells.size === 0) return
        const together = [...cells].reduce((sum, at) => sum + (values[at] ?? 0), 0)
        expect(cells.size).toBeGreaterThan(1)
        expect(together).toBeGreaterThan(5)
      }),
    )
  })
})
