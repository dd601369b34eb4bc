import { type Finding, finding } from '../finding.ts'
import type { RowsByKind } from '../folder.ts'
import { fileKind } from '../kinds.ts'
import { childOf } from '../read/row-register.ts'

/** Codes that are in no list, and yes/no columns that hold something else. */
export function* unknownCodes(rows: RowsByKind): Generator<Finding> {
  for (const [kindId, kindRows] of rows) {
    for (const column of fileKind(kindId)?.columns ?? []) {
      const { codes, header } = column
      const known = column.yesNo === true ? yesAndNo : codes?.codes
      if (known === undefined) continue
      const code = column.yesNo === true ? 'value.not-yes-or-no' : 'code.unknown'
      const list = [...known.keys()].join(', ')
      for (const row of kindRows) {
        const value = row.values[column.column]
        if (typeof value !== 'string' || known.has(value)) continue
        const at = { file: row.file, line: row.line, column: header, value, ...childOf(row.values) }
        yield finding(code, at, `${header} ‘${value}’ is not one of ${list}.`)
      }
    }
  }
}

const yesAndNo = new Map([
  ['yes', {}],
  ['no', {}],
])
