import { describe, expect, test } from 'vitest'
import { annualReport } from '#report/annual/build-report.ts'
import type { ChartBlock } from '#report/model/document.ts'
import { lineText } from '#report/model/inline.ts'
import { everyBlock } from '#report/model/report-text.ts'
import { madeUpFigures } from '#test/support/annual-figures.ts'
import { drawChart } from './draw-chart.ts'
import { chartColours, textOnColours } from './palette.ts'

function chartsOf(audience: 'internal' | 'public'): readonly ChartBlock[] {
  return everyBlock(annualReport(madeUpFigures({ audience }))).filter((block) => block.kind === 'chart')
}

describe('a chart', () => {
  test.each(chartsOf('internal').map((chart) => ({ id: chart.id, chart })))(
    '$id is one image with its title and description, and prints its figures',
    async ({ chart }) => {
      const svg = await drawChart(chart)
      expect(svg).toMatch(/^<svg [^>]*role="img" aria-labelledby="([\w-]+)-title \1-description"/)
      expect(svg).toContain(`>${lineText(chart.title)}</title>`)
      expect(svg).toContain('</desc>')
      const drawn = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text)
      const figures = chart.series.flatMap(({ points }) => points.map(({ figure }) => figure.text))
      expect(drawn.filter((text) => figures.includes(text ?? '')).length).toBeGreaterThan(0)
    },
  )

  test.each(chartsOf('internal').map((chart) => ({ id: chart.id, chart })))(
    '$id holds nothing that a content security policy refuses',
    async ({ chart }) => {
      const svg = await drawChart(chart)
      expect(svg).not.toMatch(/<style|<script|style="|on\w+="|href="/)
    },
  )

  test('of the caseload shows the Handbook’s range behind the line', async () => {
    const chart = chartsOf('internal').find(({ id }) => id === 'caseload-by-month')
    expect(chart?.band).toMatchObject({ low: 50, high: 70 })
    expect(chart === undefined ? '' : await drawChart(chart)).toContain('IRO Handbook: 50 to 70 children')
  })

  test('shows a figure that is withheld as a gap, never as its number', () => {
    const points = chartsOf('public').flatMap(({ series }) => series.flatMap((one) => one.points))
    const withheld = points.filter(({ figure }) => figure.state === 'withheld')
    expect(withheld.filter(({ figure }) => figure.value !== null)).toEqual([])
  })

  test('has its figures in a table beside it', () => {
    for (const chart of chartsOf('internal')) {
      const inTable = new Set(
        chart.table.rows.flatMap(({ cells }) =>
          cells.flatMap((cell) => ('figure' in cell ? [cell.figure.key] : [])),
        ),
      )
      const drawn = chart.series.flatMap(({ points }) => points.map(({ figure }) => figure.key))
      expect(drawn.filter((key) => !inTable.has(key))).toEqual([])
    }
  })
})

describe('the colours of charts', () => {
  const luminance = (colour: string): number => {
    const part = (at: number) => {
      const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255
      return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
    }
    return 0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5)
  }
  const contrast = (one: string, other: string): number => {
    const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a)
    return (light + 0.05) / (dark + 0.05)
  }

  test.each(chartColours.map((colour, at) => ({ colour, ink: textOnColours[at] ?? '' })))(
    'let the figure on $colour be read',
    ({ colour, ink }) => {
      expect(contrast(colour, ink)).toBeGreaterThanOrEqual(4.5)
    },
  )
})
