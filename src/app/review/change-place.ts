import { tellOfChange } from '#app/preparing/tell-of-change.ts'
import type { Recorder } from '#app/recording/recording.ts'
import { changePlace } from '#domain/review/change-review.ts'
import type { ReviewPlace } from '#domain/review/live-review.ts'
import { changeReview, type ReviewAnswer, type ReviewNeeds, type Seen } from './change-review.ts'

/** Changes where and how a booked review is held, on the day that stands, and tells those who were asked. */
export function changeReviewPlace(
  needs: ReviewNeeds,
  by: Recorder,
  seen: Seen,
  place: Omit<ReviewPlace, 'startsAt'>,
): Promise<ReviewAnswer> {
  return changeReview(needs, by, seen, {
    action: 'book-reviews',
    did: 'place changed',
    decide: ({ review }) => changePlace(review, place),
    alongside: async (now, { review: before, transaction, around }) => {
      const planned = (await transaction.meetingsOf(now.reviewId)).find(({ held }) => !held)
      if (planned !== undefined) await transaction.keepMeeting({ ...planned, ...place })
      await tellOfChange(transaction, by, { before, now }, around.today)
    },
  })
}
