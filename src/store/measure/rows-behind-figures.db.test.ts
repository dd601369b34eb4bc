import { beforeAll, describe, expect, test } from 'vitest'
import { demoFolder } from '#app/demo/demo-folder.ts'
import { makeDemo } from '#app/demo/make-demo.ts'
import { calendarDate } from '#domain/calendar/calendar-date.ts'
import { dimensionsOf } from '#domain/measure/definition.ts'
import { type Measure, measures } from '#domain/measure/register.ts'
import type { MeasureEntry, MeasureFigure, MeasureRow } from '#domain/measure/result.ts'
import { type MeasuredCouncil, measuredCouncil } from '#test/support/measured-council.ts'

const period = { from: '2020-04-01', to: '2021-03-31' }

let demo: MeasuredCouncil
beforeAll(async () => {
  const made = makeDemo({ children: 60, seed: 3, years: 2, lastDay: calendarDate(period.to) })
  demo = await measuredCouncil(
    Object.fromEntries(made.years.map((year) => [year.label, demoFolder(made, year)])),
  )
}, 120_000)

interface Way {
  readonly measure: Measure
  readonly variant: string | undefined
  readonly cuts: readonly (readonly string[])[]
}

/** Every measure in every variant, with its total, each dimension and each two of them. */
const ways: readonly Way[] = measures.flatMap((measure: Measure) => {
  const variants = measure.variants.length === 0 ? [undefined] : measure.variants.map(({ name }) => name)
  return variants.map((variant) => {
    const names = dimensionsOf(measure, variant ?? null).map(({ name }) => name)
    const pairs = names.flatMap((one, index) => names.slice(index + 1).map((two) => [one, two]))
    return { measure, variant, cuts: [[], ...names.map((name) => [name]), ...pairs] }
  })
})

describe.each(ways)('$measure.id ($variant)', ({ measure, variant, cuts }) => {
  const asked = (by: readonly string[]) =>
    demo
      .ask({
        ...period,
        measures: [measure.id],
        by,
        rows: true,
        ...(variant === undefined ? {} : { variant }),
      })
      .then((entries) => entries.find((entry) => entry.by.length === by.length))

  test('has as many rows behind each figure as it says, and parts that sum to the whole', async () => {
    for (const by of cuts) {
      const entry = await asked(by)
      if (entry === undefined) throw new Error(`${measure.id} gave no answer by ${by.join(' and ')}`)
      expect(unaccounted(measure, entry)).toEqual([])
      expect(sumOfParts(measure, entry)).toBe(whole(measure, entry))
    }
  })

  test('says of each row why it stands there, from its own days', async () => {
    const rows = (await asked([]))?.rows ?? []
    for (const { why } of rows) {
      expect(why).toMatch(/^[A-Z1-9].{15}/)
      expect(why).not.toMatch(/undefined|null|NaN|\d{4}-\d{2}-\d{2}|_/)
    }
  })
})

/** What the parts add up to; of a cut whose parts overlap, or are no parts of a whole, nothing. */
function sumOfParts(measure: Measure, { by, cells }: MeasureEntry): number | null {
  if (by.length === 0 || !isAdditive(measure, by)) return null
  const parts = cells.filter((cell) => cell.aggregate !== true)
  return parts.reduce((total, cell) => total + (wholeOf(measure, cell) ?? 0), 0)
}

function whole(measure: Measure, { by, total }: MeasureEntry): number | null {
  if (by.length === 0 || !isAdditive(measure, by)) return null
  return wholeOf(measure, total ?? { value: null })
}

/** The figures of an entry that have other than their number of rows. */
function unaccounted(measure: Measure, { by, cells, total, rows = [] }: MeasureEntry): readonly string[] {
  const { kind } = measure.figure
  if (kind === 'threshold') return rows.length === 0 ? [] : ['a threshold has no rows']
  const figures = cells.filter((cell) => cell.aggregate !== true)
  if (kind === 'average' && measure.figure.total === 'mean of months' && by.length === 0) {
    // The mean of the months has the rows of every month, each of which is compared by itself.
    return rows.every((row) => row.keys['month'] !== undefined) ? [] : ['a row of the mean lacks its month']
  }
  if (by.length === 0) return total === null ? [] : unlike('the total', expectedRows(measure, total), rows)
  return figures.flatMap((cell) => {
    const own = rows.filter((row) => by.every((name) => row.keys[name] === cell.keys[name]))
    const shares = measure.dimensions.filter(
      ({ name, divides }) => divides === 'numerator' && by.includes(name),
    )
    // A part of the numerator: the rows that count in it; the others are of the same whole.
    const isPart = kind === 'percent' && shares.length > 0
    const expected = isPart
      ? { all: cell.numerator ?? 0, counting: cell.numerator ?? 0 }
      : expectedRows(measure, cell)
    return unlike(
      Object.values(cell.keys).join(', '),
      expected,
      isPart ? own.filter((row) => row.counts) : own,
    )
  })
}

interface RowNumbers {
  readonly all: number
  readonly counting: number
}

function expectedRows(measure: Measure, figure: MeasureFigure): RowNumbers {
  const { kind } = measure.figure
  const value = figure.value ?? 0
  if (kind === 'count' || kind === 'count and share') return { all: value, counting: value }
  if (kind === 'percent' && figure.share === undefined)
    return { all: figure.denominator ?? 0, counting: figure.numerator ?? 0 }
  const number = figure.numerator ?? 0
  return { all: number, counting: kind === 'percent' ? Number.NaN : number }
}

function unlike(what: string, expected: RowNumbers, rows: readonly MeasureRow[]): readonly string[] {
  const counting = rows.filter(({ counts }) => counts).length
  const isLike =
    rows.length === expected.all && (Number.isNaN(expected.counting) || counting === expected.counting)
  return isLike ? [] : [`${what}: ${rows.length} rows, ${counting} counting, for ${JSON.stringify(expected)}`]
}

/** What its parts add up to: a count, or what a percentage is of. */
function wholeOf(measure: Measure, figure: MeasureFigure): number | null {
  return measure.figure.kind === 'percent' ? (figure.denominator ?? null) : figure.value
}

/** Months of a stock, different children under several themes, and averages do not add up. */
function isAdditive(measure: Measure, by: readonly string[]): boolean {
  const { kind } = measure.figure
  if (kind !== 'count' && kind !== 'percent' && kind !== 'count and share') return false
  if (['concerns.children', 'feedback.answers', 'cohort.uasc'].includes(measure.id)) return false
  if (measure.basis === 'as_at' && by.includes('month')) return false
  if (kind === 'percent' && measure.figure.kind === 'percent' && measure.figure.countedBy !== undefined)
    return by.length === 1 && by[0] !== measure.figure.countedBy
  return (
    !by.some((name) => measure.dimensions.some((one) => one.name === name && one.divides === 'numerator')) ||
    kind !== 'percent'
  )
}

test('an authority with nothing recorded prints 0 or nothing', async () => {
  const empty = await measuredCouncil({})
  const entries = await empty.ask({ ...period, rows: true })
  const printed = entries.filter(({ total, rows }) => (total?.value ?? 0) !== 0 || rows?.length !== 0)
  expect(printed.map(({ id }) => id)).toEqual([])
})
