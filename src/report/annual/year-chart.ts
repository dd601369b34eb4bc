import type { Block } from '#report/model/document.ts'
import { dateText, label } from '#report/model/inline.ts'
import { earlier, type FigureReference } from '#report/model/reference.ts'
import { type Sentence, sentence } from '#report/model/sentence.ts'
import { axisNote, extremes } from './month-chart.ts'
import type { Writer } from './writer.ts'

export interface YearChart {
  readonly id: string
  readonly title: Sentence
  readonly reference: FigureReference
  readonly axis: string
  readonly series: string
}

/** One figure over the years of the report, the oldest first; nothing when there is but one year to draw. */
export function yearChart(writer: Writer, chart: YearChart): readonly Block[] {
  const years = writer.book.years
    .map((_, back) => ({ year: writer.book.nameOfYear(back), reference: earlier(chart.reference, back) }))
    .filter(({ reference }) => writer.knows(reference))
    .toReversed()
  if (years.length < 2) return []
  const of = new Map(years.map(({ year, reference }) => [year, reference]))
  return writer.chart({
    ...chart,
    shape: 'lines',
    description: sentence`${label(chart.series)}, year by year. ${extremes(
      writer,
      years.map(({ year }) => year),
      (year) => of.get(year) ?? chart.reference,
      'year',
    )}${axisNote(writer, { shape: 'lines' }, [...of.values()])}`,
    series: [
      { name: chart.series, points: years.map(({ year, reference }) => ({ label: year, reference })) },
    ],
    table: {
      id: `${chart.id}-figures`,
      caption: chart.title,
      corner: 'Year',
      columns: [label(chart.series)],
      rows: years.map(({ year, reference }) => ({ header: dateText(year), cells: [reference] })),
    },
  })
}
