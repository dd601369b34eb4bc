import type { Recorder } from '#app/recording/recording.ts'
import { cancel, close } from '#domain/review/change-review.ts'
import { changeReview, type ReviewAnswer, type ReviewNeeds, type Seen } from './change-review.ts'

/** Cancels a review that is not to be held. What the law owes stays owed: another is to book. */
export function cancelReview(
  needs: ReviewNeeds,
  by: Recorder,
  seen: Seen,
  explained: string,
): Promise<ReviewAnswer> {
  return changeReview(needs, by, seen, {
    action: 'book-reviews',
    did: 'cancelled',
    detail: { why: explained },
    decide: ({ review, around }) => cancel(review, explained, around),
  })
}

/** Closes a review of which nothing is left to do. */
export function closeReview(needs: ReviewNeeds, by: Recorder, seen: Seen): Promise<ReviewAnswer> {
  return changeReview(needs, by, seen, {
    action: 'hold-reviews',
    did: 'closed',
    decide: ({ review, around }) => close(review, around),
  })
}
