import type { Recorder } from '#app/recording/recording.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { adjourn, notHeld, resume, start } from '#domain/review/change-review.ts'
import { changeReview, type ReviewAnswer, type ReviewNeeds, type Seen } from './change-review.ts'
import { lightNext } from './make-next-reviews.ts'
import type { ReviewMeeting, ReviewTransaction } from './review-store.ts'
import type { LiveReview } from '#domain/review/live-review.ts'

/** Starts a review on a day: from then on it is held. Its first meeting is kept with where and how it was. */
export function startReview(
  needs: ReviewNeeds,
  by: Recorder,
  seen: Seen,
  on: CalendarDate,
): Promise<ReviewAnswer> {
  return changeReview(needs, by, seen, {
    action: 'hold-reviews',
    did: 'started',
    detail: { on },
    decide: async ({ review, around, transaction }) => {
      if (review.kind === 'light' && around.lookedAfterOn(on)) {
        const light = await lightNext(transaction, review.childId, on)
        if (!light.may) return mustMeet(light.because)
      }
      return start(review, on, around)
    },
    alongside: (now, { transaction }) => keepHeldMeeting(transaction, now, on),
  })
}

/** Why a review that was to be light must be a meeting after all. */
function mustMeet(because: string): { readonly changed: false; readonly reason: string } {
  return {
    changed: false,
    reason: `It cannot be a light review: ${because.charAt(0).toLowerCase()}${because.slice(1)}. End the light reviews on the child’s page, and hold a meeting`,
  }
}

/** Puts back a review that was started by mistake. */
export function putBackReview(
  needs: ReviewNeeds,
  by: Recorder,
  seen: Seen,
  explained: string,
): Promise<ReviewAnswer> {
  return changeReview(needs, by, seen, {
    action: 'hold-reviews',
    did: 'put back, not held',
    detail: { why: explained },
    decide: ({ review }) => notHeld(review, explained),
    alongside: async (now, { transaction }) => {
      const meetings = await transaction.meetingsOf(now.reviewId)
      for (const meeting of meetings) await transaction.keepMeeting({ ...meeting, held: false })
    },
  })
}

/** Adjourns a review, once, for want of information. */
export function adjournReview(
  needs: ReviewNeeds,
  by: Recorder,
  seen: Seen,
  adjournment: { readonly on: CalendarDate; readonly because: string },
): Promise<ReviewAnswer> {
  return changeReview(needs, by, seen, {
    action: 'hold-reviews',
    did: 'adjourned',
    detail: { on: adjournment.on },
    decide: ({ review, around }) => adjourn(review, adjournment, around),
  })
}

/** Goes on with an adjourned review on a day: its next meeting. */
export function resumeReview(
  needs: ReviewNeeds,
  by: Recorder,
  seen: Seen,
  on: CalendarDate,
): Promise<ReviewAnswer> {
  return changeReview(needs, by, seen, {
    action: 'hold-reviews',
    did: 'resumed',
    detail: { on },
    decide: ({ review, around }) => resume(review, on, around),
    alongside: (now, { transaction }) => keepHeldMeeting(transaction, now, on),
  })
}

/** Keeps the meeting of a day as held: the one that was planned, or another of the series. */
export async function keepHeldMeeting(
  transaction: ReviewTransaction,
  review: LiveReview,
  on: CalendarDate,
): Promise<void> {
  const meetings = await transaction.meetingsOf(review.reviewId)
  const { startsAt, mode, venue, place } = review
  const held: Omit<ReviewMeeting, 'meetingId' | 'no' | 'sharedMeetingId'> = {
    reviewId: review.reviewId,
    on,
    startsAt,
    mode,
    venue,
    place,
    held: true,
  }
  const planned = meetings.find((meeting) => !meeting.held)
  if (planned !== undefined) return transaction.keepMeeting({ ...planned, ...held })
  const no = Math.max(0, ...meetings.map((meeting) => meeting.no)) + 1
  return transaction.keepMeeting({
    ...held,
    meetingId: transaction.newId(),
    no,
    sharedMeetingId: null,
  })
}
