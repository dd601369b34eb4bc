import { type Finding, finding } from '../finding.ts'
import { fileKinds } from '../kinds.ts'
import { at, type FolderRows, textOf } from './folder-rows.ts'

/** Child protection and the registers may name children who are not looked after. */
const needNotBeLookedAfter = new Set(['conferences', 'child_protection_plans', 'registers'])

/** Rows about a child whom the Header file does not know. Says nothing when there is no Header file. */
export function* childNotInHeader(folder: FolderRows): Generator<Finding> {
  if (!folder.has('ssda903.header')) return
  const readable = folder.asFarAsRead('ssda903.header')
  const known = new Set(folder.of('ssda903.header').map((row) => textOf(row, 'child_id')))
  for (const { id, title, columns } of fileKinds) {
    const header = columns.find(({ column }) => column === 'child_id')?.header
    if (header === undefined || needNotBeLookedAfter.has(id)) continue
    for (const row of folder.of(id)) {
      const child = textOf(row, 'child_id')
      if (child === undefined || known.has(child)) continue
      const message = `Child ${child} is in the ${title} file, but has no row in the Header file${readable}.`
      yield finding('child.not-in-header', at(row, header, child), message)
    }
  }
}
