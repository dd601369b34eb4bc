import type { Recorder } from '#app/recording/recording.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { moveDate } from '#domain/review/change-review.ts'
import { changeReview, type ReviewAnswer, type ReviewNeeds, type Seen } from './change-review.ts'

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
 * thinks. The date in law stays where it is.
 */
export function moveReviewDate(
  needs: ReviewNeeds,
  by: Recorder,
  seen: Seen,
  to: NewDate,
): Promise<ReviewAnswer> {
  return changeReview(needs, by, seen, {
    action: 'book-reviews',
    did: 'moved',
    detail: { to: to.on, reason: to.reason },
    decide: ({ review, around }) => {
      if ((to.childView ?? '').trim() === '' && (to.childViewMissing ?? '').trim() === '') {
        const reason = 'Enter what the child thinks of the new date, or why they were not asked'
        return { changed: false, reason, field: 'childView' }
      }
      return moveDate(review, to, around)
    },
    alongside: async (now, { review, around, transaction }) => {
      await transaction.keepDateChange({
        changeId: transaction.newId(),
        reviewId: now.reviewId,
        childId: now.childId,
        state: 'made',
        from: review.plannedOn ?? to.on,
        to: to.on,
        toStartsAt: to.startsAt,
        reason: to.reason,
        explained: to.explained.trim(),
        askedBy: by.name,
        childView: to.childView,
        childViewMissing: to.childViewMissing,
        madeOn: around.today,
      })
    },
  })
}
