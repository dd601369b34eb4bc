import type { EntryTransaction } from '#app/entry/entry-store.ts'
import { sayReview } from '#app/review/change-review.ts'
import { type CalendarDate, parseIsoDate } from '#domain/calendar/calendar-date.ts'
import type { LiveReview } from '#domain/review/live-review.ts'
import type { RecordedConflict } from './conflicts.ts'

/** Columns of a held review that state a day on which something was done. */
const days = {
  social_work_report_on: 'socialWorkReportOn',
  carer_form_on: 'carerFormOn',
  parent_form_on: 'parentFormOn',
  child_form_on: 'childFormOn',
} as const satisfies Record<string, keyof LiveReview>

/** Columns of a held review that state a code. */
const codes = {
  review_code: 'reviewCode',
  late_reason: 'lateReason',
  chaired_by_child: 'chairedByChild',
} as const satisfies Record<string, keyof LiveReview>

/**
 * Takes a file's value into the record that is kept here, where that is a correction and no step of a lifecycle: a
 * paper's day or a code of a review that was held, and when and by which team the service was told of an entry.
 * Whether it was: a review's state, its meeting days and what was decided or shared change on the review itself.
 */
export async function takeIntoRecord(
  transaction: EntryTransaction,
  conflict: RecordedConflict,
  today: CalendarDate,
): Promise<boolean> {
  const { table, childId } = conflict
  if (childId === null) return false
  if (table === 'review_details' || table === 'ssda903_reviews')
    return takeIntoReview(transaction, { ...conflict, childId }, today)
  if (table === 'care_entry_notifications') return takeIntoEntry(transaction, { ...conflict, childId }, today)
  return false
}

type OfChild = RecordedConflict & { readonly childId: string }

async function takeIntoReview(
  transaction: EntryTransaction,
  { childId, rowKey, column, inFile }: OfChild,
  today: CalendarDate,
): Promise<boolean> {
  const review = (await transaction.reviewsOf(childId)).find(
    ({ heldOn, state }) => heldOn !== null && state !== 'cancelled' && rowKey.includes(heldOn),
  )
  const value = correction(column, inFile, today)
  if (review === undefined || value === undefined) return false
  const kept = await transaction.keepReview({ ...review, ...value })
  await sayReview(transaction, kept, await transaction.childOf(childId))
  return true
}

function correction(column: string, inFile: string, today: CalendarDate): Partial<LiveReview> | undefined {
  const code = Object.entries(codes).find(([name]) => name === column)?.[1]
  if (code !== undefined) return { [code]: inFile }
  const fact = Object.entries(days).find(([name]) => name === column)?.[1]
  const day = parseIsoDate(inFile)
  return fact === undefined || day === undefined || day > today ? undefined : { [fact]: day }
}

async function takeIntoEntry(
  transaction: EntryTransaction,
  { childId, rowKey, column, inFile }: OfChild,
  today: CalendarDate,
): Promise<boolean> {
  const entry = (await transaction.entriesOf(childId)).find(
    ({ lookedAfterOn, state }) => state !== 'withdrawn' && rowKey.includes(lookedAfterOn),
  )
  if (entry === undefined) return false
  if (column === 'notifying_team') {
    await transaction.keepEntry({ ...entry, notifyingTeam: inFile })
    return true
  }
  const day = parseIsoDate(inFile)
  if (column !== 'notified_on' || day === undefined || day > today || day < entry.lookedAfterOn) return false
  await transaction.keepEntry({ ...entry, notifiedOn: day })
  return true
}
