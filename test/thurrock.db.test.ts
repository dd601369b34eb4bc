import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { importFiles } from '#app/import/import-files.ts'
import { askMeasures } from '#app/measure/ask-measures.ts'
import { calendarDate } from '#domain/calendar/calendar-date.ts'
import { englandAndWales } from '#domain/calendar/england-and-wales.ts'
import type { MeasureEntry, MeasureFigure } from '#domain/measure/result.ts'
import { parseCollectionYear } from '#domain/calendar/collection-year.ts'
import { readFolder } from '#exchange/read-folder.ts'
import type { Database } from '#store/database/database.ts'
import { importStoreOf } from '#store/import/import-store.ts'
import { measureCounterOf } from '#store/measure/measure-counter.ts'
import { newAuthority, type Scratch, scratchDatabase, type TestAuthority } from '#test/support/database.ts'

/**
 * Invented children whose records give the figures that a published report prints: every one must come out.
 * The set lies beside the checkout; without it there is nothing to compare.
 */
const folder = fileURLToPath(new URL('../../shared/data/thurrock-2020-21-like', import.meta.url))

type Figure = Partial<Record<'value' | 'numerator' | 'denominator' | 'share', number>>

interface Expected {
  readonly measure: string
  readonly from: string
  readonly to: string
  readonly by: readonly string[] | null
  readonly variant?: string
  readonly cells?: Readonly<Record<string, Figure>>
  readonly total?: Figure
  /** The codes that a printed label stands for. */
  readonly codes?: Readonly<Record<string, readonly string[]>>
  readonly groups?: Readonly<Record<string, readonly string[]>>
}

const expected: readonly Expected[] = existsSync(folder)
  ? (JSON.parse(readFileSync(`${folder}/expected.json`, 'utf8')) as readonly Expected[])
  : []

/** Our part for a code of the return, where a published label is made of several. */
const partOfCode: Readonly<Record<string, string>> = {
  C1: 'interim_care_order',
  C2: 'full_care_order',
  V2: 'section_20',
  E1: 'placement_order',
  J1: 'other',
}

describe.each(expected)('$measure by $by ($variant), as $seedRef', (one) => {
  let entry: MeasureEntry
  beforeAll(async () => {
    entry = await askedFor(one)
  }, 120_000)

  test('gives the total that the report prints', () => {
    expect(picked(entry.total ?? { value: null }, one.total)).toEqual(one.total ?? {})
  })

  test('gives each part that the report prints', () => {
    const cells = Object.entries(one.cells ?? {})
    const found = cells.map(([label, figure]) => [label, picked(figureFor(entry, label, one), figure)])
    expect(found).toEqual(cells)
  })
})

test('the published set is complete where it is there', () => {
  expect(expected.length === 0 || expected.length > 30).toBe(true)
})

let scratch: Scratch | undefined
afterAll(() => scratch?.remove())

let loaded: Promise<{ readonly db: Database; readonly authority: TestAuthority }> | undefined

async function loadedSet() {
  scratch = await scratchDatabase()
  const db = scratch.database
  const authority = await newAuthority(db, 'Like Thurrock')
  const year = parseCollectionYear('2020-21')
  if (year === undefined) throw new Error('2020-21 is a collection year')
  const files = readdirSync(folder).map((name) => ({ name, content: readFileSync(`${folder}/${name}`) }))
  await importFiles({ store: importStoreOf(db), calendar: englandAndWales }, readFolder(files, { year }), {
    authorityId: authority.authorityId,
    actor: 'a test',
    year: year.name,
    folder: 'thurrock-2020-21-like',
    check: false,
    acceptPartial: false,
  })
  return { db, authority }
}

async function askedFor(one: Expected): Promise<MeasureEntry> {
  loaded ??= loadedSet()
  const { db, authority } = await loaded
  const answered = await askMeasures(
    { measures: measureCounterOf(db), now: () => new Date() },
    {
      authorityId: authority.authorityId,
      authority: authority.slug,
      from: calendarDate(one.from),
      to: calendarDate(one.to),
      measures: [one.measure],
      // What is printed by nothing stands in the first entry, its own parts with it: the bounds of a range.
      by: one.by ?? undefined,
      variant: one.variant,
      scope: { kind: 'authority' },
    },
  )
  const [entry] = answered.kind === 'answered' ? answered.answer.measures : []
  if (entry === undefined) throw new Error(`no answer for ${one.measure}`)
  return entry
}

/** The figure of a printed label: a cell, or the sum of the cells that the label stands for. */
function figureFor(entry: MeasureEntry, label: string, { codes, groups }: Expected): MeasureFigure {
  const of = codes?.[label] ?? groups?.[label] ?? []
  const parts = new Set([label, ...of.map((code) => partOfCode[code] ?? code)])
  const cells = entry.cells.filter(({ keys }) => {
    const key = Object.values(keys).join('|')
    return parts.has(key) || key.endsWith(`-${label}`)
  })
  const [first] = cells
  if (first === undefined) return { value: 0 }
  if (cells.length === 1) return first
  const value = cells.reduce((sum, cell) => sum + (cell.value ?? 0), 0)
  const denominator = first.denominator ?? 0
  return { value, denominator, share: Math.round((value / denominator) * 1000) / 10 }
}

/** Of a figure, what the published one says. */
function picked(figure: MeasureFigure, published: Figure | undefined): Figure {
  return Object.fromEntries(
    Object.keys(published ?? {}).map((name) => [name, figure[name as keyof MeasureFigure]]),
  ) as Figure
}
