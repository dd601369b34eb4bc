import type { EntryTransaction } from '#app/entry/entry-store.ts'
import { sayReview } from '#app/review/change-review.ts'
import { rowsOfReview } from '#app/review/rows-of-review.ts'
import { type CalendarDate, parseIsoDate } from '#domain/calendar/calendar-date.ts'
import { correctHeldByFile, correctPlannedByFile } from '#domain/review/correct-by-file.ts'
import type { RecordedConflict } from './conflicts.ts'

/** Whether a value went into the record; if not, why, where there is more to say than that it cannot. */
export type TakenIntoRecord = { readonly taken: true } | { readonly taken: false; readonly reason: string }

const elsewhere =
  'This is part of a record that is kept here. Correct it on the review or the allocation itself'
const notTaken: TakenIntoRecord = { taken: false, reason: elsewhere }

/**
 * Takes a file's value into the record that is kept here, one column at a time, where that is a correction and no step
 * of a lifecycle: whatever the files say of a review that was held or booked, and when and by which team the service
 * was told of an entry.
 */
export async function takeIntoRecord(
  transaction: EntryTransaction,
  conflict: RecordedConflict,
  decided: { readonly today: CalendarDate; readonly why: string },
): Promise<TakenIntoRecord> {
  const { table, childId } = conflict
  if (childId === null) return notTaken
  const ofChild = { ...conflict, childId }
  switch (table) {
    case 'review_details':
    case 'ssda903_reviews':
    case 'planned_reviews':
      return takeIntoReview(transaction, ofChild, decided)
    case 'care_entry_notifications':
      return (await takeIntoEntry(transaction, ofChild, decided.today)) ? { taken: true } : notTaken
    default:
      return notTaken
  }
}

type OfChild = RecordedConflict & { readonly childId: string }

async function takeIntoReview(
  transaction: EntryTransaction,
  { table, childId, rowKey, column, inFile }: OfChild,
  { today, why }: { readonly today: CalendarDate; readonly why: string },
): Promise<TakenIntoRecord> {
  const isPlanned = table === 'planned_reviews'
  const review = (await transaction.reviewsOf(childId)).find(({ heldOn, plannedOn, state }) => {
    if (isPlanned) return plannedOn !== null && rowKey.includes(plannedOn)
    return heldOn !== null && state !== 'cancelled' && rowKey.includes(heldOn)
  })
  if (review === undefined)
    return isPlanned
      ? { taken: false, reason: 'The review was moved from this day. Why is kept with the move, and stays' }
      : notTaken
  const value = { inFile, today, why }
  const corrected = isPlanned
    ? correctPlannedByFile(review, column, value)
    : correctHeldByFile(review, column, value)
  if (corrected === undefined) return notTaken
  if (!corrected.changed) return { taken: false, reason: corrected.reason }
  const child = await transaction.childOf(childId)
  const dateChanges = await transaction.dateChangesOf(review.reviewId)
  const before = rowsOfReview(review, { bornOn: child.bornOn, dateChanges })
  const kept = await transaction.keepReview(corrected.review)
  await sayReview(transaction, kept, child, before)
  return { taken: true }
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
