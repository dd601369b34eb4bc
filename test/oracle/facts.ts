import { type CalendarDate, parseIsoDate } from '#domain/calendar/calendar-date.ts'

/** One row of a council's file: lower-case column -> what stands there. Dates are ISO text. */
export type Row = Readonly<Record<string, string | number | null | undefined>>

/**
 * All that the oracle counts from: the rows of each file kind, in the order of the files, under the names of
 * the import's tables (`ssda903_episodes`, `review_details`). Identical rows of the 903 count once anyway.
 */
export interface Facts {
  readonly rows: Readonly<Record<string, readonly Row[]>>
  /** The collection years (`2020-21`) for which Reviews were imported. */
  readonly reviewYears: readonly string[]
}

export function rowsOf(facts: Facts, kind: string): readonly Row[] {
  return facts.rows[kind] ?? []
}

/** The text in a column, or null where it is blank or the column is absent. */
export function text(row: Row, column: string): string | null {
  const value = row[column]
  if (value === null || value === undefined) return null
  const trimmed = String(value).trim()
  return trimmed === '' ? null : trimmed
}

/** A code of the national return, in capitals. */
export function code(row: Row, column: string): string | null {
  return text(row, column)?.toUpperCase() ?? null
}

/** A value of one of our own lists, in small letters. */
export function word(row: Row, column: string): string | null {
  return text(row, column)?.toLowerCase() ?? null
}

/** The date in a column, or null where it is blank or no date. */
export function day(row: Row, column: string): CalendarDate | null {
  const value = text(row, column)
  return value === null ? null : (parseIsoDate(value) ?? null)
}

export function amount(row: Row, column: string): number | null {
  const value = text(row, column)
  return value === null || Number.isNaN(Number(value)) ? null : Number(value)
}

/** The rows of a kind by the text of one column; rows where it is blank are left out. */
export function groupBy(rows: readonly Row[], column: string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const key = text(row, column)
    if (key === null) continue
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [row])
    else group.push(row)
  }
  return groups
}

/** One row for each key of several columns: the later row speaks. */
export function latestByKey(rows: readonly Row[], columns: readonly string[]): Row[] {
  const latest = new Map<string, Row>()
  for (const row of rows) latest.set(columns.map((column) => text(row, column) ?? '').join('|'), row)
  return [...latest.values()]
}
