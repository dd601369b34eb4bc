import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calendarDate } from '#domain/calendar/calendar-date.ts'
import type { Section } from '#report/model/document.ts'
import { type Figure, lineText } from '#report/model/inline.ts'
import { everyBlock, everyLine, everySection } from '#report/model/report-text.ts'
import { allKinds, madeUpFigures, withTotal } from '#test/support/annual-figures.ts'
import { annualReport } from './build-report.ts'
import { definitionId } from './definition-id.ts'

const internal = annualReport(madeUpFigures())
const empty = annualReport(
  madeUpFigures({
    imports: [],
    years: madeUpFigures()
      .years.slice(0, 1)
      .map((year) => ({ ...year, entries: [], kindsHeld: new Set() })),
  }),
)

function figuresOf(report: typeof internal): readonly Figure[] {
  return everyLine(report).flatMap((line) =>
    line.flatMap((piece) => (piece.kind === 'figure' ? [piece.figure] : [])),
  )
}

describe('a year that is not over', () => {
  const frontOf = (to: string) => {
    const years = madeUpFigures().years.map((year, at) =>
      at === 0 ? { ...year, to: calendarDate(to) } : year,
    )
    const report = annualReport(madeUpFigures({ years }))
    return report.front
      .flatMap((block) => (block.kind === 'paragraph' ? [lineText(block.line)] : []))
      .join(' ')
  }
  const [year] = madeUpFigures().years
  const lastDay = year?.to ?? ''

  test('says to which day it is counted, and that it is not one to publish; a whole year says nothing of it', () => {
    const before = frontOf(`${lastDay.slice(0, 8)}30`)
    expect(before).toContain('The year is not over. Everything is counted to 30 March')
    expect(before).toContain('It is not a report to publish.')
    expect(frontOf(lastDay)).not.toContain('The year is not over')
  })

  test('heads its column so far, and sets none of its numbers that still grow against a whole year’s', () => {
    const years = madeUpFigures().years.map((one, at) =>
      at === 0 ? { ...one, to: calendarDate('2020-11-30') } : one,
    )
    const lines = everyLine(annualReport(madeUpFigures({ years }))).map(lineText)
    expect(lines).toContain('2020-21 so far')
    const text = lines.join('\n')
    expect(text).toContain('In 2020-21 so far the service held 864 reviews.')
    expect(text).toMatch(/children were in care, up from [0-9]+ in 2019-20/)
  })
})

describe('the numbers of the annual report', () => {
  test('come from references, dates, names and citations: no words of ours hold a digit', () => {
    const ours = everyLine(internal).flatMap((line) =>
      line.flatMap((piece) => (piece.kind === 'text' ? [piece.text] : [])),
    )
    expect(ours.filter((text) => /\d/.test(text))).toEqual([])
    const titles = everySection(internal).map(({ title }) => title)
    expect(titles.filter((title) => /\d/.test(title))).toEqual([])
  })

  test('are written nowhere in the sections, where names of columns could hide them', () => {
    const folder = new URL('sections/', import.meta.url)
    const literals = readdirSync(folder).flatMap((file) =>
      [...readFileSync(new URL(file, folder), 'utf8').matchAll(/'([^'\n]*)'|`([^`]*)`/g)].map(
        ([, quoted, templated]) => (quoted ?? templated ?? '').replaceAll(/\$\{[^}]*\}/g, ''),
      ),
    )
    const isName = (text: string) => /^[a-z0-9_./#-]+$/.test(text) || /^PN\d$/.test(text)
    expect(literals.filter((text) => /\d/.test(text) && !isName(text))).toEqual([])
  })

  test('print the same wherever the same figure stands: in words, tables and charts', () => {
    const texts = new Map<string, Set<string>>()
    for (const { key, text } of figuresOf(internal)) texts.set(key, (texts.get(key) ?? new Set()).add(text))
    for (const block of everyBlock(internal)) {
      if (block.kind !== 'chart') continue
      for (const { figure } of block.series.flatMap(({ points }) => points)) {
        texts.set(figure.key, (texts.get(figure.key) ?? new Set()).add(figure.text))
      }
    }
    expect([...texts].filter(([, of]) => of.size > 1)).toEqual([])
  })

  test('change everywhere at once when the measure’s answer changes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 9000 }), (held) => {
        const changed = annualReport(withTotal(madeUpFigures(), 'reviews.held', { value: held }))
        const totals = figuresOf(changed).filter(
          ({ measure, keys, year }) =>
            measure === 'reviews.held' && Object.keys(keys).length === 0 && year === '2020-21',
        )
        expect(totals.length).toBeGreaterThan(3)
        expect(new Set(totals.map(({ value }) => value))).toEqual(new Set([held]))
      }),
      { numRuns: 5 },
    )
  })

  test('can each be opened: every figure’s measure is defined in the appendix', () => {
    const defined = new Set(
      everyBlock(internal).flatMap((block) => (block.kind === 'definition' ? [block.id] : [])),
    )
    const used = figuresOf(internal).filter(({ state }) => state !== 'unknown')
    expect(used.filter(({ measure, variant }) => !defined.has(definitionId(measure, variant)))).toEqual([])
  })

  test('of the year before stand beside them, with the way they went', () => {
    const text = everyLine(internal).map(lineText).join('\n')
    expect(text).toContain('In 2020-21 the service held 864 reviews, up from 804 in 2019-20.')
  })
})

describe('the sections of the annual report', () => {
  const required = (report: typeof internal): readonly Section[] =>
    report.sections.filter(({ requiredBy }) => requiredBy.kind === 'handbook')

  test('begin with what the Handbook asks for, with or without data', () => {
    const asked = [
      'concerns-and-disputes',
      'the-service',
      'participation',
      'reviews-on-time',
      'quality-assurance',
      'resources',
      'sibling-contact',
      'good-practice',
    ]
    for (const report of [internal, empty]) {
      expect(required(report).map(({ id }) => id)).toEqual(asked)
      expect(report.sections.slice(0, asked.length)).toEqual(required(report))
    }
  })

  test('are never blank: without data they say which file is missing', () => {
    const blank = everySection(empty).filter(({ blocks, sections }) => blocks.length + sections.length === 0)
    expect(blank.map(({ id }) => id)).toEqual([])
    const missing = everyBlock(empty).flatMap((block) =>
      block.kind === 'missing' ? [lineText(block.line)] : [],
    )
    expect(missing).toContain('No disputes (disputes.csv) were imported for 2020-21, so this cannot be told.')
    expect(missing).toContain(
      'No IROs (iros.csv) and no allocations of children to IROs (iro_allocations.csv) were imported for 2020-21, so this cannot be told.',
    )
  })

  test('never print a nought for what nobody knows', () => {
    expect(figuresOf(empty).filter(({ value }) => value !== null)).toEqual([])
    expect(figuresOf(empty).filter(({ text }) => /\d/.test(text))).toEqual([])
  })

  test('print a nought where a file says that there were none', () => {
    const text = everyLine(internal).map(lineText).join('\n')
    expect(text).toContain('IROs made 0 referrals to Cafcass, the same as in 2019-20.')
  })

  test('say what is missing only of the file that is missing', () => {
    const without = new Set([...allKinds].filter((kind) => kind !== 'concerns'))
    const years = madeUpFigures().years.map((year) => ({ ...year, kindsHeld: without }))
    const report = annualReport(madeUpFigures({ years }))
    const missing = everyBlock(report).flatMap((block) =>
      block.kind === 'missing' ? [lineText(block.line)] : [],
    )
    expect(missing.filter((text) => text.includes('imported for'))).toEqual([
      'No informal concerns (concerns.csv) were imported for 2020-21, so this cannot be told.',
    ])
  })

  test('are numbered in order, and so are their tables and charts', () => {
    expect(internal.sections.map(({ number }) => Number(number))).toEqual(
      internal.sections.map((_, at) => at + 1),
    )
    for (const section of internal.sections) {
      expect(section.sections.map(({ number }) => number)).toEqual(
        section.sections.map((_, at) => `${section.number}.${at + 1}`),
      )
    }
    const tables = everyBlock(internal).flatMap((block) => (block.kind === 'table' ? [block.number] : []))
    expect(tables).toEqual(tables.map((_, at) => `Table ${at + 1}`))
    const charts = everyBlock(internal).flatMap((block) => (block.kind === 'chart' ? [block.number] : []))
    expect(charts).toEqual(charts.map((_, at) => `Chart ${at + 1}`))
  })

  test('refer to one another by number and title', () => {
    const text = everyLine(internal).map(lineText).join('\n')
    expect(text).toContain('are set out in section 10, The children.')
    const pointing = everyLine(internal).flatMap((line) => line.filter((piece) => piece.kind === 'see'))
    expect(pointing.length).toBeGreaterThan(5)
    expect(pointing.filter(({ text: named }) => named === '')).toEqual([])
  })

  test('leave named officers out of what is published', () => {
    const published = annualReport(madeUpFigures({ audience: 'public' }))
    const texts = (report: typeof internal) => everyLine(report).map(lineText)
    expect(texts(internal)).toContain('iro-1')
    expect(texts(published)).not.toContain('iro-1')
  })
})

describe('a nought beside records that do not say', () => {
  test('is not printed: that nobody answered is not the same as nobody', () => {
    const years = madeUpFigures().years.map((year) => ({
      ...year,
      entries: year.entries.map((entry) =>
        entry.id === 'risk.high' ? { ...entry, total: { value: 0 }, notRecorded: 435 } : entry,
      ),
    }))
    const text = everyLine(annualReport(madeUpFigures({ years })))
      .map(lineText)
      .join('\n')
    expect(text).toContain('for some nothing was recorded, so this cannot be told')
    expect(text).not.toContain('0 children were judged to be at high risk')
  })
})

describe('what is published', () => {
  const few = withTotal(madeUpFigures({ audience: 'public' }), 'cafcass.referrals', { value: 3 })
  const published = annualReport(few)

  test('says in words that a small number is withheld, where the service reads the number', () => {
    const text = everyLine(published).map(lineText).join('\n')
    expect(text).toContain(
      'How many cases were referred to Cafcass? The figure for 2020-21 is withheld, because it is of very few children.',
    )
    expect(text).not.toContain('3 referrals')
    const internal = annualReport({ ...few, audience: 'internal' })
    expect(everyLine(internal).map(lineText)).toContain(
      'IROs made 3 referrals to Cafcass, up from 0 in 2019-20.',
    )
  })

  test('holds no count of children from one to five', () => {
    const counts = figuresOf(published).filter(
      ({ measure, field, text, value }) =>
        value !== null &&
        !measure.startsWith('caseload.') &&
        field === 'value' &&
        !text.endsWith('%') &&
        value > 0,
    )
    expect(counts.filter(({ value }) => value !== null && value <= 5)).toEqual([])
  })
})
