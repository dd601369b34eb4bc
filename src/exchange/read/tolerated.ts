import type { CsvRow } from './csv-rows.ts'

/** What programs leave in the files that they write, by its name: read as it was meant, and said. */
export const toleratedWords = {
  bom: 'a byte order mark before its first letter',
  'windows-line-ends': 'the line ends of Windows (CRLF)',
  'unnamed-columns': 'empty columns without a name at the end',
  'quoted-commas': 'fields in quotation marks that hold a comma',
  'blank-lines': 'lines that hold nothing',
} as const satisfies Record<string, string>

export type Tolerated = keyof typeof toleratedWords

/** Whether a text names something that is tolerated. */
export function isTolerated(text: string): text is Tolerated {
  return Object.hasOwn(toleratedWords, text)
}

/**
 * What was tolerated in a file, in the order in which it is met.
 * @param text the file's text, its byte order mark dropped.
 * @param rows every row that holds anything, the headings first.
 */
export function toleratedIn(
  content: Uint8Array,
  text: string,
  rows: readonly CsvRow[],
): readonly Tolerated[] {
  const [headings] = rows
  const found: Tolerated[] = []
  if (content[0] === 0xef && content[1] === 0xbb && content[2] === 0xbf) found.push('bom')
  if (text.includes('\r')) found.push('windows-line-ends')
  const named = headings === undefined ? 0 : headings.cells.findLastIndex((cell) => cell.trim() !== '') + 1
  if (
    rows.some(({ cells }) => cells.length > named && cells.slice(named).every((cell) => cell.trim() === ''))
  ) {
    found.push('unnamed-columns')
  }
  if (text.includes('"') && rows.some(({ cells }) => cells.some((cell) => cell.includes(',')))) {
    found.push('quoted-commas')
  }
  // A file may end in one line end; more are lines without anything on them.
  if (/\n[,\s]*\n/.test(text.replaceAll('\r', ''))) found.push('blank-lines')
  return found
}
