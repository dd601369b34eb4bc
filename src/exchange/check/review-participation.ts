import { type Finding, finding } from '../finding.ts'
import { birthday } from './birthday.ts'
import { at, day, dayIn, type FolderRows, textOf } from './folder-rows.ts'

/** PN0 is for children under 4, PN1 to PN7 for those of 4 and over; on the 4th birthday itself either passes. */
export function* reviewParticipation(folder: FolderRows): Generator<Finding> {
  for (const row of folder.of('ssda903.reviews')) {
    const code = textOf(row, 'review_code')
    const on = dayIn(row, 'review')
    const born = dayIn(row, 'dob') ?? folder.bornOn(textOf(row, 'child_id') ?? '')
    if (code === undefined || born === undefined || on === undefined) continue
    const fourth = birthday(born, 4)
    const where = at(row, 'REVIEW_CODE', code)
    if (code === 'PN0' && on > fourth) {
      const message = `PN0 is for children under 4; on ${day(on)} the child was older (born ${day(born)}).`
      yield finding('review.pn0-from-4', where, message)
    } else if (/^PN[1-7]$/.test(code) && on < fourth) {
      const message = `${code} is for children of 4 and over; on ${day(on)} the child was younger (born ${day(born)}).`
      yield finding('review.pn-under-4', where, message)
    }
  }
}
