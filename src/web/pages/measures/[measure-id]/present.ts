import type { Comparator } from '#app/measure/measure-sources.ts'
import type { DatedTarget } from '#app/measure/measure-targets.ts'
import type { CodeLabels } from '#domain/journey/code-labels.ts'
import { dimensionsOf, sourceStanding } from '#domain/measure/definition.ts'
import type { Measure } from '#domain/measure/register.ts'
import type { MeasureEntry } from '#domain/measure/result.ts'
import { topicOf } from '#domain/measure/topics.ts'
import { longDate, wholeNumber } from '../../../kit/format.ts'
import type { ChosenPeriod } from '../chosen-period.ts'
import { changeInWords, type ShownFigure, shownTotal } from '../figure-text.ts'
import { type PeriodOfPage, periodSelect } from '../page-needs.ts'
import type { PeriodFormsView } from '../period-forms.tsx'
import { datesOf, daysInWords, measureLink, type PeriodFigures } from '../present.ts'
import { beside, type LookedAt, lookQuery } from './asked.ts'
import { type qualityNotes, targetLine, type YearCounted, yearsSideBySide, type YearsView } from './beside.ts'
import { type PartsView, partsOf } from './parts.ts'

export interface MeasureView {
  readonly topic: string
  readonly title: string
  readonly figure: ShownFigure | undefined
  readonly line: string
  readonly change: string
  readonly period: string
  readonly before: string | undefined
  readonly problems: PeriodOfPage['problems']
  readonly forms: PeriodFormsView
  readonly parts: PartsView | undefined
  readonly definition: readonly { readonly term: string; readonly text: string }[]
  readonly leftOut: string
  readonly notRecorded: string
  readonly variants: readonly VariantLine[]
  readonly target: string | undefined
  readonly years: YearsView | undefined
  readonly quality: ReturnType<typeof qualityNotes>
  /** Where a target is set and figures of other areas are entered, for those who may. */
  readonly targetHref: string | undefined
  readonly comparatorsHref: string | undefined
  /** Shows this very view again, whatever is imported later: its days and its cut are all named. */
  readonly permalink: string
  readonly standing: string
  readonly source: string
  readonly notes: readonly string[]
  readonly csv: string
  readonly rows: string | undefined
}

interface VariantLine {
  readonly label: string
  readonly figure: ShownFigure | undefined
  readonly href: string
  readonly used: boolean
}

export interface MeasureLoaded {
  readonly measure: Measure
  readonly look: LookedAt
  readonly now: PeriodFigures
  readonly before: PeriodFigures | undefined
  readonly variants: ReadonlyMap<string, MeasureEntry | undefined>
  readonly comparators: readonly Comparator[]
  readonly officers: ReadonlyMap<string, string>
  /** What the council calls the codes. */
  readonly own: CodeLabels
  readonly maySeeRows: boolean
  readonly target: DatedTarget | undefined
  readonly years: readonly YearCounted[]
  readonly quality: ReturnType<typeof qualityNotes>
  readonly maySetTarget: boolean
  readonly mayCompare: boolean
}

export function presentMeasure(page: PeriodOfPage, loaded: MeasureLoaded): MeasureView {
  const { measure, look, now, before } = loaded
  const entry = whole(now)
  const missing = now.missing(measure.id)
  const figure = totalOf(measure, entry, missing)
  const beforeFigure = before && totalOf(measure, whole(before), before.missing(measure.id))
  const query = { ...page.period.query, ...lookQuery(look) }
  return {
    topic: topicOf(measure.id)?.title ?? 'Measures',
    title: measure.question,
    figure,
    line: lineOf(measure, look, page),
    change: changeLine(figure, beforeFigure, before?.period),
    period: page.period.name,
    before: before?.period.name,
    problems: page.problems,
    forms: formsOf(page, measure, look),
    parts: partsOf(page.period, loaded),
    definition: [
      { term: 'Of whom', text: measure.population },
      { term: 'What counts', text: measure.numerator },
      { term: 'Divided by', text: measure.denominator },
    ],
    leftOut: measure.exclusions,
    notRecorded: notRecordedWords(entry?.notRecorded ?? 0),
    variants: measure.variants.map(({ name, label }) => {
      const counted = loaded.variants.get(name)
      return {
        label,
        figure: totalOf(measure, counted, missing),
        href: measureLink(measure.id, { ...page.period.query, variant: name, by: look.dimension?.name }),
        used: name === look.variant,
      }
    }),
    target: targetLine(measure, loaded.target, figure),
    years: yearsSideBySide(measure, loaded.years, loaded.comparators),
    quality: loaded.quality,
    targetHref: loaded.maySetTarget && figure !== undefined ? measureLink(`${measure.id}/target`) : undefined,
    comparatorsHref: loaded.mayCompare ? measureLink(`${measure.id}/comparators`) : undefined,
    permalink: measureLink(measure.id, {
      ...lookQuery(look),
      from: page.period.from,
      to: page.period.to,
    }),
    standing: capital(sourceStanding(measure.source)),
    source: measure.source.name,
    notes: entry?.notes ?? [],
    csv: measureLink(`${measure.id}/csv`, query),
    rows: loaded.maySeeRows && hasRowsOfWhole(measure) ? measureLink(`${measure.id}/rows`, query) : undefined,
  }
}

/** A share of the population is nobody, and a range is of two months: those have rows by their parts, if any. */
const hasRowsOfWhole = ({ figure }: Measure): boolean =>
  figure.kind !== 'threshold' && figure.kind !== 'range'

const whole = ({ entries }: PeriodFigures): MeasureEntry | undefined =>
  entries.find(({ by }) => by.length === 0)

function totalOf(
  measure: Measure,
  entry: MeasureEntry | undefined,
  missing: string | undefined,
): ShownFigure | undefined {
  return entry === undefined || entry.total === null ? undefined : shownTotal(measure, entry, missing)
}

function lineOf(measure: Measure, { variant }: LookedAt, { period, stand }: PeriodOfPage): string {
  const counted = measure.variants.find(({ name }) => name === variant)
  const when = whenInWords(measure, period)
  const records = `records to ${daysInWords({ ...period, from: stand.on, to: stand.on })}`
  return capital([...(counted === undefined ? [] : [`counted ${counted.label}`]), when, records].join('; '))
}

/** What is counted on a day is of the last one, or of the end of each month. */
function whenInWords({ basis, figure }: Measure, period: ChosenPeriod): string {
  if (basis === 'during') return daysInWords(period)
  const months = figure.kind === 'range' || (figure.kind === 'average' && figure.total === 'mean of months')
  return months ? `at the month-ends of ${daysInWords(period)}` : `on ${longDate(period.to)}`
}

function changeLine(
  now: ShownFigure | undefined,
  before: ShownFigure | undefined,
  period: ChosenPeriod | undefined,
): string {
  if (now === undefined || before === undefined || period === undefined) return ''
  if (before.value === null) return `${period.name}: ${before.text.toLowerCase()}. ${before.why ?? ''}`.trim()
  const change = changeInWords(now, before)
  if (change === '') return `${before.text} in ${period.name}`
  return change === 'the same'
    ? `The same as in ${period.name}`
    : `${capital(change)} from ${before.text} in ${period.name}`
}

const capital = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`

function notRecordedWords(notRecorded: number): string {
  if (notRecorded === 0) return 'Nothing was left out for want of a record.'
  return `${wholeNumber(notRecorded)} not recorded: left out because it cannot be told whether they count. Not recorded is not no.`
}

function formsOf(page: PeriodOfPage, measure: Measure, look: LookedAt): PeriodFormsView {
  const dimensions = dimensionsOf(measure, look.variant ?? null)
  const { variant, by, and, beside: besideValue = '1' } = lookQuery(look)
  return {
    path: measureLink(measure.id),
    period: periodSelect(page),
    further: [
      ...(dimensions.length === 0
        ? []
        : [
            {
              name: 'by',
              label: 'By',
              value: by ?? 'none',
              items: dimensions.map(({ name, label }) => ({ value: name, text: label })),
            },
          ]),
      ...(dimensions.length < 2
        ? []
        : [
            {
              name: 'and',
              label: 'And by',
              value: and ?? 'none',
              items: [
                { value: 'none', text: 'Nothing else' },
                ...dimensions.map(({ name, label }) => ({ value: name, text: label })),
              ],
            },
          ]),
      ...(measure.variants.length === 0
        ? []
        : [
            {
              name: 'variant',
              label: 'Counted',
              value: variant ?? '',
              items: measure.variants.map(({ name, label }) => ({ value: name, text: capital(label) })),
            },
          ]),
      { name: 'beside', label: 'Beside', value: besideValue, items: beside },
    ],
    dates: datesOf(page, { variant, by, and, beside: besideValue }),
  }
}
