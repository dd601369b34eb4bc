import type { FileKind } from './file-kind.ts'
import type { CellValue } from './folder.ts'

/**
 * The file of a kind that holds these rows, as the contract has it: every column of the kind, LF, UTF-8. The
 * return writes its days as dd/mm/yyyy; the IRO activity files write them as yyyy-mm-dd.
 */
export function toCsv(
  kind: FileKind,
  rows: Iterable<{ readonly values: Readonly<Record<string, CellValue>> }>,
): string {
  const british = kind.family === 'ssda903'
  const lines = [kind.columns.map(({ header }) => header).join(',')]
  for (const { values } of rows) {
    const cells = kind.columns.map(({ column, type }) => {
      const value = values[column] ?? null
      if (value === null) return ''
      return british && type !== 'text' ? britishDate(String(value)) : quoted(String(value))
    })
    lines.push(cells.join(','))
  }
  return `${lines.join('\n')}\n`
}

const isoDate = /^(\d{4})-(\d{2})-(\d{2})$/
const britishDate = (text: string) => text.replace(isoDate, '$3/$2/$1')
const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
