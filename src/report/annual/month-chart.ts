import { lineDomain } from '#report/charts/line-domain.ts'
import { categoryName, shortName } from './category-names.ts'
import type { Block, ChartShape } from '#report/model/document.ts'
import { label, type Phrase, words } from '#report/model/inline.ts'
import { type FigureReference, ref } from '#report/model/reference.ts'
import { type Sentence, sentence } from '#report/model/sentence.ts'
import { categoriesThisYearDraft, cutBy, thisYearKeys } from './tables.ts'
import type { Writer } from './writer.ts'

export interface MonthChart {
  readonly id: string
  readonly title: Sentence
  readonly measure: string
  readonly variant?: string
  readonly shape: ChartShape
  readonly axis: string
  readonly series: string
  readonly band?: { readonly low: number; readonly high: number; readonly name: string }
}

/** One measure over the months of the year, with its lowest and highest month said in words. */
export function monthChart(writer: Writer, chart: MonthChart): readonly Block[] {
  const cut = cutBy(chart.measure, 'month', chart.variant)
  const keys = thisYearKeys(writer, cut, 'month')
  const month = (key: string) => ref(chart.measure, { ...cut, keys: { month: key } })
  return writer.chart({
    ...chart,
    description: sentence`${label(chart.series)}, month by month. ${extremes(writer, keys, month)}${axisNote(writer, chart, keys.map(month))}`,
    series: [
      {
        name: chart.series,
        points: keys.map((key) => ({ label: shortName('month', key), reference: month(key) })),
      },
    ],
    table: categoriesThisYearDraft(writer, [{ header: label(chart.series), reference: cut }], 'month', {
      id: `${chart.id}-figures`,
      caption: chart.title,
      corner: 'Month',
      total: true,
    }),
  })
}

/** `The highest was 98 in September 2020 and the lowest 26 in August 2020.`; nothing when no month is known. */
export function extremes(
  writer: Writer,
  keys: readonly string[],
  reference: (key: string) => FigureReference,
  dimension = 'month',
): Sentence {
  const known = keys.flatMap((key) => {
    const { value } = writer.book.figure(reference(key))
    return value === null ? [] : [{ key, value }]
  })
  const first = known[0]
  if (first === undefined) return sentence`None of its figures can be shown.`
  // What is withheld may be the highest or the lowest, so that neither can be named.
  if (keys.some((key) => writer.book.figure(reference(key)).state === 'withheld')) return sentence``
  const high = known.reduce((most, one) => (one.value > most.value ? one : most), first)
  const low = known.reduce((least, one) => (one.value < least.value ? one : least), first)
  if (high.value === low.value) return sentence`It was ${reference(first.key)} throughout.`
  const [before, now] = known
  if (dimension === 'year' && before !== undefined && now !== undefined && known.length === 2)
    return sentence`It was ${reference(before.key)} in ${categoryName(dimension, before.key)} and ${reference(now.key)} in ${categoryName(dimension, now.key)}.`
  const when = ({ value }: { readonly value: number }): Phrase => {
    const at = known.filter((one) => one.value === value)
    const only = at.length === 1 ? at[0] : undefined
    if (only !== undefined) return categoryName(dimension, only.key)
    return words(dimension === 'year' ? 'more than one year' : 'more than one month')
  }
  return sentence`The highest was ${reference(high.key)} in ${when(high)} and the lowest ${reference(low.key)} in ${when(low)}.`
}

/** A line shows a change by not beginning at nought, and says so. */
export function axisNote(
  writer: Writer,
  chart: Pick<MonthChart, 'shape' | 'band'>,
  points: readonly FigureReference[],
): Sentence {
  if (chart.shape !== 'lines') return sentence``
  const values = points.flatMap((point) => writer.book.figure(point).value ?? [])
  const { least } = lineDomain(values, chart.band)
  return least > 0 ? sentence` The axis does not begin at zero.` : sentence``
}
