import type { CollectionYear } from '#domain/calendar/collection-year.ts'
import { type Finding, finding } from '../finding.ts'
import { at, day, dayIn, type FolderRows } from './folder-rows.ts'

/** Reviews dated after the last day of the collection year: the return tells what was, not what is planned. */
export function* reviewAfterYear(folder: FolderRows, year: CollectionYear): Generator<Finding> {
  for (const row of folder.of('ssda903.reviews')) {
    const on = dayIn(row, 'review')
    if (on === undefined || on <= year.to) continue
    const message = `The review on ${day(on)} is after the collection year, which ends on ${day(year.to)}.`
    yield finding('review.after-year', at(row, 'REVIEW', day(on)), message)
  }
}
