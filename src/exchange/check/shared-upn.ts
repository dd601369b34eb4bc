import { type Finding, finding } from '../finding.ts'
import { at, type FolderRows, groupBy, textOf } from './folder-rows.ts'

/** One pupil number for several children. UN1 to UN5 say why there is none, and may be shared. */
export function* sharedUpn(folder: FolderRows): Generator<Finding> {
  for (const [upn, rows] of groupBy(folder.of('ssda903.header'), 'upn')) {
    if (/^UN\d$/i.test(upn)) continue
    const [first, ...others] = rows
    const child = first === undefined ? undefined : textOf(first, 'child_id')
    for (const row of others) {
      if (textOf(row, 'child_id') === child) continue
      const message = `UPN ${upn} is also that of child ${child}; each child has their own.`
      yield finding('child.upn-shared', at(row, 'UPN', upn), message)
    }
  }
}
