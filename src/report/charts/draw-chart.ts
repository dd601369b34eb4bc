import type { TopLevelSpec } from 'vega-lite'
import type { ChartBlock } from '#report/model/document.ts'
import { lineText } from '#report/model/inline.ts'
import { chartSpec } from './chart-spec.ts'

/**
 * One chart as SVG text, with a title, a description and a role, and without any style that a content security
 * policy would refuse. Vega is large and is loaded only when a chart is drawn.
 */
export async function drawChart(chart: ChartBlock): Promise<string> {
  const [{ parse, View, Error: onlyErrors }, { compile }] = await Promise.all([
    import('vega'),
    import('vega-lite'),
  ])
  const spec: TopLevelSpec = chartSpec(chart)
  // A chart of which no figure is known has no extent: its page says so, and nobody needs to read it in a log.
  const view = new View(parse(compile(spec).spec), { renderer: 'none', logLevel: onlyErrors })
  try {
    return named(await view.toSVG(), chart)
  } finally {
    view.finalize()
  }
}

/** The charts of a document, by their ids. */
export async function drawCharts(charts: readonly ChartBlock[]): Promise<ReadonlyMap<string, string>> {
  const drawn = new Map<string, string>()
  for (const chart of charts) drawn.set(chart.id, await drawChart(chart))
  return drawn
}

/** The picture as one image with its name and description; what is inside it is not read out piece by piece. */
function named(svg: string, chart: ChartBlock): string {
  const title = `${chart.id}-title`
  const description = `${chart.id}-description`
  return svg
    .replace(/<svg [^>]*viewBox="([^"]*)"[^>]*>/, (_, box: string) => {
      const [, , width, height] = box.split(' ')
      const head = `<svg xmlns="http://www.w3.org/2000/svg" class="report-chart__picture" role="img" aria-labelledby="${title} ${description}" width="${width}" height="${height}" viewBox="${box}">`
      return `${head}<title id="${title}">${escaped(lineText(chart.title))}</title><desc id="${description}">${escaped(lineText(chart.description))}</desc>`
    })
    .replaceAll(/ (aria-roledescription|aria-label|aria-hidden)="[^"]*"/g, '')
    .replaceAll(/ role="graphics-[a-z]*"/g, '')
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
