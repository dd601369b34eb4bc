import Papa from 'papaparse'

/** One row of a file: its fields as they stand, and the line on which it begins. */
export interface CsvRow {
  readonly cells: readonly string[]
  readonly line: number
  /** A quotation mark was opened and not closed, or stands in the middle of a field. */
  readonly brokenQuotes: boolean
}

/**
 * The rows of a comma-separated text that hold anything, in order. Lines may end in LF, CRLF or CR, mixed as
 * well. A field that holds line ends makes the row several lines long; it is known by its first.
 */
export function csvRows(text: string): CsvRow[] {
  const lines = text.includes('\r') ? text.replaceAll(/\r\n?/g, '\n') : text
  const { data, errors } = Papa.parse<string[]>(lines, { delimiter: ',', newline: '\n' })
  const broken = new Set(errors.filter(({ type }) => type === 'Quotes').map(({ row }) => row))
  const mayHoldLineEnds = lines.includes('"')
  const rows: CsvRow[] = []
  let line = 1
  for (const [index, cells] of data.entries()) {
    if (cells.some((cell) => cell.trim() !== '')) {
      rows.push({ cells, line, brokenQuotes: broken.has(index) })
    }
    line += 1 + (mayHoldLineEnds ? lineEnds(cells) : 0)
  }
  return rows
}

function lineEnds(cells: readonly string[]): number {
  let count = 0
  for (const cell of cells) {
    for (let at = cell.indexOf('\n'); at !== -1; at = cell.indexOf('\n', at + 1)) count += 1
  }
  return count
}
