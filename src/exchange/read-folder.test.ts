import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { folderOf } from '#test/support/findings-of.ts'
import { parseCollectionYear } from '#domain/calendar/collection-year.ts'
import type { ReadFolder } from './folder.ts'
import { readFolder } from './read-folder.ts'

function folderAt(path: URL, yearName: string): ReadFolder {
  const year = parseCollectionYear(yearName)
  if (year === undefined) throw new RangeError(yearName)
  const names = readdirSync(path)
  return readFolder(
    names.map((name) => ({ name, content: readFileSync(new URL(name, path)) })),
    { year },
  )
}

/** What was read of each file: `file kind read-rejected-repeats`, or `file -` when it was passed over. */
function summary({ files }: ReadFolder): string[] {
  return files.map(({ file, kind, read, rejected, unchangedRepeats, skipped }) =>
    skipped !== undefined && read === 0
      ? `${file} -`
      : `${file} ${kind?.id ?? '?'} ${read}-${rejected}-${unchangedRepeats}`,
  )
}

describe('A folder of broken files', () => {
  const folder = folderAt(new URL('../../test/cases/broken-files/', import.meta.url), '2020-21')
  const of = (file: string) =>
    folder.findings.filter((found) => found.file === file).map(({ code, line }) => `${line ?? '-'} ${code}`)

  test('every file is named, with what was read of it', () => {
    expect(summary(folder)).toEqual([
      '.gitattributes -',
      'README.md -',
      'app-contacts-again.csv app_contacts 2-0-0',
      'app-contacts.csv -',
      'disputes.csv disputes 3-2-0',
      'empty.csv -',
      'episodes-mangled-dates.csv ssda903.episodes 10-9-0',
      'episodes-overlap-gap.csv ssda903.episodes 12-0-0',
      'header-bom-crlf.csv ssda903.header 6-0-0',
      'headings-only.csv ssda903.missing 0-0-0',
      'iro-allocations.csv iro_allocations 6-0-0',
      'iros-quoted.csv iros 4-1-0',
      'missing-required-column.csv ssda903.reviews 2-2-0',
      'people-latin-1.csv -',
      'previous-permanence.csv ssda903.prev_perm 4-1-0',
      'repeated-column.csv disputes 1-1-0',
      'reviews-field-count.csv ssda903.reviews 5-3-0',
      'reviews-out-of-care.csv ssda903.reviews 10-0-0',
      'reviews-repeated.csv ssda903.reviews 4-0-2',
      'semicolons.csv -',
      'teams-open-quote.csv teams 1-1-0',
      'tie-of-kinds.csv ? 1-1-0',
      'unknown-columns.csv ssda903.uasc 1-0-0',
      'unrecognised.csv -',
    ])
  })

  test.each([
    ['a spreadsheet’s dates are errors', 'episodes-mangled-dates.csv', 9, 10],
    ['a wrong number of fields is an error', 'reviews-field-count.csv', 3, 3],
    ['a file with a column missing is refused whole', 'missing-required-column.csv', 2, 1],
    ['a tie is refused', 'tie-of-kinds.csv', 1, 1],
    ['a heading that stands twice is refused', 'repeated-column.csv', 1, 1],
    ['a quotation mark that is never closed is an error', 'teams-open-quote.csv', 1, 1],
  ])('%s, and its rows are kept with the reasons', (_, file, rejects, errors) => {
    expect(folder.rejects.filter((reject) => reject.file === file)).toHaveLength(rejects)
    const found = folder.findings.filter((each) => each.file === file && each.severity === 'error')
    expect(found).toHaveLength(errors)
    for (const { reasons } of folder.rejects) expect(reasons.length).toBeGreaterThan(0)
  })

  test('an error names file, line, column and value, and says what would be right', () => {
    expect(
      folder.findings.find(({ file, line }) => file === 'episodes-mangled-dates.csv' && line === 2),
    ).toEqual({
      code: 'value.date',
      severity: 'error',
      file: 'episodes-mangled-dates.csv',
      line: 2,
      column: 'DECOM',
      value: '43831',
      childId: 'B101',
      message:
        'DECOM ‘43831’ cannot be read: it is a spreadsheet’s number for a day, perhaps 01/01/2020; format the column as dd/mm/yyyy.',
    })
  })

  test('a file that is not UTF-8 is refused by name, with the line', () => {
    expect(of('people-latin-1.csv')).toEqual(['3 file.not-utf8'])
    expect(folder.rows.has('people')).toBe(false)
  })

  test('a byte-order mark and CRLF change nothing', () => {
    expect(folder.rows.get('ssda903.header')?.map(({ values }) => values['child_id'])).toEqual([
      'B101',
      'B102',
      'B103',
      'B104',
      'B105',
      'B106',
    ])
  })

  test('lines are those of the file, also after a row of several lines', () => {
    expect(folder.rows.get('iros')?.map(({ line, values }) => [line, values['name']])).toEqual([
      [2, 'Okafor, Grace'],
      [3, 'Lee "Sam" Carter\n(covering)'],
      [5, 'Priya Nair'],
    ])
    expect(of('iros-quoted.csv')).toEqual(['6 value.number', '3 value.not-yes-or-no', '5 value.range'])
  })

  test('columns that are not read are named', () => {
    expect(of('unknown-columns.csv')).toEqual([
      '1 file.unknown-column',
      '1 file.unknown-column',
      '2 uasc.duc-after-18',
    ])
  })

  test('two reviews that contradict each other are both kept, the same one told again once', () => {
    const rows = folder.rows.get('ssda903.reviews')?.filter(({ values }) => values['review'] === '2019-12-11')
    expect(rows?.map(({ occurrence, values }) => [occurrence, values['review_code']])).toEqual([
      [1, 'PN3'],
      [2, 'PN7'],
    ])
    expect(of('reviews-repeated.csv')).toEqual(['2 row.repeated', '4 review.two-codes', '5 row.repeated'])
  })

  test('two identical app contacts are two contacts, and the same file again is passed over', () => {
    expect(folder.rows.get('app_contacts')?.map(({ occurrence }) => occurrence)).toEqual([1, 2])
    expect(of('app-contacts.csv')).toEqual(['- file.twice'])
  })

  test('a file of headings alone is a set without rows, which a missing file is not', () => {
    expect(folder.rows.get('ssda903.missing')).toEqual([])
    expect(folder.rows.has('ssda903.dolo')).toBe(false)
  })

  test('parts of a date that nobody knows are kept', () => {
    expect(folder.rows.get('ssda903.prev_perm')?.map(({ values }) => values['date_perm'])).toEqual([
      'zz/05/2014',
      'zz/zz/zzzz',
      null,
    ])
  })

  test('every finding has a sentence', () => {
    for (const { message } of folder.findings) expect(message).toMatch(/^[\p{L}].*[.]$/su)
  })
})

describe('Several files', () => {
  const header = 'CHILD,SEX,DOB,ETHNIC,UPN'

  test('of one kind are read as one, in the order of their names', () => {
    const folder = folderOf({
      'b.csv': `${header}\nA1,2,14/06/2010,WBRI,UN1`,
      'a.csv': `${header}\nA1,1,14/06/2010,WBRI,UN1`,
    })
    expect(folder.rows.get('ssda903.header')?.map(({ file, occurrence }) => [file, occurrence])).toEqual([
      ['a.csv', 1],
      ['b.csv', 2],
    ])
    expect(folder.findings.map(({ code, file }) => [code, file])).toEqual([['row.contradiction', 'b.csv']])
  })

  test('are recognised by their headings, not by their names; what is no data is passed over', () => {
    const folder = folderOf({
      'reviews.csv': `${header}\nA1,1,14/06/2010,WBRI,UN1`,
      export: `${header}\nA2,1,14/06/2010,WBRI,UN1`,
      'notes.txt': 'name\nAnna',
    })
    expect(summary(folder)).toEqual([
      'export ssda903.header 1-0-0',
      'notes.txt -',
      'reviews.csv ssda903.header 1-0-0',
    ])
    expect(folder.findings).toEqual([])
  })

  test('are counted while they are read', () => {
    const seen: string[] = []
    const year = parseCollectionYear('2020-21')
    if (year === undefined) throw new RangeError('2020-21')
    const content = new TextEncoder().encode(header)
    const files = [
      { name: 'a.csv', content },
      { name: 'b.txt', content: new Uint8Array() },
    ]
    readFolder(files, { year }, ({ done, of, next }) => seen.push(`${done} of ${of}, ${next}`))
    expect(seen).toEqual(['0 of 2, a.csv', '1 of 2, b.txt'])
  })

  test('that are workbooks or UTF-16 are named with what to do', () => {
    const year = parseCollectionYear('2020-21')
    if (year === undefined) throw new RangeError('2020-21')
    const workbook = { name: 'reviews.xlsx', content: Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 0) }
    const utf16 = { name: 'reviews.csv', content: Uint8Array.of(0xff, 0xfe, 0x41, 0) }
    const { findings } = readFolder([workbook, utf16], { year })
    expect(findings.map(({ code, severity, file }) => [code, severity, file])).toEqual([
      ['file.not-utf8', 'error', 'reviews.csv'],
      ['file.unrecognised', 'warning', 'reviews.xlsx'],
    ])
  })
})

test('A row’s key joins its identity; long texts stand in it by their hash, and the joining mark cannot be forged', () => {
  const folder = folderOf({
    f: [
      'response_id,survey,respondent,received_on,question,answer',
      'R1,s,child,2020-05-05,a|b,c',
      'R1,s,child,2020-05-05,a,b|c',
      `R1,s,child,2020-05-05,q,${'x'.repeat(3000)}`,
      'R2,s,child,2020-05-05,,',
    ].join('\n'),
  })
  const keys = folder.rows.get('feedback')?.map(({ rowKey }) => rowKey)
  expect(keys?.[0]).toBe('R1|2020-05-05|a\\|b|c')
  expect(keys?.[1]).toBe('R1|2020-05-05|a|b\\|c')
  expect(keys?.[2]).toMatch(/^R1\|2020-05-05\|q\|sha256:[0-9a-f]{64}$/)
  expect(keys?.[3]).toBe('R2|2020-05-05||')
})

const shared = new URL('../../../shared/data/', import.meta.url)
const sharedFolders = [
  { name: 'ssda903-fake', year: '2017-18', kinds: 12, warnings: true },
  { name: 'ssda903-fake', year: '2026-27', kinds: 12, warnings: true },
  { name: 'thurrock-2020-21-like', year: '2020-21', kinds: 13, warnings: false },
].filter(({ name }) => existsSync(new URL(`${name}/`, shared)))

test.each(sharedFolders)(
  'The folder $name reads as $year without an error',
  ({ name, year, kinds, warnings }) => {
    const folder = folderAt(new URL(`${name}/`, shared), year)
    expect(folder.findings.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(folder.findings.length > 0).toBe(warnings)
    expect(folder.rows.size).toBe(kinds)
    const unread = folder.files.filter(
      ({ kind, read, rejected }) => kind === undefined || read === 0 || rejected > 0,
    )
    expect(unread.filter(({ file }) => file.endsWith('.csv'))).toEqual([])
  },
)
