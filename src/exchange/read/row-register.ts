import type { FileKind } from '../file-kind.ts'
import { type Finding, finding } from '../finding.ts'
import type { CellValue, ReadRow } from '../folder.ts'
import { joinRowKey } from './row-key.ts'

/** The rows of a key that has more than one: how many are kept, and what each said. */
interface FurtherRows {
  count: number
  readonly said: Map<string, ReadRow>
}

/** The rows of one kind in one folder: knows which are the same fact told twice, and which contradict each other. */
export class RowRegister {
  readonly rows: ReadRow[] = []
  readonly #kind: FileKind
  readonly #headers: ReadonlyMap<string, string>
  readonly #dates: ReadonlySet<string>
  readonly #first = new Map<string, ReadRow>()
  readonly #further = new Map<string, FurtherRows>()

  constructor(kind: FileKind) {
    this.#kind = kind
    this.#headers = new Map(kind.columns.map(({ column, header }) => [column, header]))
    this.#dates = new Set(kind.columns.flatMap(({ column, type }) => (type === 'date' ? [column] : [])))
  }

  /** Keeps the row. Returns a finding when it repeats an earlier one (then it is not kept) or contradicts it. */
  add(values: Record<string, CellValue>, file: string, line: number): Finding | undefined {
    const rowKey = joinRowKey(values, this.#kind.identity)
    const first = this.#first.get(rowKey)
    if (first === undefined) {
      const row = { values, rowKey, occurrence: 1, file, line }
      this.#first.set(rowKey, row)
      this.rows.push(row)
      return undefined
    }
    const further = this.#further.get(rowKey) ?? {
      count: 1,
      said: new Map([[this.#content(first.values), first]]),
    }
    this.#further.set(rowKey, further)
    if (this.#kind.repeats === 'separate') {
      further.count += 1
      this.rows.push({ values, rowKey, occurrence: further.count, file, line })
      return undefined
    }
    const content = this.#content(values)
    const same = further.said.get(content)
    const at = { file, line, ...childOf(values) }
    if (same !== undefined) {
      return finding('row.repeated', at, `The row says the same as ${place(same, file)}; it counts once.`)
    }
    further.count += 1
    const row = { values, rowKey, occurrence: further.count, file, line }
    further.said.set(content, row)
    this.rows.push(row)
    return this.#contradiction(first, row, at)
  }

  #content(values: ReadRow['values']): string {
    return JSON.stringify(this.#kind.columns.map(({ column }) => values[column]))
  }

  #contradiction(first: ReadRow, row: ReadRow, at: Omit<Finding, 'code' | 'severity' | 'message'>): Finding {
    const columns = this.#differing(first.values, row.values)
    if (this.#kind.id === 'ssda903.reviews' && columns.join() === 'review_code') {
      const codes = `${this.#said(first, 'review_code')} and ${this.#said(row, 'review_code')}`
      return finding(
        'review.two-codes',
        { ...at, ...this.#only(row, columns) },
        `The review has two participation codes, ${codes} (${place(first, row.file)}); a review has one.`,
      )
    }
    const differences = columns
      .map(
        (column) =>
          `${this.#headers.get(column) ?? column} (${this.#said(first, column)}, here ${this.#said(row, column)})`,
      )
      .join(', ')
    return finding(
      'row.contradiction',
      { ...at, ...this.#only(row, columns) },
      `The row is about the same thing as ${place(first, row.file)}, but differs in ${differences}; one of them is right.`,
    )
  }

  /** Where the rows differ in one column only: that column, and what stands there in this row. */
  #only(row: ReadRow, columns: readonly string[]): Pick<Finding, 'column' | 'value'> {
    const [column, ...others] = columns
    if (column === undefined || others.length > 0) return {}
    return { column: this.#headers.get(column) ?? column, value: this.#written(row, column) }
  }

  #said(row: ReadRow, column: string): string {
    const written = this.#written(row, column)
    return written === '' ? 'blank' : `‘${written}’`
  }

  /** What stands in a column as the files of its family write it: days of the return as dd/mm/yyyy. */
  #written(row: ReadRow, column: string): string {
    const value = row.values[column] ?? ''
    const inReturn = this.#kind.family === 'ssda903' && this.#dates.has(column)
    return inReturn && typeof value === 'string'
      ? value.replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3/$2/$1')
      : String(value)
  }

  #differing(one: ReadRow['values'], other: ReadRow['values']): string[] {
    const columns: string[] = []
    for (const { column } of this.#kind.columns) if (one[column] !== other[column]) columns.push(column)
    return columns
  }
}

const place = (row: ReadRow, from: string) =>
  row.file === from ? `line ${row.line}` : `${row.file} line ${row.line}`

/** The child of a row, for a finding about it. */
export function childOf(values: ReadRow['values']): { readonly childId?: string } {
  const id = values['child_id']
  return typeof id === 'string' ? { childId: id } : {}
}
