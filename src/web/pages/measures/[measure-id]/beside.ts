import type { DatedTarget } from '#app/measure/measure-targets.ts'
import type { Comparator } from '#app/measure/measure-sources.ts'
import type { FindingInWords } from '#app/measure/measure-reads.ts'
import type { Measure } from '#domain/measure/register.ts'
import { reaches } from '#domain/policy/measure-target.ts'
import { fileName } from '#report/annual/needed-files.ts'
import { count, longDate, wholeNumber } from '../../../kit/format.ts'
import { changeInWords, type ShownFigure } from '../figure-text.ts'
import type { PartsView } from './parts.ts'

/** A collection year's figure beside its target and the figures of other areas. */
export interface YearLine {
  readonly year: string
  readonly figure: ShownFigure
  readonly change: string
  readonly target: string
  /** In the order of the areas. */
  readonly others: readonly string[]
}

export interface YearsView {
  readonly areas: readonly string[]
  readonly lines: readonly YearLine[]
  readonly chart: PartsView
  /** Whose bars stand under the council's own, if anybody's. */
  readonly chartBeside: string | undefined
  readonly sources: readonly string[]
  readonly hasTarget: boolean
}

export interface YearCounted {
  readonly year: string
  /** `2026-27 so far`. */
  readonly name: string
  readonly figure: ShownFigure
  readonly target: DatedTarget | undefined
}

/** A value of a measure as it is printed, in its own unit. */
export function valueText({ unit }: Pick<Measure, 'unit'>, value: number): string {
  if (unit === 'percent') return `${value.toFixed(1)}%`
  return unit === 'number' ? value.toLocaleString('en-GB', { maximumFractionDigits: 1 }) : wholeNumber(value)
}

/** `At least 95.0%`. */
export function targetText(measure: Pick<Measure, 'unit'>, dated: DatedTarget | undefined): string {
  if (dated?.target === undefined) return ''
  const { value, better } = dated.target
  return `${better === 'higher' ? 'at least' : 'at most'} ${valueText(measure, value)}`
}

/** `Local target since 1 April 2026: at least 95.0%. Not reached, by 1.3 percentage points.` */
export function targetLine(
  measure: Pick<Measure, 'unit'>,
  dated: DatedTarget | undefined,
  figure: ShownFigure | undefined,
): string | undefined {
  if (dated?.target === undefined) return undefined
  const words = `Local target since ${longDate(dated.from)}: ${targetText(measure, dated)}.`
  if (figure === undefined || figure.value === null) return words
  if (reaches(dated.target, figure.value)) return `${words} Reached.`
  const short = Math.abs(dated.target.value - figure.value)
  const by = measure.unit === 'percent' ? `${short.toFixed(1)} percentage points` : valueText(measure, short)
  return `${words} Not reached, by ${by}.`
}

/** Every collection year that is held, the newest first, beside its target and others' figures. */
export function yearsSideBySide(
  measure: Measure,
  years: readonly YearCounted[],
  comparators: readonly Comparator[],
): YearsView | undefined {
  const areas = [...new Set(comparators.map(({ area }) => area))]
  if (years.length < 2 && areas.length === 0) return undefined
  const of = (area: string, year: string) => comparators.find((one) => one.area === area && one.year === year)
  const [chartArea] = areas
  const values = [...years.map(({ figure }) => figure.value ?? 0), ...comparators.map(({ value }) => value)]
  const most = measure.unit === 'percent' ? 100 : Math.max(...values, 1)
  const bar = (value: number | null | undefined) => (value == null ? undefined : (value / most) * 100)
  return {
    areas,
    lines: years.map(({ year, name, figure, target }, at) => ({
      year: name,
      figure,
      change: changeInWords(figure, years[at + 1]?.figure),
      target: targetText(measure, target),
      others: areas.map((area) => {
        const found = of(area, year)
        return found === undefined ? 'not held' : valueText(measure, found.value)
      }),
    })),
    chart: {
      dimension: 'Year',
      empty: undefined,
      lines: years.map(({ year, name, figure }) => ({
        name,
        shortName: name,
        now: figure,
        before: undefined,
        change: '',
        bars: {
          now: bar(figure.value),
          before: chartArea === undefined ? undefined : bar(of(chartArea, year)?.value),
        },
        aggregate: false,
        rows: undefined,
      })),
    },
    chartBeside: chartArea,
    sources: [...new Set(comparators.map(sourceLine))],
    hasTarget: years.some(({ target }) => target?.target !== undefined),
  }
}

function sourceLine({ area, source, note, entered }: Comparator): string {
  const from = source === undefined ? 'source not recorded' : `source: ${source}`
  const how = entered === undefined ? 'from an imported file' : `entered on ${longDate(entered.on)}`
  return `${area}: ${from}; ${how}${note === undefined ? '' : `. ${note}`}`
}

/** What is wrong in the files that a figure rests on, and what that means for it. */
export function qualityNotes(
  kinds: readonly string[],
  year: string,
  found: readonly FindingInWords[],
): { readonly lead: string; readonly lines: readonly string[] } {
  const files = kinds.map(fileName).join(', ')
  if (kinds.length === 0) return { lead: 'This figure rests on no one file.', lines: [] }
  if (found.length === 0) {
    return {
      lead: `The newest import of ${year} found nothing wrong in what this rests on: ${files}.`,
      lines: [],
    }
  }
  const all = found.reduce((sum, one) => sum + one.count, 0)
  return {
    lead: `The newest import of ${year} found ${count(all, 'thing')} wrong in what this rests on: ${files}. A row with an error was left out; one with a warning counts as it stands.`,
    lines: found.map(
      ({ means, severity, count: times }) => `${means}: ${count(times, 'time')} (${severity})`,
    ),
  }
}
