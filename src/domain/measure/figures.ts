import type { MeasureDefinition } from './definition.ts'
import type { AskedPeriod } from './period.ts'
import type { MeasureFigure } from './result.ts'
import {
  compare,
  dividedBy,
  type Fraction,
  fractionOf,
  percentOf,
  plus,
  rounded,
  times,
  whole,
} from './rounding.ts'
import { type Counted, talliesOf } from './tally.ts'

type Keys = Readonly<Record<string, string>>

/** A measure that was counted: all that its figures are made of. */
export interface CountedMeasure {
  readonly measure: MeasureDefinition
  readonly period: AskedPeriod
  readonly counted: Counted
}

/** What must be counted for a cut: the cut, the whole that its numerators are of, the total, and for a mean the months. */
export function cutsFor(measure: MeasureDefinition, by: readonly string[]): readonly (readonly string[])[] {
  const { kind } = measure.figure
  if (kind === 'range') return [[], ['month']]
  const overTime = kind === 'average' && measure.figure.total === 'mean of months'
  return [by, wholeOf(measure, by), [], ...(overTime ? [['month']] : [])]
}

/** The dimensions of a cut that divide the whole and not only what counts. */
function wholeOf(measure: MeasureDefinition, by: readonly string[]): readonly string[] {
  const { figure } = measure
  if (figure.kind === 'percent' && figure.countedBy !== undefined && by.includes(figure.countedBy)) return []
  if (figure.kind === 'count') return []
  const every = [...measure.dimensions, ...measure.variants.flatMap(({ dimensions }) => dimensions ?? [])]
  return by.filter((name) => every.find((one) => one.name === name)?.divides !== 'numerator')
}

/** The figure of a cell, or of the total when `by` is empty. */
export function figureOf(of: CountedMeasure, by: readonly string[], keys: Keys): MeasureFigure {
  const { measure, counted, period } = of
  const { figure } = measure
  const tally = () => talliesOf(counted, by).of(keys)
  const all = () => talliesOf(counted, wholeOf(measure, by)).of(keys).all
  switch (figure.kind) {
    case 'count':
      return figure.share === true ? shared(tally().counts, all()) : { value: tally().counts }
    case 'percent': {
      if (figure.countedBy !== undefined && by.includes(figure.countedBy)) {
        const numerator = tally().all
        const of = { ...shared(numerator, all()), numerator }
        return by.length === 1 ? { ...of, value: of.share } : of
      }
      const numerator = tally().counts
      const denominator = all()
      return { numerator, denominator, value: percentOf(numerator, denominator) }
    }
    case 'count and share':
      return shared(tally().counts, all())
    case 'rate':
      return rate(tally().counts, divisorOf(counted, {}), figure)
    case 'threshold': {
      const population = divisorOf(counted, {})
      return population === null
        ? { value: null }
        : { value: rounded(times(population, figure.shareOn(period.to)), 0) }
    }
    case 'average':
      return by.length === 0 && figure.total === 'mean of months'
        ? meanOfMonths(of)
        : averageOf(counted, tally().all, keys)
    case 'range': {
      const bound = monthOfBound(of, keys['bound'] ?? '')
      return bound === undefined
        ? { value: null }
        : averageOf(counted, bound.children, { month: bound.month })
    }
  }
}

function shared(value: number, denominator: number) {
  return { value, denominator, share: percentOf(value, denominator) }
}

function rate(
  numerator: number,
  divisor: Fraction | null,
  { per, decimals }: { readonly per: number; readonly decimals: number },
): MeasureFigure {
  const result = divisor === null ? null : dividedBy(times(whole(numerator), whole(per)), divisor)
  if (divisor === null || result === null) return { value: null, numerator }
  return { value: rounded(result, decimals), numerator, denominator: rounded(divisor, 0) }
}

function divisorOf(counted: Counted, keys: Keys): Fraction | null {
  const names = Object.keys(keys)
  const found = counted.divisors.find(
    (divisor) =>
      Object.keys(divisor.keys).length === names.length &&
      names.every((name) => divisor.keys[name] === keys[name]),
  )
  return found === undefined ? null : fractionOf(found.amount)
}

function averageOf(counted: Counted, children: number, keys: Keys): MeasureFigure {
  const divisor = divisorOf(counted, keys)
  const average = divisor === null ? null : dividedBy(whole(children), divisor)
  const score = counted.scores.find(({ keys: of }) =>
    Object.keys(keys).every((name) => of[name] === keys[name]),
  )
  return {
    numerator: children,
    denominator: divisor === null ? 0 : rounded(divisor, 2),
    value: average === null ? null : rounded(average, 1),
    // An officer without children has a score as well: nought, and not a gap.
    ...(keys['iro'] === undefined
      ? {}
      : { weightedScore: score === undefined ? 0 : rounded(fractionOf(score.amount), 1) }),
  }
}

interface MonthAverage {
  readonly month: string
  readonly children: number
  readonly average: Fraction
}

/** The unrounded averages of the months that have one: a month without an officer has none. */
function monthAverages({ counted, period }: CountedMeasure): readonly MonthAverage[] {
  const cut = talliesOf(counted, ['month'])
  return period.months.flatMap(({ key }) => {
    const children = cut.of({ month: key }).all
    const divisor = divisorOf(counted, { month: key })
    const average = divisor === null ? null : dividedBy(whole(children), divisor)
    return average === null ? [] : [{ month: key, children, average }]
  })
}

function meanOfMonths(of: CountedMeasure): MeasureFigure {
  const months = monthAverages(of)
  const sum = months.reduce((total, { average }) => plus(total, average), whole(0))
  const mean = dividedBy(sum, whole(months.length))
  return { value: mean === null ? null : rounded(mean, 1) }
}

/** The month with the lowest or the highest average; of equal ones the first. */
export function monthOfBound(of: CountedMeasure, bound: string): MonthAverage | undefined {
  const wanted = bound === 'lowest' ? -1 : 1
  return monthAverages(of).reduce<MonthAverage | undefined>(
    (found, month) =>
      found === undefined || Math.sign(compare(month.average, found.average)) === wanted ? month : found,
    undefined,
  )
}
