import fc from 'fast-check'
import { expect, test } from 'vitest'
import { folderOf } from '#test/support/findings-of.ts'
import type { Column, FileKind } from './file-kind.ts'
import type { CellValue } from './folder.ts'
import { fileKinds } from './kinds.ts'
import { toCsv } from './to-csv.ts'

const day = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const text = fc
  .string({
    unit: fc.constantFrom('a', 'é', '0', ' ', ',', '"', '\n', '|', '\\', ';', '=', '’'),
    maxLength: 12,
  })
  .map((written) => written.trim())
  .filter((written) => written !== '')

function valueOf({ type, codes, column, yesNo }: Column): fc.Arbitrary<CellValue> {
  if (type === 'date') return day
  if (type === 'partial-date') return fc.oneof(day, fc.constantFrom('zz/05/2014', 'zz/zz/zzzz'))
  if (type === 'integer') return fc.integer({ min: -5, max: 100_000 })
  if (type === 'number') return fc.integer({ min: 0, max: 99_999 }).map((tenths) => tenths / 10)
  if (yesNo === true) return fc.constantFrom('yes', 'no', 'Maybe')
  if (codes !== undefined) return fc.constantFrom(...codes.codes.keys(), 'ZZZ')
  return column === 'child_id' ? fc.constantFrom('A1', 'A2', 'A3') : text
}

function rowsOf(kind: FileKind): fc.Arbitrary<readonly { readonly values: Record<string, CellValue> }[]> {
  const values = fc.record(
    Object.fromEntries(
      kind.columns.map((column) => [
        column.column,
        column.keyed ? valueOf(column) : fc.option(valueOf(column), { nil: null, freq: 3 }),
      ]),
    ),
  )
  return fc.array(
    values.map((each) => ({ values: each })),
    { maxLength: 12 },
  )
}

test('Rows written as a file of their kind and read again are the same rows; every row read is loaded, a repeat or rejected', () => {
  const kindAndRows = fc
    .constantFrom(...fileKinds)
    .chain((kind) => rowsOf(kind).map((rows) => ({ kind, rows })))
  fc.assert(
    fc.property(kindAndRows, ({ kind, rows }) => {
      const folder = folderOf({ 'rows.csv': toCsv(kind, rows) })
      const read = folder.rows.get(kind.id) ?? []
      const distinct =
        kind.repeats === 'separate'
          ? rows
          : [...new Map(rows.map((row) => [JSON.stringify(row.values), row])).values()]
      expect(read.map(({ values }) => values)).toEqual(distinct.map(({ values }) => values))
      expect(new Set(read.map(({ rowKey, occurrence }) => `${rowKey} ${occurrence}`)).size).toBe(read.length)
      const [file] = folder.files
      expect(file).toMatchObject({ read: rows.length, rejected: 0 })
      expect(read.length + (file?.unchangedRepeats ?? 0)).toBe(rows.length)
    }),
    { numRuns: 400 },
  )
})

test('Whatever a file holds, the rows read are the rows loaded, the repeats and the rejected ones together', () => {
  const cell = fc.constantFrom(
    'A1',
    'A2',
    '01/04/2020',
    '2020-04-01',
    '43831',
    'PN1',
    '',
    '"',
    'x,y',
    '"q"',
    '1/4/2020',
  )
  const anyRow = fc.array(cell, { maxLength: 6 }).map((cells) => cells.join(','))
  const anyFile = fc
    .array(anyRow, { maxLength: 20 })
    .map((rows) => ['CHILD,DOB,REVIEW,REVIEW_CODE', ...rows].join('\n'))
  fc.assert(
    fc.property(anyFile, anyFile, (one, other) => {
      const folder = folderOf({ 'one.csv': one, 'other.csv': other })
      const total = (of: 'read' | 'rejected' | 'unchangedRepeats') =>
        folder.files.reduce((sum, file) => sum + file[of], 0)
      const loaded = [...folder.rows.values()].reduce((sum, rows) => sum + rows.length, 0)
      expect(loaded + total('unchangedRepeats') + total('rejected')).toBe(total('read'))
      expect(folder.rejects).toHaveLength(total('rejected'))
      expect(new Set(folder.rejects.map(({ file, line }) => `${file} ${line}`)).size).toBe(
        folder.rejects.length,
      )
    }),
    { numRuns: 300 },
  )
})

test('The return writes its days as dd/mm/yyyy, the activity files as yyyy-mm-dd', () => {
  const reviews = fileKinds.find(({ id }) => id === 'ssda903.reviews')
  const contacts = fileKinds.find(({ id }) => id === 'app_contacts')
  if (reviews === undefined || contacts === undefined) throw new Error('two kinds are not there')
  const review = { child_id: 'A1', dob: '2010-06-14', review: '2020-05-05', review_code: 'PN1' }
  expect(toCsv(reviews, [{ values: review }])).toBe(
    'CHILD,DOB,REVIEW,REVIEW_CODE\nA1,14/06/2010,05/05/2020,PN1\n',
  )
  const contact = { child_id: 'A1', app_contact_on: '2020-05-05', app_contact_kind: 'statement' }
  expect(toCsv(contacts, [{ values: contact }])).toBe(
    'child_id,app_contact_on,app_contact_kind\nA1,2020-05-05,statement\n',
  )
})
