import type { MeasureEntry } from '#domain/measure/result.ts'
import { measureOf } from '#domain/measure/register.ts'
import { topics } from '#domain/measure/topics.ts'
import { longDate } from '../../kit/format.ts'
import { linkTo } from '../links.ts'
import type { ChosenPeriod, DateProblem } from './chosen-period.ts'
import { changeInWords, type ShownFigure, shownTotal } from './figure-text.ts'
import type { PeriodFormsView } from './period-forms.tsx'
import { periodSelect, type PeriodOfPage } from './page-needs.ts'

export interface MeasuresView {
  readonly authority: string
  readonly period: string
  readonly days: string
  readonly before: string
  readonly problems: readonly DateProblem[]
  readonly forms: PeriodFormsView
  readonly csv: string
  readonly topics: readonly TopicView[]
}

export interface TopicView {
  readonly id: string
  readonly title: string
  readonly lines: readonly MeasureLine[]
}

export interface MeasureLine {
  readonly id: string
  readonly title: string
  readonly href: string
  /** Undefined where only the parts of a measure are figures. */
  readonly now: ShownFigure | undefined
  readonly before: ShownFigure | undefined
  readonly change: string
}

/** What was counted of one period. */
export interface PeriodFigures {
  readonly period: ChosenPeriod
  readonly entries: readonly MeasureEntry[]
  readonly missing: (measure: string) => string | undefined
}

export const measuresPath = '/measures'

export function measureLink(id: string, query: Readonly<Record<string, string | undefined>> = {}): string {
  return linkTo(`${measuresPath}/${id}`, query)
}

export function presentMeasures(
  authority: string,
  page: PeriodOfPage,
  now: PeriodFigures,
  before: PeriodFigures,
): MeasuresView {
  const { period, problems, typed } = page
  return {
    authority,
    period: period.name,
    days: daysInWords(period),
    before: before.period.name,
    problems,
    forms: {
      path: measuresPath,
      period: periodSelect(page),
      further: [],
      dates: datesOf(page, {}),
    },
    csv: linkTo(`${measuresPath}/csv`, { ...period.query, ...(problems.length > 0 ? typed : {}) }),
    topics: topics.map(({ id, title, measures }) => ({
      id,
      title,
      lines: measures.flatMap((measure) => lineOf(measure.id, period, now, before)),
    })),
  }
}

/** The form of two dates: opened when they were used, with what was typed. */
export function datesOf(
  { period, problems, typed }: PeriodOfPage,
  kept: Readonly<Record<string, string | undefined>>,
): PeriodFormsView['dates'] {
  const wrong = problems.some(({ field }) => field !== 'period')
  return {
    open: wrong || period.query.from !== undefined,
    from: wrong ? typed.from : (period.query.from ?? ''),
    to: wrong ? typed.to : (period.query.to ?? ''),
    problems,
    kept,
  }
}

export function daysInWords({ from, to }: ChosenPeriod): string {
  return from === to ? longDate(from) : `${longDate(from)} to ${longDate(to)}`
}

function lineOf(id: string, period: ChosenPeriod, now: PeriodFigures, before: PeriodFigures): MeasureLine[] {
  const shownNow = figureOf(id, now)
  const shownBefore = figureOf(id, before)
  const measure = measureOf(id)
  if (measure === undefined) return []
  return [
    {
      id,
      title: measure.question,
      href: measureLink(id, period.query),
      now: shownNow,
      before: shownBefore,
      change: shownNow === undefined ? '' : changeInWords(shownNow, shownBefore),
    },
  ]
}

/** A range, answers to different questions, and how a whole divides: the whole itself says nothing of them. */
function isToldByParts({ unit, total }: MeasureEntry): boolean {
  return total === null || (unit === 'count and share' && total.value === total.denominator)
}

function figureOf(id: string, { entries, missing }: PeriodFigures): ShownFigure | undefined {
  const measure = measureOf(id)
  const entry = entries.find((one) => one.id === id)
  if (measure === undefined || entry === undefined || isToldByParts(entry)) return undefined
  return shownTotal(measure, entry, missing(id))
}

/** The page as a file: one line a measure. */
export function measuresRows(view: MeasuresView): readonly (readonly string[])[] {
  const head = ['Measure', 'Question', view.period, 'Fraction', view.before, 'Fraction', 'Change']
  return [
    head,
    ...view.topics.flatMap(({ lines }) =>
      lines.flatMap(({ id, title, now, before, change }) =>
        now === undefined
          ? []
          : [[id, title, now.text, now.fraction, before?.text ?? '', before?.fraction ?? '', change]],
      ),
    ),
  ]
}
