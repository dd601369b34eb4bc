import type { TopLevelSpec } from 'vega-lite'
import type { ChartBlock } from '#report/model/document.ts'
import { lineDomain } from './line-domain.ts'
import { bandEdge, bandFill, chartColours, gridLine, ink, quietInk, textOnColours } from './palette.ts'

const width = 780
const widthBesideLegend = 600
const height = 280

/** One figure of one series, as the chart draws it. A figure that is not known or withheld is a gap. */
interface Point {
  readonly label: string
  readonly series: string
  readonly value: number | null
  readonly text: string
}

/** The drawing that a chart block stands for. */
export function chartSpec(chart: ChartBlock): TopLevelSpec {
  const points = chart.series.flatMap(({ name, points: of }) =>
    of.map(
      ({ label, figure }): Point => ({
        label,
        series: name,
        value: figure.value,
        text: figure.text,
      }),
    ),
  )
  return {
    width: chart.shape === 'stacked-bars' ? widthBesideLegend : width,
    height,
    background: '#ffffff',
    padding: 6,
    data: { values: points.map((point) => ({ ...point })) },
    layer: [...band(chart), ...marks(chart, points)],
    config,
  } satisfies TopLevelSpec
}

type Layer = Extract<TopLevelSpec, { layer: unknown }>['layer'][number]

const font = 'Arial, sans-serif'
const config = {
  font,
  axis: {
    labelFontSize: 14,
    titleFontSize: 14,
    titleFontWeight: 'normal' as const,
    labelColor: ink,
    titleColor: quietInk,
    gridColor: gridLine,
    domainColor: quietInk,
    tickColor: quietInk,
  },
  legend: {
    labelFontSize: 14,
    labelColor: ink,
    symbolType: 'square' as const,
    symbolSize: 140,
    labelLimit: 300,
    rowPadding: 6,
  },
  view: { stroke: null },
}

function xAxis(chart: ChartBlock) {
  const labels = chart.series[0]?.points.map(({ label }) => label) ?? []
  return {
    field: 'label',
    type: 'ordinal' as const,
    sort: [...labels],
    title: null,
    scale: { domain: [...labels] },
    axis: { labelAngle: 0, labelLimit: 220, ticks: false, labelPadding: 8, grid: false },
  }
}

function yAxis(chart: ChartBlock) {
  return {
    field: 'value',
    type: 'quantitative' as const,
    title: isPercentage(chart) ? `${chart.axis} (%)` : chart.axis,
    axis: { tickCount: 6, ticks: false, domain: false, labelPadding: 8, titlePadding: 14, grid: true },
  }
}

function isPercentage(chart: ChartBlock): boolean {
  return chart.series.some(({ points }) => points.some(({ figure }) => figure.text.endsWith('%')))
}

function marks(chart: ChartBlock, points: readonly Point[]): Layer[] {
  switch (chart.shape) {
    case 'bars':
      return bars(chart)
    case 'lines':
      return lines(chart, points)
    case 'stacked-bars':
      return stackedBars(chart)
  }
}

function bars(chart: ChartBlock): Layer[] {
  const x = xAxis(chart)
  const y = { ...yAxis(chart), scale: { zero: true } }
  return [
    { mark: { type: 'bar', color: chartColours[0], width: { band: 0.68 } }, encoding: { x, y } },
    valueLabels(chart, -7),
  ]
}

/** A line starts its axis near its lowest point, not at nought, and every point has its figure. */
function lines(chart: ChartBlock, points: readonly Point[]): Layer[] {
  const x = xAxis(chart)
  const values = points.flatMap(({ value }) => (value === null ? [] : [value]))
  const { least, most } = lineDomain(values, chart.band)
  const y = {
    ...yAxis(chart),
    // A little above a hundred per cent, so that a point there has room for its figure.
    scale: { domain: [least, isPercentage(chart) ? Math.min(most, 101) : most], zero: false },
  }
  return [
    {
      mark: { type: 'line', color: chartColours[0], strokeWidth: 3, invalid: 'break-paths-show-domains' },
      encoding: { x, y },
    },
    {
      mark: { type: 'point', color: chartColours[0], filled: true, size: 70, opacity: 1 },
      encoding: { x, y },
    },
    valueLabels(chart, -14),
  ]
}

function valueLabels(chart: ChartBlock, dy: number): Layer {
  return {
    mark: { type: 'text', dy, fontSize: 14, color: ink, font },
    encoding: { x: xAxis(chart), y: yAxis(chart), text: { field: 'text', type: 'nominal' } },
  }
}

/** Each part has its figure written in it where there is room, and its name in the legend. */
function stackedBars(chart: ChartBlock): Layer[] {
  const names = chart.series.map(({ name }) => name)
  const parts = stacked(chart)
  const highest = Math.max(1, ...parts.map(({ end }) => end))
  const color = {
    field: 'series',
    type: 'nominal' as const,
    sort: names,
    scale: { domain: names, range: names.map((_, at) => chartColours[at % chartColours.length] ?? ink) },
    // In the order in which the parts stand: the last on top.
    legend: { title: null, orient: 'right' as const, values: names.toReversed() },
  }
  const y = { ...yAxis(chart), field: 'start' }
  return [
    {
      data: { values: parts.map((part) => ({ ...part })) },
      mark: { type: 'bar', stroke: '#ffffff', strokeWidth: 1.5, width: { band: 0.72 } },
      encoding: { x: xAxis(chart), y, y2: { field: 'end' }, color },
    },
    {
      data: {
        values: parts
          .filter(({ start, end }) => (end - start) / highest >= 0.06)
          .map((part) => ({ ...part })),
      },
      mark: { type: 'text', fontSize: 13, font },
      encoding: {
        x: xAxis(chart),
        y: { ...y, field: 'middle' },
        text: { field: 'text', type: 'nominal' },
        color: { field: 'ink', type: 'nominal', scale: null },
      },
    },
  ]
}

interface Part {
  readonly label: string
  readonly series: string
  readonly text: string
  readonly start: number
  readonly middle: number
  readonly end: number
  readonly ink: string
}

/** Where each part of each bar begins and ends; the first series stands at the foot. */
function stacked(chart: ChartBlock): readonly Part[] {
  const tops = new Map<string, number>()
  return chart.series.flatMap(({ name, points }, order) =>
    points.flatMap(({ label, figure }): Part[] => {
      if (figure.value === null || figure.value === 0) return []
      const start = tops.get(label) ?? 0
      const end = start + figure.value
      tops.set(label, end)
      const inkOnIt = textOnColours[order % textOnColours.length] ?? ink
      return [{ label, series: name, text: figure.text, start, middle: (start + end) / 2, end, ink: inkOnIt }]
    }),
  )
}

/** A range behind the marks, with its name written in it. */
function band(chart: ChartBlock): Layer[] {
  if (chart.band === undefined) return []
  const { low, high, name } = chart.band
  const y = { datum: low, type: 'quantitative' as const, scale: { zero: false } }
  const data = { values: [{}] }
  return [
    { data, mark: { type: 'rect', color: bandFill }, encoding: { y, y2: { datum: high } } },
    { data, mark: { type: 'rule', color: bandEdge, strokeDash: [6, 4] }, encoding: { y } },
    {
      data,
      mark: { type: 'rule', color: bandEdge, strokeDash: [6, 4] },
      encoding: { y: { ...y, datum: high } },
    },
    {
      data,
      mark: { type: 'text', align: 'left', x: 8, dy: 14, fontSize: 13, font, color: ink, text: name },
      encoding: { y: { ...y, datum: high } },
    },
  ]
}
