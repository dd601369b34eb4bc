import { addMonths, type CalendarDate, calendarDate, endOfMonth } from '#domain/calendar/calendar-date.ts'
import type { DatedTarget } from '#app/measure/measure-targets.ts'
import { type Measure, measureOf } from '#domain/measure/register.ts'
import type { MeasureEntry } from '#domain/measure/result.ts'
import { categoryText, shortName } from '#report/annual/category-names.ts'
import { longDate } from '../../kit/format.ts'
import { targetLine } from '../measures/[measure-id]/beside.ts'
import { changeInWords, type ShownFigure, shown, shownTotal } from '../measures/figure-text.ts'
import { measureLink } from '../measures/present.ts'

export interface ScorecardView {
  readonly caption: string
  readonly days: string
  readonly csv: string
  readonly cards: readonly CardView[]
}

export interface CardView {
  readonly title: string
  readonly href: string
  readonly figure: ShownFigure
  /** The council's own aim, and whether the year reaches it. */
  readonly target: string | undefined
  /** The months as the points of a line, from 0 to 100 each way; a month without a figure breaks it. */
  readonly line: readonly string[]
  /** Against the twelve months before. */
  readonly change: string
  /** Of the last whole month against the one before it. */
  readonly latest: string
  readonly months: readonly MonthView[]
}

export interface MonthView {
  readonly name: string
  readonly fullName: string
  /** The month has not ended. */
  readonly soFar: boolean
  readonly figure: ShownFigure
  readonly bar: number | undefined
}

export interface ScorecardFigures {
  readonly from: CalendarDate
  readonly to: CalendarDate
  /** By month, one a measure. */
  readonly now: readonly MeasureEntry[]
  /** The totals of the twelve months before. */
  readonly before: readonly MeasureEntry[]
  readonly missing: (measure: string) => string | undefined
  readonly missingBefore: (measure: string) => string | undefined
  readonly targets: ReadonlyMap<string, DatedTarget | undefined>
}

/** The twelve calendar months of which a day's is the last; that one up to the day. */
export function twelveMonths(on: CalendarDate): { readonly from: CalendarDate; readonly to: CalendarDate } {
  return { from: calendarDate(`${addMonths(on, -11).slice(0, 8)}01`), to: on }
}

export function presentScorecard(whose: string, figures: ScorecardFigures): ScorecardView {
  const { from, to, now } = figures
  return {
    caption: whose,
    days: `${longDate(from)} to ${longDate(to)}`,
    csv: '/scorecard/csv',
    cards: now.flatMap((entry) => {
      const measure = measureOf(entry.id)
      return measure === undefined ? [] : [cardOf(measure, entry, figures)]
    }),
  }
}

function cardOf(measure: Measure, entry: MeasureEntry, figures: ScorecardFigures): CardView {
  const { from, to } = figures
  const missing = figures.missing(measure.id)
  const figure = shownTotal(measure, entry, missing)
  const earlier = figures.before.find(({ id }) => id === measure.id)
  const before = earlier && shownTotal(measure, earlier, figures.missingBefore(measure.id))
  const cells = entry.cells.flatMap((cell) => {
    const key = cell.keys['month']
    return key === undefined ? [] : [{ key, figure: shown(measure, entry, cell, missing) }]
  })
  const most = entry.unit === 'percent' ? 100 : Math.max(1, ...cells.map((cell) => cell.figure.value ?? 0))
  return {
    title: measure.question,
    href: measureLink(measure.id, { from, to, by: 'month' }),
    figure,
    target: targetLine(measure, figures.targets.get(measure.id), figure),
    line: pointsOf(cells.map((cell) => cell.figure.value)),
    change: changeOverYear(figure, before),
    latest: latestInWords(cells, to),
    months: cells.map((cell, at) => ({
      soFar: at === cells.length - 1 && to !== endOfMonth(to),
      name: `${shortName('month', cell.key)} ${cell.key.slice(2, 4)}`,
      fullName: categoryText('month', cell.key),
      figure: cell.figure,
      bar: cell.figure.value === null ? undefined : (Math.max(0, cell.figure.value) / most) * 100,
    })),
  }
}

/** One list of points a stretch of months that follow one another with figures, drawn from their least to their most. */
export function pointsOf(values: readonly (number | null)[]): readonly string[] {
  const known = values.flatMap((value) => value ?? [])
  const [least, most] = [Math.min(...known), Math.max(...known)]
  const step = values.length > 1 ? 100 / (values.length - 1) : 0
  const stretches: string[][] = [[]]
  values.forEach((value, at) => {
    if (value === null) stretches.push([])
    else {
      const up = most === least ? 50 : ((value - least) / (most - least)) * 90 + 5
      stretches.at(-1)?.push(`${(at * step).toFixed(1)},${(100 - up).toFixed(1)}`)
    }
  })
  return stretches.filter((points) => points.length > 0).map((points) => points.join(' '))
}

function changeOverYear(now: ShownFigure, before: ShownFigure | undefined): string {
  const change = changeInWords(now, before)
  if (change === '' || before === undefined) return 'no figure of the 12 months before to compare with'
  return change === 'the same'
    ? 'the same as in the 12 months before'
    : `${change} on the 12 months before (${before.text})`
}

/** A month that has not ended says nothing yet of how it will end. */
function latestInWords(
  months: readonly { readonly key: string; readonly figure: ShownFigure }[],
  to: CalendarDate,
): string {
  const ended = to === endOfMonth(to) ? months : months.slice(0, -1)
  const last = ended.at(-1)
  const before = ended.at(-2)
  if (last === undefined || before === undefined) return ''
  const change = changeInWords(last.figure, before.figure)
  const [month, monthBefore] = [categoryText('month', last.key), categoryText('month', before.key)]
  if (change === '') return `${month}: ${last.figure.text}, with nothing to compare in ${monthBefore}.`
  return change === 'the same'
    ? `${month}: ${last.figure.text}, the same as in ${monthBefore}.`
    : `${month}: ${last.figure.text}, ${change} on ${monthBefore}.`
}

/** The scorecard as a file: one line a measure, one column a month. */
export function scorecardRows(view: ScorecardView): readonly (readonly string[])[] {
  const months = view.cards[0]?.months.map(({ fullName }) => fullName) ?? []
  return [
    ['Question', 'Twelve months', 'Fraction', 'Change', 'Local target', ...months],
    ...view.cards.map(({ title, figure, change, target, months: cells }) => [
      title,
      figure.text,
      figure.fraction,
      change,
      target ?? '',
      ...cells.map((cell) => cell.figure.text),
    ]),
  ]
}
