import { expect, test } from 'vitest'
import type { AnnualFigures } from '#app/report/annual-figures.ts'
import type { MeasureCell, MeasureEntry, MeasureFigure } from '#domain/measure/result.ts'
import { lineText } from '#report/model/inline.ts'
import { everyBlock, everyLine } from '#report/model/report-text.ts'
import { madeUpFigures } from '#test/support/annual-figures.ts'
import { annualReport } from './build-report.ts'

interface Said {
  readonly total?: MeasureFigure
  readonly notRecorded?: number
  /** The cells of the cut by one dimension: what each of its values counts. */
  readonly by?: readonly [dimension: string, values: Readonly<Record<string, number>>]
}

/** The report of one year alone in which these measures answer so. */
function reportOf(said: Readonly<Record<string, Said>>, audience: AnnualFigures['audience'] = 'internal') {
  const [year] = madeUpFigures().years
  if (year === undefined) throw new Error('The made-up figures have no year.')
  const entries = year.entries.map((entry) => answer(entry, said[entry.id]))
  return annualReport(madeUpFigures({ audience, years: [{ ...year, entries }] }))
}

function answer(entry: MeasureEntry, said: Said | undefined): MeasureEntry {
  if (said === undefined) return entry
  const [dimension, values] = said.by ?? []
  const cut = values !== undefined && entry.by.join() === dimension
  const cells: readonly MeasureCell[] = cut
    ? Object.entries(values).map(([key, value]) => ({
        keys: { [dimension ?? '']: key },
        value,
        denominator: sumOf(values),
        share: Math.round((1000 * value) / sumOf(values)) / 10,
      }))
    : entry.cells
  return {
    ...entry,
    cells,
    total: said.total ?? entry.total,
    notRecorded: said.notRecorded ?? entry.notRecorded,
  }
}

const sumOf = (values: Readonly<Record<string, number>>) =>
  Object.values(values).reduce((sum, value) => sum + value, 0)

const textOf = (report: ReturnType<typeof reportOf>) => everyLine(report).map(lineText)

test('one child, one review and one dispute are said in the singular, in the headlines too', () => {
  const one = { total: { value: 1, denominator: 1, share: 100 } }
  const text = textOf(
    reportOf({
      'cohort.in_care': one,
      'reviews.held': one,
      'disputes.raised': one,
      'concerns.children': one,
      'cohort.uasc': one,
    }),
  )
  expect(text).toContain('child in care on the last day of the year')
  expect(text).toContain('review held')
  expect(text).toContain('formal dispute raised')
  expect(text.join('\n')).toContain('Concerns were raised for 1 child.')
  expect(text.join('\n')).toContain(
    '1 unaccompanied child seeking asylum was in care on the last day of the year.',
  )
})

test('a review that was never held has no reason, so that none is said to be recorded for it', () => {
  const late = (values: Readonly<Record<string, number>>) =>
    textOf(
      reportOf({
        'reviews.late': {
          total: { value: sumOf(values) },
          by: ['reason', values],
        },
      }),
    ).join('\n')
  expect(late({ Snow: 1, not_held: 1, unknown: 0 })).toContain(
    'A reason was recorded for each that was held late.',
  )
  expect(late({ Snow: 0, not_held: 2, unknown: 0 })).not.toContain('A reason was recorded')
  expect(late({ Snow: 0, not_held: 1, unknown: 1 })).toContain('For 1 of them no reason was recorded.')
})

test('where it is not known who is at high risk, it is not known for how many agencies do not work together', () => {
  const text = textOf(
    reportOf({
      'risk.high': { total: { value: 0 }, notRecorded: 435 },
      'risk.agencies_not_together': { total: { value: 0 }, notRecorded: 0 },
    }),
  ).join('\n')
  expect(text).not.toContain('of them the IRO found that agencies')
  expect(text).toContain('for some nothing was recorded, so this cannot be told')
})

test('in public, the commonest code and the highest month are not named where a number that is withheld may be it', () => {
  const codes = { PN0: 35, PN1: 54, PN2: 1, PN3: 2, PN4: 2, PN5: 17, PN6: 25, PN7: 7 }
  const months = { '2020-04': 4, '2020-05': 60, '2020-06': 80 }
  const said = {
    'participation.codes': { total: { value: 143 }, by: ['code', codes] },
    'reviews.held': { total: { value: 144 }, by: ['month', months] },
  } as const
  const inside = textOf(reportOf(said)).join('\n')
  expect(inside).toContain('The commonest was PN1')
  expect(inside).toContain('The highest was 80 in June 2020')
  const outside = textOf(reportOf(said, 'public')).join('\n')
  expect(outside).not.toContain('The commonest was')
  expect(outside).not.toContain('The highest was 80 in June 2020')
})

test('a line whose lowest point is nought does not say that its axis begins elsewhere', () => {
  const months = (lowest: number) =>
    textOf(reportOf({ 'cohort.in_care': { by: ['month', { '2020-04': lowest, '2020-05': lowest + 1 }] } }))
      .filter((line) => line.startsWith('Children in care, month by month.'))
      .join('\n')
  expect(months(0)).not.toContain('The axis does not begin at zero.')
  expect(months(290)).toContain('The axis does not begin at zero.')
})

test('what was not imported is many of something in every sentence that says so', () => {
  const kindsHeld = new Set(['ssda903.reviews', 'ssda903.episodes'])
  const years = madeUpFigures()
    .years.slice(0, 1)
    .map((year) => ({ ...year, kindsHeld }))
  const text = everyLine(annualReport(madeUpFigures({ years })))
    .map(lineText)
    .join('\n')
  expect(text).toContain('No replies to surveys (feedback.csv) were imported for 2020-21')
  expect(text).not.toContain('No feedback')
})

test('of a column that is blank throughout, the column and its file are named, and no nought is printed', () => {
  const nobody = { value: null, numerator: 0, denominator: 0 }
  const text = textOf(
    reportOf({
      'participation.chaired': { total: nobody, notRecorded: 864 },
      'quality.child_focus_grade': { total: { value: 0 }, notRecorded: 40, by: ['grade', { good: 0 }] },
    }),
  ).join('\n')
  expect(text).toContain(
    'How many reviews did children chair? For 2020-21 nothing was recorded that it could be counted from. The column chaired_by_child of review_details.csv would tell it.',
  )
  expect(text).toContain('The column child_focus_grade of quality_checks.csv would tell it.')
  expect(text).not.toContain('children chaired all or part of')
})

test('what there was none of to count is not said to be missing', () => {
  const text = textOf(
    reportOf({ 'disputes.in_time': { total: { value: null, numerator: 0, denominator: 0 } } }),
  ).join('\n')
  expect(text).toContain(
    'How many formal disputes were closed in time? There was nothing to count for 2020-21.',
  )
})

test('a month that shares its place is not named as the highest or the lowest', () => {
  const months = { '2020-04': 2, '2020-05': 3, '2020-06': 3 }
  const text = textOf(reportOf({ 'reviews.held': { total: { value: 8 }, by: ['month', months] } })).join('\n')
  expect(text).toContain('The highest was 3 in more than one month and the lowest 2 in April 2020.')
})

test('law, guidance and local practice are set apart, each with its source', () => {
  const cited = everyBlock(reportOf({})).find((block) => block.kind === 'table' && block.id === 'cited')
  const rows = cited?.kind === 'table' ? cited.rows : []
  const said = (row: (typeof rows)[number] | undefined) =>
    row?.cells.map((cell) => ('line' in cell ? lineText(cell.line) : '')) ?? []
  const standingOf = (start: string) => said(rows.find(({ header }) => lineText(header).startsWith(start)))[0]
  expect(standingOf('First within 20 working days')).toBe('Law')
  expect(standingOf('15 working days')).toBe('Guidance')
  expect(standingOf('3 working days or more')).toBe('Local practice: each council has its own')
  // No manual quotes the Handbook for it: domain C16.
  const report = rows.map(said).find(([, source]) => source?.startsWith('for the social worker’s report'))
  expect(report).toEqual([
    'Not verified: whether guidance says so is still to be checked',
    'for the social worker’s report before a review: known from one council’s report; whether the IRO Handbook says so is still to be checked',
  ])
})

test('guidance whose paragraphs were not read is not called statutory where a figure is defined', () => {
  const sources = everyBlock(reportOf({})).flatMap((block) =>
    block.kind === 'definition' ? [block.source] : [],
  )
  expect(sources.filter((source) => source.includes('statutory'))).toEqual([])
})

test('in public, nobody is told how many rows a file holds: a file of few rows is of few children', () => {
  const files = (audience: AnnualFigures['audience']) =>
    everyBlock(reportOf({}, audience)).flatMap((block) =>
      block.kind === 'table' && block.id === 'imports' ? block.columns.map(lineText) : [],
    )
  expect(files('internal')).toContain('Rows read')
  expect(files('public')).not.toContain('Rows read')
})

test('in public, a caseload of very few children is withheld', () => {
  const said = { 'caseload.average': { total: { value: 3 } } } as const
  expect(textOf(reportOf(said)).join('\n')).toContain(
    'The average caseload of a full-time IRO was 3.0 children',
  )
  expect(textOf(reportOf(said, 'public')).join('\n')).not.toContain('was 3.0 children')
})

test('in public, where the number who left care is withheld, no share of it is printed beside its parts', () => {
  const report = reportOf(
    {
      'cohort.started': { total: { value: 3 }, by: ['age_band', { '1-4': 3 }] },
      'cohort.ceased': {
        total: { value: 60 },
        by: ['reason', { Adopted: 20, 'Returned home': 18, Other: 22 }],
      },
    },
    'public',
  )
  const shares = everyLine(report).flatMap((line) =>
    line.flatMap((piece) =>
      piece.kind === 'figure' && piece.figure.measure === 'cohort.ceased' && piece.figure.field === 'share'
        ? [piece.figure.state]
        : [],
    ),
  )
  expect(shares).not.toContain('known')
})

test('the largest group is named with its number and share, and never where a withheld one may be larger', () => {
  const ages = (values: Readonly<Record<string, number>>, audience?: AnnualFigures['audience']) =>
    textOf(
      reportOf(
        {
          'cohort.age': {
            total: { value: sumOf(values) },
            by: ['age', values],
          },
        },
        audience,
      ),
    ).join('\n')
  expect(ages({ under_1: 3, '10-15': 11, '16+': 7 })).toContain(
    'By age, the largest group was “10 to 15”: 11 children',
  )
  expect(ages({ under_1: 3, '10-15': 11, '16+': 11 })).not.toContain('By age, the largest group')
  expect(ages({ under_1: 3, '10-15': 11, '16+': 8 }, 'public')).not.toContain('By age, the largest group')
})

test('figures of England and of neighbours stand beside the council’s own, an older one with its year', () => {
  const other = (area: string, year: string, value: number) => ({
    measure: 'reviews.in_time',
    year,
    area,
    value,
    source: 'A national release',
  })
  const otherAreas = [
    other('England', '2020-21', 96.4),
    other('England', '2019-20', 90),
    other('Neighbours', '2019-20', 95),
  ]
  const beside = everyBlock(annualReport(madeUpFigures({ otherAreas }))).find(
    (block) => block.kind === 'table' && block.id === 'beside-other-areas',
  )
  const cells =
    beside?.kind === 'table'
      ? beside.rows[0]?.cells.map((cell) => ('line' in cell ? lineText(cell.line) : cell.figure.measure))
      : []
  expect(cells).toEqual(['reviews.in_time', '96.4%', '95.0% (2019-20)'])
})

test('how another area counts stands below its figure, where somebody noted it', () => {
  const england = { measure: 'reviews.in_time', area: 'England', source: 'A national release' }
  const otherAreas = [
    { ...england, year: '2020-21', value: 96.4, note: 'Counts first reviews alone.' },
    { ...england, year: '2019-20', value: 90, note: 'Counted otherwise then.' },
  ]
  const text = textOf(annualReport(madeUpFigures({ otherAreas })))
  expect(text).toContain('England, “How many reviews were in time?” Counts first reviews alone.')
  expect(text.join('\n')).not.toContain('Counted otherwise then.')
})

test('without figures of other areas, the report says which file would bring them', () => {
  expect(textOf(annualReport(madeUpFigures({ otherAreas: [] }))).join('\n')).toContain(
    'No figures of England or other areas (comparators.csv) were imported for 2020-21',
  )
})
