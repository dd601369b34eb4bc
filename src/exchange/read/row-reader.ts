import type { Column, FileKind } from '../file-kind.ts'
import type { FindingCode } from '../finding-codes.ts'
import type { CellValue } from '../folder.ts'
import { readDate, readPartialDate } from './read-date.ts'
import { readInteger, readNumber } from './read-number.ts'

/** Why a cell cannot be read. */
interface CellProblem {
  readonly code: FindingCode
  readonly column: Column
  readonly value: string
  readonly message: string
}

/** The values of one row, and what in it cannot be read. */
export interface RowReading {
  readonly values: Record<string, CellValue>
  readonly problems: readonly CellProblem[]
}

/** Told when a code was written in small letters and is kept in capitals; once for each code in a folder. */
export type LetterCaseNote = (column: Column, text: string, kept: string) => void

type CellReader = (text: string) => CellValue | CellProblem

/** What texts have been read as in this folder: days, codes and children's ids come again and again. */
export class ReadingsMade {
  readonly #byName = new Map<string, Map<string, CellValue>>()

  /** The reader, made to remember what it read under this name; what it cannot read, it looks at each time. */
  remembering(name: string, read: CellReader): CellReader {
    const made = this.#byName.get(name) ?? new Map<string, CellValue>()
    this.#byName.set(name, made)
    return (cell) => {
      const before = made.get(cell)
      if (before !== undefined) return before
      const now = read(cell)
      if (typeof now !== 'object') made.set(cell, now)
      return now
    }
  }
}

const nothingWrong: readonly CellProblem[] = []

/** Reads the cells of a file of a kind, whose columns stand at `positions` among the headings. */
export function rowReader(
  kind: FileKind,
  positions: readonly number[],
  made: ReadingsMade,
  note: LetterCaseNote,
): (cells: readonly string[]) => RowReading {
  const columns = kind.columns.map((column, index) => ({
    column,
    position: positions[index] ?? -1,
    read: cellReader(column, made, note),
  }))
  // Every row is a copy of this one, so that all rows of a kind have one shape in memory.
  const empty: Record<string, CellValue> = Object.fromEntries(
    columns.map(({ column }) => [column.column, null]),
  )
  return (cells) => {
    const values = { ...empty }
    let problems: CellProblem[] | undefined
    for (const { column, position, read } of columns) {
      const cell = cells[position]
      const value = cell === undefined || cell === '' ? blank(column) : read(cell)
      if (typeof value === 'object' && value !== null) {
        problems = [...(problems ?? []), value]
        values[column.column] = null
      } else {
        values[column.column] = value
      }
    }
    return { values, problems: problems ?? nothingWrong }
  }
}

function blank(column: Column): CellValue | CellProblem {
  if (!column.keyed) return null
  return {
    code: 'value.blank-key',
    column,
    value: '',
    message: `${column.header} is blank; every row of this file needs it`,
  }
}

/** Reads a cell as it stands in the file: blanks round a value are no part of it. */
function cellReader(column: Column, made: ReadingsMade, note: LetterCaseNote): CellReader {
  const trimmed =
    (read: CellReader): CellReader =>
    (cell) => {
      const text = cell.trim()
      return text === '' ? blank(column) : read(text)
    }
  const { name, remembered, read } = valueReader(column, note)
  return remembered ? made.remembering(name, trimmed(read)) : trimmed(read)
}

interface ValueReader {
  /** Columns whose texts mean the same share a name. */
  readonly name: string
  /** Whether the same few texts come again and again. */
  readonly remembered: boolean
  readonly read: CellReader
}

function valueReader(column: Column, note: LetterCaseNote): ValueReader {
  switch (column.type) {
    case 'text':
      return textReader(column, note)
    case 'date':
    case 'partial-date': {
      const readText = column.type === 'date' ? readDate : readPartialDate
      const read: CellReader = (text) => {
        const reading = readText(text)
        return 'date' in reading ? reading.date : unreadable('value.date', column, text, reading.problem)
      }
      return { name: column.type, remembered: true, read }
    }
    case 'integer':
    case 'number': {
      const readText = column.type === 'integer' ? readInteger : readNumber
      const read: CellReader = (text) => {
        const reading = readText(text)
        return 'number' in reading
          ? reading.number
          : unreadable('value.number', column, text, shareMeant(column, text) ?? reading.problem)
      }
      return { name: column.type, remembered: true, read }
    }
  }
}

/** A share written as a percentage where the column takes a part of one: 80% of full time is 0.8. */
function shareMeant({ between }: Column, text: string): string | undefined {
  const percent = /^(\d+(?:\.\d+)?)\s*%$/.exec(text)?.[1]
  return percent === undefined || between?.[1] !== 1 ? undefined : `write ${Number(percent) / 100}`
}

function unreadable(code: FindingCode, column: Column, value: string, why: string): CellProblem {
  return { code, column, value, message: `${column.header} ‘${value}’ cannot be read: ${why}` }
}

/**
 * A code of the return is one code in either letter case, so `k3` is kept as the K3 that it is: every count
 * would otherwise have to remember it. A code that is in no list is kept as it stands.
 */
function textReader(column: Column, note: LetterCaseNote): ValueReader {
  const { codes } = column
  if (codes?.letters === 'upper') {
    const read: CellReader = (text) => {
      const upper = text.toUpperCase()
      if (upper === text || !codes.codes.has(upper)) return text
      note(column, text, upper)
      return upper
    }
    return { name: `code ${codes.name}`, remembered: true, read }
  }
  const remembered = column.column === 'child_id' || codes !== undefined || column.yesNo === true
  return { name: 'text', remembered, read: (text) => text }
}
