import { expect, test } from 'vitest'
import { parseCollectionYear } from '#domain/calendar/collection-year.ts'
import { readFolder } from '#exchange/read-folder.ts'

const header = 'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB'
const row = 'A1,M,04/03/2017,WBRI,UN1,,'

/** What is said of one file, each finding as `line column: message`. */
function said(content: string | Uint8Array, name = 'header.csv'): string[] {
  const year = parseCollectionYear('2025-26')
  if (year === undefined) throw new RangeError('2025-26 is a collection year')
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const { findings } = readFolder([{ name, content: bytes }], { year })
  return findings.map(({ line, column, message }) => [line, column, message].filter(Boolean).join(' '))
}

const dated = (date: string) => `${header}\nA1,M,${date},WBRI,UN1,,\n`

test.each([
  ['with a byte-order mark', `\uFEFF${header}\n${row}\n`],
  ['with the line ends of Windows', `${header}\r\n${row}\r\n`],
  ['with empty columns at the end', `${header},,,\n${row},,,\n`],
  ['with a comma in quotation marks', `${header}\nA1,M,04/03/2017,WBRI,"UN1",,\n`],
  ['with lines that hold nothing', `${header}\n\n${row}\n,,,,,,\n`],
])('a file %s is read without a finding', (_, content) => {
  expect(said(content)).toEqual([])
})

test.each([
  ['bom', `\uFEFF${header}\n${row}\n`],
  ['windows-line-ends', `${header}\r\n${row}\r\n`],
  ['unnamed-columns', `${header},,,\n${row},,,\n`],
  ['unnamed-columns', `${header}\n${row},,,\n`],
  ['quoted-commas', `${header}\nA1,M,04/03/2017,WBRI,"UN1,a",,\n`],
  ['blank-lines', `${header}\n\n${row}\n`],
])('what was tolerated is named: %s', (name, content) => {
  const year = parseCollectionYear('2025-26')
  if (year === undefined) throw new RangeError('2025-26 is a collection year')
  const { files } = readFolder([{ name: 'header.csv', content: new TextEncoder().encode(content) }], { year })
  expect(files[0]?.tolerated).toEqual([name])
})

test('a plain file tolerates nothing', () => {
  const year = parseCollectionYear('2025-26')
  if (year === undefined) throw new RangeError('2025-26 is a collection year')
  const content = new TextEncoder().encode(`${header}\n${row}\n`)
  expect(readFolder([{ name: 'header.csv', content }], { year }).files[0]).not.toHaveProperty('tolerated')
})

test.each([
  [
    'a workbook that was renamed',
    'PK\u0003\u0004',
    'header.csv is a workbook or an archive; save each sheet as “CSV UTF-8”.',
  ],
  [
    'a picture',
    'GIF89a\u0000\u0001',
    'header.csv is not text, but perhaps a picture, a PDF or a program; export it again as “CSV UTF-8”.',
  ],
  ['nothing', '', 'header.csv is empty; it was skipped. Export it again if it should hold rows.'],
  [
    'the page on which one signs in',
    '<!DOCTYPE html><html>Sign in</html>',
    '1 header.csv has none of the columns of any file that is read, and was skipped; it is a web page, perhaps of a system that had signed you out: export it again.',
  ],
  [
    'fields between semicolons',
    `${header}\n${row}\n`.replaceAll(',', ';'),
    '1 header.csv has none of the columns of any file that is read, and was skipped; its fields are perhaps not separated by commas: save it as “CSV UTF-8 (Comma delimited)”.',
  ],
  [
    'somebody else’s list',
    'Age,Shoe size\n3,28\n',
    '1 header.csv has none of the columns of any file that is read, and was skipped; the first row should hold the column names.',
  ],
  ['headings alone', `${header}\n`, '1 header.csv has the headings of the Header file and no rows.'],
])('a file that holds %s gets one message, with what to do', (_, content, message) => {
  expect(said(content)).toEqual([message])
})

test('bytes of no text at all are told from a text in another encoding, whose line is named', () => {
  expect(said(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x00, 0xff))).toEqual([
    'header.csv is not text, but perhaps a picture, a PDF or a program; export it again as “CSV UTF-8”.',
  ])
  const windows = Buffer.from(`${header}\nA1,M,04/03/2017,WBRI,Zo\u00eb,,\n`, 'latin1')
  expect(said(windows)).toEqual([
    '2 header.csv is not UTF-8 text (perhaps Windows-1252); save it again as “CSV UTF-8”.',
  ])
})

test('a row with too few fields is told otherwise than one with too many', () => {
  expect(said(`${header}\nA1,M,04/03/2017\nA2,M,04/03/2017,WBRI,UN1,,,Leeds\n`)).toEqual([
    '2 The row has 3 fields, but there are 7 columns; it is perhaps cut short: what is not recorded is left blank between its commas.',
    '3 The row has 8 fields, but there are 7 columns; a field that holds a comma must stand in quotation marks.',
  ])
})

test.each([
  ['43894', 'it is a spreadsheet’s number for a day, perhaps 04/03/2020; format the column as dd/mm/yyyy'],
  ['3/4/2017', 'day and month have two digits; write 03/04/2017'],
  ['2017-03-04 00:00:00', 'a date has no time; write 2017-03-04'],
  ['04/03/17', 'the year has four digits; write it as dd/mm/yyyy or yyyy-mm-dd'],
  ['########', 'the column was too narrow when it was saved; widen it, and save it again'],
])(
  'a date that a spreadsheet made into %s is named with its line, its column and what would be right',
  (date, why) => {
    expect(said(dated(date))).toEqual([`2 DOB DOB ‘${date}’ cannot be read: ${why}.`])
  },
)
