import type { AnnualFigures, FiguresOfYear } from '#app/report/annual-figures.ts'
import { collectionYear } from '#app/report/collection-year.ts'
import { dimensionsOf, sourceInWords } from '#domain/measure/definition.ts'
import type { Dimension } from '#domain/measure/dimension.ts'
import { askedPeriod, type AskedPeriod } from '#domain/measure/period.ts'
import { type Measure, measures } from '#domain/measure/register.ts'
import type { MeasureCell, MeasureEntry, MeasureFigure } from '#domain/measure/result.ts'

/**
 * A made-up council's answers to every measure, cut every way that the report asks, whose parts add up to
 * their wholes. The years differ, so that there is something to compare.
 */
export function madeUpFigures(change: Partial<AnnualFigures> = {}): AnnualFigures {
  return {
    authority: 'Marshmere Council',
    audience: 'internal',
    generatedAt: '2021-05-10T09:00:00.000Z',
    imports: [
      {
        importId: '0190',
        importedOn: '2021-05-04',
        files: [
          { file: 'reviews.csv', kind: 'ssda903.reviews', sha256: 'a1'.repeat(32), read: 864, rejected: 0 },
        ],
        findings: [{ code: 'review-out-of-care', severity: 'warning', count: 7 }],
      },
    ],
    otherAreas: [
      { measure: 'cohort.rate_per_10000', year: '2020-21', area: 'England', value: 67, source: 'A release' },
    ],
    years: [yearOfFigures('2020-21', 1), yearOfFigures('2019-20', 0.93), yearOfFigures('2018-19', 0.9)],
    ...change,
  }
}

/** Kinds of file that the report's measures are counted from. */
export const allKinds: ReadonlySet<string> = new Set([
  'ssda903.header',
  'ssda903.episodes',
  'ssda903.reviews',
  'ssda903.uasc',
  'ssda903.sw_episodes',
  'iros',
  'iro_allocations',
  'care_entry_notifications',
  'review_details',
  'quality_checks',
  'iro_contacts',
  'midway_reviews',
  'concerns',
  'disputes',
  'feedback',
  'planned_reviews',
  'app_contacts',
  'placement_details',
  'care_sources',
  'conferences',
  'conference_reports',
  'child_protection_plans',
  'registers',
  'populations',
])

/** One year's answers, every count times `scale`. */
export function yearOfFigures(year: string, scale: number): FiguresOfYear {
  const of = collectionYear(year)
  if (of === undefined) throw new RangeError(year)
  const period = askedPeriod(of.from, of.to)
  const entries = measures.flatMap((measure: Measure) => {
    const variants = measure.variants.length === 0 ? [null] : measure.variants.map(({ name }) => name)
    return variants.flatMap((variant) => cutsOf(measure, variant, period, scale))
  })
  return { ...of, entries, kindsHeld: allKinds }
}

/** The entries with one figure changed, wherever it stands. */
export function withTotal(figures: AnnualFigures, id: string, total: MeasureFigure): AnnualFigures {
  const change = (entry: MeasureEntry) => (entry.id === id ? { ...entry, total } : entry)
  const years = figures.years.map((year, at) =>
    at === 0 ? { ...year, entries: year.entries.map(change) } : year,
  )
  return { ...figures, years }
}

const recorded: Readonly<Record<string, readonly string[]>> = {
  iro: ['iro-1', 'iro-2', 'iro-3', 'iro-4', 'iro-5'],
  theme: ['Drift', 'Education', 'Contact', 'Health'],
  category: ['Care plan', 'Placement', 'Education'],
  stage: ['1', '2', '3'],
  reason: ['Carer unavailable', 'Social worker unavailable', 'Late notification', 'not_held', 'unknown'],
  survey: ['Children’s survey', 'Carers’ survey'],
  question: ['I knew who my IRO was'],
  answer: ['Yes', 'Sort of', 'No'],
  agency: ['Health', 'Police', 'School'],
  team: ['North', 'South'],
}

const wholes: Readonly<Record<string, number>> = {
  'reviews.held': 864,
  'reviews.due': 880,
  'reviews.late': 24,
  'participation.codes': 864,
  'cohort.in_care': 298,
  'cohort.started': 164,
  'cohort.ceased': 171,
  'cohort.rate_per_10000': 67,
  'uasc.threshold': 31,
  'disputes.raised': 31,
  'concerns.raised': 74,
  'concerns.children': 61,
  'cafcass.referrals': 0,
  'risk.high': 22,
  'risk.agencies_not_together': 3,
  'reviews.not_scheduled': 9,
}

const weights = [9, 5, 7, 3, 8, 2, 6, 4, 1, 10, 5, 7]

function cutsOf(
  measure: Measure,
  variant: string | null,
  period: AskedPeriod,
  scale: number,
): readonly MeasureEntry[] {
  const dimensions = dimensionsOf(measure, variant)
  const cross =
    measure.id === 'participation.codes'
      ? ['code', 'quarter']
      : measure.id === 'feedback.answers'
        ? ['question', 'answer']
        : []
  const cuts = [[], ...dimensions.map(({ name }) => [name]), ...(cross.length === 0 ? [] : [cross])]
  return cuts.map((by) => entry(measure, variant, by, dimensions, period, scale))
}

function entry(
  measure: Measure,
  variant: string | null,
  by: readonly string[],
  dimensions: readonly Dimension[],
  period: AskedPeriod,
  scale: number,
): MeasureEntry {
  const keys = by.reduce<Readonly<Record<string, string>>[]>(
    (all, name) => {
      const dimension = dimensions.find((one) => one.name === name)
      const values = dimension === undefined ? [] : valuesOf(dimension, period)
      return all.flatMap((one) => values.map((value) => ({ ...one, [name]: value })))
    },
    by.length === 0 ? [] : [{}],
  )
  const whole = Math.round((wholes[measure.id] ?? 120) * scale)
  const shares = split(whole, keys.length)
  const cells = keys.map(
    (one, at): MeasureCell => ({ keys: one, ...figure(measure, shares[at] ?? 0, whole, at) }),
  )
  return {
    id: measure.id,
    title: measure.question,
    basis: measure.basis,
    variant,
    unit: measure.unit,
    by,
    source: sourceInWords(measure.source),
    cells,
    total:
      measure.figure.kind === 'range' || measure.id === 'feedback.answers'
        ? null
        : figure(measure, whole, whole, 0),
    notRecorded: measure.id === 'participation.codes' ? 2 : 0,
    notes: measure.notes,
  }
}

function valuesOf(dimension: Dimension, period: AskedPeriod): readonly string[] {
  if (dimension.values === 'months') return period.months.map(({ key }) => key)
  if (dimension.values === 'quarters') return period.quarters.map(({ key }) => key)
  if (dimension.values === 'as recorded') return recorded[dimension.name] ?? ['one', 'other']
  return dimension.values.map(({ value }) => value)
}

/** Whole parts of a whole, in the proportion of the weights. */
function split(whole: number, parts: number): readonly number[] {
  const used = Array.from({ length: parts }, (_, at) => weights[at % weights.length] ?? 1)
  const sum = used.reduce((all, one) => all + one, 0)
  const rough = used.map((weight) => Math.floor((whole * weight) / sum))
  const rest = whole - rough.reduce((all, one) => all + one, 0)
  return rough.map((one, at) => one + (at < rest ? 1 : 0))
}

function figure(measure: Measure, count: number, whole: number, at: number): MeasureFigure {
  if (measure.id.startsWith('caseload.')) {
    const value = 58 + ((at * 3) % 8) + (whole % 3)
    return { value, numerator: Math.round(value * 5), denominator: 5 }
  }
  if (measure.unit === 'count' || measure.unit === 'number') return { value: count }
  if (measure.unit === 'count and share')
    return { value: count, denominator: whole, share: percent(count, whole) }
  const numerator = count - Math.floor(count / 12)
  return { numerator, denominator: count, value: percent(numerator, count) }
}

function percent(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part / whole) * 1000) / 10
}
