import { type Finding, finding } from '../finding.ts'
import { fileKinds } from '../kinds.ts'
import { at, day, dayIn, type FolderRows, textOf } from './folder-rows.ts'

const birthColumns = new Set(['dob', 'child_dob'])

/** A date of birth that is not the Header's, once for each file kind, child and date. */
export function* dateOfBirthDiffers(folder: FolderRows): Generator<Finding> {
  for (const { id, family, columns } of fileKinds) {
    const column = columns.find((each) => birthColumns.has(each.column))
    if (column === undefined || id === 'ssda903.header') continue
    const said = new Set<string>()
    for (const row of folder.of(id)) {
      const child = textOf(row, 'child_id')
      const dob = dayIn(row, column.column)
      if (child === undefined || dob === undefined) continue
      const born = folder.bornOn(child)
      if (born === undefined || born === dob || said.has(`${child} ${dob}`)) continue
      said.add(`${child} ${dob}`)
      const message = `Child ${child} was born on ${day(dob)} here, but on ${day(born)} in the other files.`
      yield finding(
        'child.dob-differs',
        at(row, column.header, family === 'ssda903' ? day(dob) : dob),
        message,
      )
    }
  }
}
