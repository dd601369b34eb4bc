import type { Recorder } from '#app/recording/recording.ts'
import { isLateReason } from '#domain/review/late-reasons.ts'
import { changeReview, type ReviewAnswer, type ReviewNeeds, type Seen } from './change-review.ts'

/** Records why a review was held late. Late reviews are counted by it; without one they count as of unknown reason. */
export function explainLateness(
  needs: ReviewNeeds,
  by: Recorder,
  seen: Seen,
  reason: string,
): Promise<ReviewAnswer> {
  return changeReview(needs, by, seen, {
    action: 'hold-reviews',
    did: 'said why it was late of',
    detail: { reason },
    decide: ({ review }) => {
      if (review.heldOn === null) return { changed: false, reason: 'The review has not been held yet' }
      if (!isLateReason(reason)) return { changed: false, reason: 'Choose why it was late', field: 'reason' }
      return { changed: true, review: { ...review, lateReason: reason } }
    },
  })
}
