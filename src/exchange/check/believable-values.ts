import { type Finding, finding } from '../finding.ts'
import type { Column } from '../file-kind.ts'
import type { ReadRow } from '../folder.ts'
import { fileKinds } from '../kinds.ts'
import { at, type FolderRows } from './folder-rows.ts'

/** Values that can be read but not be right: a number out of range, an identifier of the wrong form, the year 0021. */
export function* believableValues(folder: FolderRows): Generator<Finding> {
  for (const { id, columns } of fileKinds) {
    if (!folder.has(id)) continue
    for (const column of columns) {
      const doubt = doubtOf(column)
      if (doubt === undefined) continue
      for (const row of folder.of(id)) {
        const found = doubt(row, row.values[column.column] ?? null)
        if (found !== undefined) yield found
      }
    }
  }
}

type Doubt = (row: ReadRow, value: string | number | null) => Finding | undefined

function doubtOf({ header, form, between, type }: Column): Doubt | undefined {
  if (form !== undefined) {
    return (row, value) =>
      typeof value !== 'string' || form.pattern.test(value)
        ? undefined
        : finding('value.form', at(row, header, value), `${header} ‘${value}’ should be ${form.means}.`)
  }
  if (between !== undefined) {
    const [least, most] = between
    return (row, value) =>
      typeof value !== 'number' || (value >= least && value <= most)
        ? undefined
        : finding(
            'value.range',
            at(row, header, String(value)),
            `${header} ${value} should be from ${least} to ${most}.`,
          )
  }
  if (type !== 'date') return undefined
  return (row, value) =>
    typeof value !== 'string' || (value >= '1900' && value < '2100')
      ? undefined
      : finding('value.unlikely-date', at(row, header, value), `${header} ${value} cannot be the right year.`)
}
