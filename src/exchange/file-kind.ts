import type { DatedCodeList } from './dated-code-list.ts'

/** What one column holds. `partial-date` is `DATE_PERM`: a date, or one with `zz` for what nobody knows. */
export type ColumnType = 'text' | 'date' | 'partial-date' | 'integer' | 'number'

/** One column of a file, as the contract names it. */
export interface Column {
  /** The heading in the file. */
  readonly header: string
  /** The column of the table that holds it. */
  readonly column: string
  readonly type: ColumnType
  /** The heading must be there, or the whole file is refused. */
  readonly required: boolean
  /** A row with nothing here cannot be read: it says which row it is, or is starred in the contract. */
  readonly keyed: boolean
  /** Values outside the list, or outside a code's own years, are findings; they load as they are. */
  readonly codes?: DatedCodeList
  /** Takes `yes` or `no`; blank is not recorded, which is never no. */
  readonly yesNo?: true
  /** The least and the greatest number that can be believed, both included. */
  readonly between?: readonly [number, number]
  /** The form that a value must have to be believed, and its words for people. */
  readonly form?: { readonly pattern: RegExp; readonly means: string }
}

/** One kind of file: what its heading row looks like, where its rows go, and what makes two rows the same. */
export interface FileKind {
  readonly id: string
  /** What people call it: `Reviews`, `review details`. */
  readonly title: string
  readonly family: 'ssda903' | 'activity'
  readonly table: string
  readonly columns: readonly Column[]
  /** The columns of the table that say which row it is. */
  readonly identity: readonly string[]
  /** Two identical rows are the same fact told twice (`same`), or two things that happened (`separate`). */
  readonly repeats: 'same' | 'separate'
}

type Extras = Pick<Column, 'codes' | 'yesNo' | 'between' | 'form'>

/** A starred column of an IRO activity file: the heading and a value in every row. */
export function starred(header: string, type: ColumnType, extras: Extras = {}): Column {
  return { header, column: header, type, required: true, keyed: true, ...extras }
}

/** An optional column of an IRO activity file. */
export function optional(header: string, type: ColumnType, extras: Extras = {}): Column {
  return { header, column: header, type, required: false, keyed: false, ...extras }
}

/** An optional column that takes `yes` or `no`. */
export function optionalYesNo(header: string): Column {
  return optional(header, 'text', { yesNo: true })
}

/** A column of the national return. `CHILD` is kept as `child_id`; every other in lower case. */
function returned(
  header: string,
  type: ColumnType,
  extras: Extras,
  required: boolean,
  keyed: boolean,
): Column {
  const column = header === 'CHILD' ? 'child_id' : header.toLowerCase()
  return { header, column, type, required, keyed, ...extras }
}

/** A column of the return's row key: the heading and a value in every row. */
export function rowKey(header: string, type: ColumnType, extras: Extras = {}): Column {
  return returned(header, type, extras, true, true)
}

/** A column that the return requires; a blank in it is still a row that can be read. */
export function mandatory(header: string, type: ColumnType, extras: Extras = {}): Column {
  return returned(header, type, extras, true, false)
}

/** A column of the return that may be left out. */
export function allowed(header: string, type: ColumnType, extras: Extras = {}): Column {
  return returned(header, type, extras, false, false)
}

/** The child of every file of the return: 20 letters and digits at most. */
export const child: Column = rowKey('CHILD', 'text', {
  form: { pattern: /^[A-Za-z0-9]{1,20}$/, means: 'up to 20 letters and digits' },
})
