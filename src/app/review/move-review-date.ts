import { tellOfChange } from '#app/preparing/tell-of-change.ts'
import type { Recorder } from '#app/recording/recording.ts'
import { type CalendarDate, writtenDate } from '#domain/calendar/calendar-date.ts'
import { valueIn } from '#domain/policy/settings.ts'
import { moveDate } from '#domain/review/change-review.ts'
import type { LiveReview } from '#domain/review/live-review.ts'
import { changeReviewWithin, type ReviewAnswer, type ReviewNeeds, type Seen } from './change-review.ts'
import type { ReviewTransaction } from './review-store.ts'

/** To which day a review is to move, and why. */
export interface NewDate {
  readonly on: CalendarDate
  readonly startsAt: string | null
  /** Of the council's list: `child_asked`, `placement_move`. */
  readonly reason: string
  readonly explained: string
  /** What the child thinks of it, in their words; or why they were not asked. */
  readonly childView: string | null
  readonly childViewMissing: string | null
}

/**
 * Moves a booked review. Every day that it was booked for is kept, with the reason, who asked and what the child
 * thinks. Where local policy asks for approvals the booked day stands until they are given. The date in law stays
 * where it is.
 */
export function moveReviewDate(
  needs: ReviewNeeds,
  by: Recorder,
  seen: Seen,
  to: NewDate,
): Promise<ReviewAnswer> {
  return needs.store.change(by, (transaction) => moveWithin(transaction, needs, by, seen, to))
}

/** The same within a transaction that is open: siblings' reviews move together. */
export async function moveWithin(
  transaction: ReviewTransaction,
  needs: ReviewNeeds,
  by: Recorder,
  seen: Seen,
  to: NewDate,
): Promise<ReviewAnswer> {
  const waits = (await approvalsNeeded(transaction, needs.today())) > 0
  return changeReviewWithin(transaction, needs, by, seen, {
    action: 'book-reviews',
    did: waits ? 'asked to move' : 'moved',
    detail: { to: to.on, reason: to.reason },
    decide: async ({ review, around }) => {
      if ((to.childView ?? '').trim() === '' && (to.childViewMissing ?? '').trim() === '') {
        const reason = 'Enter what the child thinks of the new date, or why they were not asked'
        return { changed: false, reason, field: 'childView' }
      }
      const asked = (await transaction.dateChangesOf(review.reviewId)).find(({ state }) => state === 'asked')
      if (asked !== undefined) {
        const reason = `A change to ${writtenDate(asked.to)} waits for approval. It is answered first`
        return { changed: false, reason, field: 'on' }
      }
      const moved = moveDate(review, to, around)
      return moved.changed && waits ? { changed: true, review } : moved
    },
    alongside: async (now, { review, around }) => {
      await transaction.keepDateChange({
        changeId: transaction.newId(),
        reviewId: now.reviewId,
        childId: now.childId,
        state: waits ? 'asked' : 'made',
        from: review.plannedOn ?? to.on,
        to: to.on,
        toStartsAt: to.startsAt,
        reason: to.reason,
        explained: to.explained.trim(),
        askedBy: by.name,
        childView: to.childView,
        childViewMissing: to.childViewMissing,
        madeOn: waits ? null : around.today,
      })
      if (waits) return
      await movePlannedMeeting(transaction, now)
      await tellOfChange(transaction, by, { before: review, now }, around.today)
    },
  })
}

/** The meeting that is planned goes with the day: siblings' meeting stays one. */
export async function movePlannedMeeting(transaction: ReviewTransaction, review: LiveReview): Promise<void> {
  const planned = (await transaction.meetingsOf(review.reviewId)).find(({ held }) => !held)
  if (planned === undefined || review.plannedOn === null) return
  await transaction.keepMeeting({ ...planned, on: review.plannedOn, startsAt: review.startsAt })
}

/** How many people, other than whoever asks, approve another date in this council. */
export async function approvalsNeeded(transaction: ReviewTransaction, on: CalendarDate): Promise<number> {
  const { approvals } = valueIn('booking', await transaction.policy('booking', on))
  return approvals === 'one' ? 1 : approvals === 'two' ? 2 : 0
}
