import type { Recorder } from '#app/recording/recording.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { book } from '#domain/review/change-review.ts'
import type { ReviewPlace } from '#domain/review/live-review.ts'
import { changeReview, type ReviewAnswer, type ReviewNeeds, type Seen } from './change-review.ts'

/** Books a review that is owed: the day, and where and how as far as it is known. */
export function bookReview(
  needs: ReviewNeeds,
  by: Recorder,
  seen: Seen,
  booking: ReviewPlace & { readonly on: CalendarDate },
): Promise<ReviewAnswer> {
  return changeReview(needs, by, seen, {
    action: 'book-reviews',
    did: 'booked',
    detail: { on: booking.on },
    decide: ({ review, around }) => book(review, booking, around),
  })
}
