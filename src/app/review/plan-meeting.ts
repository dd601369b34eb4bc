import type { Recorder } from '#app/recording/recording.ts'
import { type CalendarDate, writtenDate } from '#domain/calendar/calendar-date.ts'
import { type CombinedReview, keptCombination } from '#domain/review/combined-with.ts'
import type { ReviewPlace } from '#domain/review/live-review.ts'
import { changeReview, type ReviewAnswer, type ReviewNeeds, type Seen } from './change-review.ts'

/**
 * Plans a further meeting of a review that is held in a series, or the meeting in which an adjourned one goes on. An
 * adjourned review goes on within 20 working days; a later day can be planned and is called late.
 */
export function planMeeting(
  needs: ReviewNeeds,
  by: Recorder,
  seen: Seen,
  planned: ReviewPlace & { readonly on: CalendarDate },
): Promise<ReviewAnswer> {
  const { on, ...place } = planned
  return changeReview(needs, by, seen, {
    action: 'book-reviews',
    did: 'planned a further meeting of',
    detail: { on },
    decide: ({ review, around }) => {
      const no = (reason: string, field = 'on') => ({ changed: false as const, reason, field })
      if (review.state !== 'under_way' && review.state !== 'adjourned')
        return no('A further meeting is planned once the review has begun and until it is completed')
      if (on < around.today) return no('Enter today or a later day')
      const since = review.adjournedOn ?? review.heldOn
      if (since !== null && on <= since) return no(`Enter a day after ${writtenDate(since)}`)
      return { changed: true, review }
    },
    alongside: async ({ reviewId }, { transaction }) => {
      const meetings = await transaction.meetingsOf(reviewId)
      const before = meetings.find(({ held }) => !held)
      await transaction.keepMeeting({
        ...place,
        reviewId,
        on,
        meetingId: before?.meetingId ?? transaction.newId(),
        no: before?.no ?? Math.max(0, ...meetings.map(({ no }) => no)) + 1,
        sharedMeetingId: before?.sharedMeetingId ?? null,
        held: false,
      })
    },
  })
}

/** Records what a review is held together with, such as the review of a pathway plan. */
export function combineReview(
  needs: ReviewNeeds,
  by: Recorder,
  seen: Seen,
  combined: readonly CombinedReview[],
): Promise<ReviewAnswer> {
  return changeReview(needs, by, seen, {
    action: 'book-reviews',
    did: 'combined',
    detail: { combined: combined.join(', ') },
    decide: ({ review }) => ({
      changed: true,
      review: { ...review, combinedWith: keptCombination(combined) },
    }),
  })
}
