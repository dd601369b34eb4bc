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

  describe('by the quarter, of which the months are printed', () => {
    const q1 = '2020-21-Q1'
    const q2 = '2020-21-Q2'
    const inQ2 = { PN0: 40, PN1: 60, PN2: 30, PN3: 20, PN4: 20, PN5: 20, PN6: 20, PN7: 20 }
    type Codes = Readonly<Record<keyof typeof inQ2, number>>

    const sumOf = (codes: Codes, numbers: readonly number[]) =>
      Object.entries(codes)
        .filter(([code]) => numbers.includes(Number(code.slice(2))))
        .reduce((sum, [, value]) => sum + value, 0)
    const ofFour = [1, 2, 3, 4, 5, 6, 7]

    /** The months of both quarters and their year: of each quarter most in its first month, and ten of ten in the others. */
    const byMonth = (id: string, codes: Codes, numbers: readonly number[], variant: string | null = null) => {
      const monthsOf = (of: Codes) => [
        share(sumOf(of, numbers) - 40, sumOf(of, ofFour) - 40),
        share(20, 20),
        share(20, 20),
      ]
      const months = [...monthsOf(codes), ...monthsOf(inQ2)]
      const total = share(
        sumOf(codes, numbers) + sumOf(inQ2, numbers),
        sumOf(codes, ofFour) + sumOf(inQ2, ofFour),
      )
      const cells = Object.fromEntries(months.map((month, at) => [`2020-0${at + 4}`, month]))
      return entry(id, 'percent', total, 'month', cells, variant)
    }

    /** What is withheld of a year whose first quarter has these codes. */
    const withheldOf = (codes: Codes) => {
      const all = sumOf(codes, [0, ...ofFour]) + sumOf(inQ2, [0, ...ofFour])
      const year = Object.entries(inQ2).map(([code, value]): [string, number] => [
        code,
        value + sumOf(codes, [Number(code.slice(2))]),
      ])
      const cellsOf = (quarter: string, of: Codes) =>
        Object.entries(of).map(([code, value]): MeasureCell => ({ keys: { code, quarter }, value }))
      return furtherWithheld([
        entry('participation.codes', 'count', { value: all }, 'code', counts(Object.fromEntries(year))),
        {
          ...entry('participation.codes', 'count', { value: all }, undefined),
          by: ['code', 'quarter'],
          cells: [...cellsOf(q1, codes), ...cellsOf(q2, inQ2)],
        },
        byMonth('participation.rate', codes, [1, 2, 3, 5, 6], 'national'),
        byMonth('participation.attendance', codes, [1, 2, 3, 4]),
      ])
    }
    const cell = (number: number, quarter = q1) =>
      `participation.codes()[code=PN${number},quarter=${quarter}]`

    test('a code is not what is left of the children who came, or of those who took no part', () => {
      const withheld = withheldOf({ PN0: 40, PN1: 60, PN2: 30, PN3: 7, PN4: 3, PN5: 10, PN6: 10, PN7: 27 })
      // PN4 came, as PN3 did, and took no part, as PN7; PN3 took part, as PN5; and PN5 was away, as PN7.
      for (const number of [4, 3, 7, 5]) expect(withheld).toContain(cell(number))
      expect(withheld).not.toContain('participation.rate(national)[]')
    })

    test('nothing goes where no number is of few children', () => {
      const codes = { PN0: 40, PN1: 60, PN2: 30, PN3: 11, PN4: 10, PN5: 10, PN6: 10, PN7: 20 }
      expect([...withheldOf(codes)]).toEqual([])
    })

    test('reviews of children under four are those held less those of four and over: the table does not go for them', () => {
      const withheld = withheldOf({ PN0: 3, PN1: 60, PN2: 30, PN3: 11, PN4: 10, PN5: 10, PN6: 10, PN7: 20 })
      expect(withheld).toContain(cell(0))
      for (const number of [1, 2, 6]) expect(withheld).not.toContain(cell(number))
      expect([...withheld].filter((place) => !place.includes('quarter'))).toEqual([])
    })
  })

  test('who left is not the difference between two years’ last days and those who came', () => {
    const withheld = furtherWithheld([
      entry('cohort.started', 'count', { value: 30 }, 'age_band', counts({ '1-4': 12, '5-9': 18 })),
      entry('cohort.ceased', 'count', { value: 4 }, 'reason', counts({ Adopted: 4 })),
    ])
    expect(withheld).toContain('cohort.started()[]')
    // Those who came are not the sum of their ages either.
    expect(withheld).toContain('cohort.started()[age_band=1-4]')
  })

  test('children of four placements are not those of three or more less those of three', () => {
    const moves = (count: number) => ({ ...share(count, 300), share: 0 })
    const withheld = furtherWithheld([
      entry('placements.three_or_more', 'percent', share(23, 300), 'placements', {
        1: moves(262),
        2: moves(15),
        3: moves(20),
        4: moves(3),
      }),
    ])
    expect(withheld).toContain('placements.three_or_more()[placements=3]')
  })

  test('those with a planned review are not the children in care less those without one', () => {
    const withheld = furtherWithheld([
      entry('cohort.in_care', 'count', { value: 300 }, undefined),
      entry('reviews.not_scheduled', 'count', { value: 298 }, undefined),
    ])
    expect([...withheld]).toEqual(['reviews.not_scheduled()[]'])
  })
})
