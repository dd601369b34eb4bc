import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { Column, FileKind } from '../file-kind.ts'
import { type Finding, finding } from '../finding.ts'
import type { CellValue, ReadRow } from '../folder.ts'
import { fileKinds } from '../kinds.ts'
import { at, day, type FolderRows } from './folder-rows.ts'

/**
 * Values that can be read but not be right: a number out of range, an identifier of the wrong form, the year
 * 0021, nothing where the return must have something.
 */
export function* believableValues(folder: FolderRows): Generator<Finding> {
  for (const kind of fileKinds) {
    if (!folder.has(kind.id)) continue
    for (const column of kind.columns) {
      for (const doubt of doubtsOf(kind, column)) {
        for (const row of folder.of(kind.id)) {
          const found = doubt(row, row.values[column.column] ?? null)
          if (found !== undefined) yield found
        }
      }
    }
  }
}

type Doubt = (row: ReadRow, value: CellValue) => Finding | undefined

function doubtsOf(kind: FileKind, column: Column): Doubt[] {
  return [
    ...(kind.family === 'ssda903' && column.required && !column.keyed ? [blankDoubt(column)] : []),
    ...(column.form === undefined ? [] : [formDoubt(column, column.form)]),
    ...(column.between === undefined ? [] : [rangeDoubt(column, column.between)]),
    ...(column.type === 'date' ? [yearDoubt(kind, column)] : []),
  ]
}

function blankDoubt({ header, column }: Column): Doubt {
  const [code, message] =
    column === 'review_code'
      ? (['review.code-blank', 'The review has no participation code; PN0 to PN7 is required.'] as const)
      : (['value.blank', `${header} is blank; the return requires it.`] as const)
  return (row, value) => (value === null ? finding(code, at(row, header, ''), message) : undefined)
}

function formDoubt({ header }: Column, { pattern, means }: NonNullable<Column['form']>): Doubt {
  return (row, value) =>
    typeof value !== 'string' || pattern.test(value)
      ? undefined
      : finding('value.form', at(row, header, value), `${header} ‘${value}’ should be ${means}.`)
}

function rangeDoubt({ header }: Column, [least, most]: readonly [number, number]): Doubt {
  return (row, value) =>
    typeof value !== 'number' || (value >= least && value <= most)
      ? undefined
      : finding(
          'value.range',
          at(row, header, `${value}`),
          `${header} ${value} should be from ${least} to ${most}.`,
        )
}

function yearDoubt({ family }: FileKind, { header }: Column): Doubt {
  return (row, value) => {
    if (typeof value !== 'string' || (value >= '1900' && value < '2100')) return undefined
    const written = family === 'ssda903' ? day(value as CalendarDate) : value
    return finding(
      'value.unlikely-date',
      at(row, header, written),
      `${header} ${written} cannot be the right year.`,
    )
  }
}
