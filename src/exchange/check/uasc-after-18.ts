import { type Finding, finding } from '../finding.ts'
import { birthday } from './birthday.ts'
import { at, day, dayIn, type FolderRows, textOf } from './folder-rows.ts'

/** UASC status that ends after the 18th birthday; on the birthday is right. */
export function* uascAfter18(folder: FolderRows): Generator<Finding> {
  for (const row of folder.of('ssda903.uasc')) {
    const duc = dayIn(row, 'duc')
    const born = dayIn(row, 'dob') ?? folder.bornOn(textOf(row, 'child_id') ?? '')
    if (duc === undefined || born === undefined) continue
    const eighteenth = birthday(born, 18)
    if (duc <= eighteenth) continue
    const message = `DUC ${day(duc)} is after the 18th birthday on ${day(eighteenth)}; the status ends then at the latest.`
    yield finding('uasc.duc-after-18', at(row, 'DUC', day(duc)), message)
  }
}
