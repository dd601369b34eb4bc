import { type Finding, finding } from '../finding.ts'
import { fileKinds } from '../kinds.ts'
import { at, type FolderRows } from './folder-rows.ts'

/** Codes that are in no list, and yes/no columns that hold something else. */
export function* unknownCode(folder: FolderRows): Generator<Finding> {
  for (const { id, columns } of fileKinds) {
    for (const { codes, column, header, yesNo } of columns) {
      const known = yesNo === true ? yesAndNo : codes?.codes
      if (known === undefined) continue
      const code = yesNo === true ? 'value.not-yes-or-no' : 'code.unknown'
      const list = [...known.keys()].join(', ')
      for (const row of folder.of(id)) {
        const value = row.values[column]
        if (typeof value !== 'string' || known.has(value)) continue
        yield finding(code, at(row, header, value), `${header} ‘${value}’ is not one of ${list}.`)
      }
    }
  }
}

const yesAndNo: ReadonlyMap<string, unknown> = new Map([
  ['yes', {}],
  ['no', {}],
])
