import { describe, expect, test } from 'vitest'
import { annualReport } from '#report/annual/build-report.ts'
import { reportAsJson } from '#report/as-json/report-json.ts'
import { everyBlock } from '#report/model/report-text.ts'
import { madeUpFigures } from '#test/support/annual-figures.ts'
import { reportAsHtml } from './report-html.tsx'

const report = annualReport(madeUpFigures())
const html = await reportAsHtml(report)
const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id ?? '')

describe('the annual report as one HTML file', () => {
  test('needs nothing from elsewhere: no script, no font, no picture', () => {
    expect(html).not.toMatch(/<script|<link|<img|@import|url\(|src="/)
  })

  test('leads nowhere that is not in it: every link inside it has its place', () => {
    const targets = [...html.matchAll(/ href="#([^"]*)"/g)].map(([, target]) => target ?? '')
    expect(targets.length).toBeGreaterThan(100)
    expect([...new Set(targets)].filter((target) => !ids.includes(target))).toEqual([])
  })

  test('gives no two parts the same name', () => {
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
  })

  test('has one first heading, and no level is skipped', () => {
    const levels = [...html.matchAll(/<h(\d)/g)].map(([, level]) => Number(level))
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    levels.forEach((level, at) => expect(level - (levels[at - 1] ?? 0)).toBeLessThanOrEqual(1))
  })

  test('draws every chart of the document', () => {
    const charts = everyBlock(report).filter(({ kind }) => kind === 'chart')
    expect([...html.matchAll(/<svg /g)]).toHaveLength(charts.length)
  })

  test('prints names that a council wrote as text, never as markup', async () => {
    const figures = madeUpFigures({ authority: '<b>Marshmere</b> & Co' })
    const escaped = await reportAsHtml(annualReport(figures))
    expect(escaped).not.toContain('<b>Marshmere')
    expect(escaped).toContain('&lt;b&gt;Marshmere&lt;/b&gt; &amp; Co')
  })

  test('says for whom it is', async () => {
    expect(html).toContain('Internal: holds small numbers, not for publication')
    expect(await reportAsHtml(annualReport(madeUpFigures({ audience: 'public' })))).toContain(
      'For publication',
    )
  })
})

describe('the annual report as JSON', () => {
  test('is the document, with each figure as its reference, value and text', () => {
    expect(JSON.parse(reportAsJson(report))).toEqual(JSON.parse(JSON.stringify(report)))
    expect(reportAsJson(report)).toContain('"key": "reviews.held[].value@2020-21"')
  })

  test('holds no value of a figure that is withheld', () => {
    const published = annualReport(madeUpFigures({ audience: 'public' }))
    const withheld = [...reportAsJson(published).matchAll(/"state": "withheld",\s*"value": ([^,]*),/g)]
    expect(withheld.length).toBeGreaterThan(0)
    expect(new Set(withheld.map(([, value]) => value))).toEqual(new Set(['null']))
  })
})
