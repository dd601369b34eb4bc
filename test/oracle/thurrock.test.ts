import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Figure, OracleFigure } from './figure.ts'
import { countAll, figureOf } from './oracle.ts'
import { readFacts } from './read-facts.ts'

interface Expected {
  readonly measure: string
  readonly from: string
  readonly to: string
  readonly by: readonly string[] | null
  readonly variant?: string
  readonly cells?: Readonly<Record<string, Figure>>
  readonly total?: Figure
  /** Which codes of the return a printed label stands for. */
  readonly codes?: Readonly<Record<string, readonly string[]>>
}

const folder = join(import.meta.dirname, '../../../shared/data/thurrock-2020-21-like')
const listed = join(folder, 'expected.json')

/** The part of a dimension that a code of the return falls in. */
const partOfCode: Readonly<Record<string, string>> = {
  C1: 'interim_care_order',
  C2: 'full_care_order',
  V2: 'section_20',
  E1: 'placement_order',
  J1: 'other',
  E41: 'Child arrangements order',
  E11: 'Adopted',
  E12: 'Adopted',
  E45: 'Special guardianship',
  E46: 'Special guardianship',
  E47: 'Special guardianship',
  E48: 'Special guardianship',
}

/** The cell under a printed label: a quarter without its year, or several parts added up. */
function cellFor(figure: OracleFigure, label: string, codes: readonly string[] | undefined): Figure {
  const quarter = /^Q[1-4]$/.test(label) ? `2020-21-${label}` : label
  const parts = codes === undefined ? [quarter] : [...new Set(codes.map((one) => partOfCode[one] ?? label))]
  const cells = parts.map((part) => figure.cells.get(part))
  const value = cells.reduce((sum, cell) => sum + (cell?.value ?? 0), 0)
  const [first] = cells
  if (parts.length === 1 && first !== undefined) return first
  const whole = figure.total?.value ?? 0
  return { value, share: Math.round((1000 * value) / whole) / 10 }
}

const counted = new Map<string, OracleFigure[]>()

/** All figures of a period, counted once. */
function figuresOf(from: string, to: string): OracleFigure[] {
  const key = `${from}/${to}`
  const known = counted.get(key)
  if (known !== undefined) return known
  const figures = countAll(readFacts(folder, ['2020-21']), { from, to })
  counted.set(key, figures)
  return figures
}

/** The printed figures, and the oracle's under the same labels. */
function compared(expected: Expected): { wanted: unknown; got: unknown } {
  const by = expected.by ?? (expected.measure === 'caseload.range' ? ['bound'] : [])
  const figures = figuresOf(expected.from, expected.to)
  const figure = figureOf(figures, expected.measure, by, expected.variant)
  const wanted = Object.fromEntries(
    Object.entries(expected.cells ?? {}).map(([label, cell]) => [label, { ...cell }]),
  )
  const got = Object.fromEntries(
    Object.entries(wanted).map(([label, cell]) => {
      const all: Record<string, unknown> = { ...cellFor(figure, label, expected.codes?.[label]) }
      return [label, Object.fromEntries(Object.keys(cell).map((key) => [key, all[key]]))]
    }),
  )
  const same = (figure: object, like: object) =>
    Object.fromEntries(Object.entries(figure).filter(([key]) => key in like))
  const total = expected.total ?? {}
  return { wanted: { ...wanted, total }, got: { ...got, total: same(figure.total ?? {}, total) } }
}

const cases: Expected[] = existsSync(listed) ? JSON.parse(readFileSync(listed, 'utf8')) : []

describe("The oracle and a council's printed figures", () => {
  test('files are known by their columns, and dates are read in both ways of writing them', () => {
    const made = mkdtempSync(join(tmpdir(), 'waymark-oracle-'))
    writeFileSync(
      join(made, 'a.csv'),
      '\uFEFFCHILD,DOB,REVIEW,REVIEW_CODE\r\nA1,01/02/2010,03/04/2020,PN1\r\n',
    )
    writeFileSync(join(made, 'b.csv'), 'child_id,review_on,kind\nA1,2020-04-03,light\n')
    const facts = readFacts(made, ['2020-21'])
    rmSync(made, { recursive: true })
    expect(facts.rows).toEqual({
      ssda903_reviews: [{ child_id: 'A1', dob: '2010-02-01', review: '2020-04-03', review_code: 'PN1' }],
      review_details: [{ child_id: 'A1', review_on: '2020-04-03', kind: 'light' }],
    })
  })
  for (const expected of cases) {
    const by = expected.by === null ? 'in all' : `by ${expected.by.join(' and ')}`
    test(`${expected.measure} ${expected.variant ?? ''} ${by} comes out as printed`, () => {
      const { got, wanted } = compared(expected)
      expect(got).toEqual(wanted)
    })
  }
})
