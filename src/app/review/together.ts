import type { Recorder } from '#app/recording/recording.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { book, start } from '#domain/review/change-review.ts'
import type { LiveReview, ReviewPlace } from '#domain/review/live-review.ts'
import { changeReviewWithin, type ReviewAnswer, type ReviewNeeds, type Seen } from './change-review.ts'
import { keepHeldMeeting } from './hold-review.ts'
import { moveWithin, type NewDate } from './move-review-date.ts'
import type { ReviewTransaction } from './review-store.ts'

/** What became of several reviews at once: all of them are done, or none, with the answer that stood in the way. */
export type TogetherAnswer =
  | { readonly kind: 'done'; readonly reviews: readonly LiveReview[] }
  | {
      readonly kind: 'stopped'
      readonly reviewId: string
      readonly answer: Exclude<ReviewAnswer, { kind: 'done' }>
    }

class Stopped extends Error {
  readonly answer: Extract<TogetherAnswer, { kind: 'stopped' }>
  constructor(reviewId: string, answer: Exclude<ReviewAnswer, { kind: 'done' }>) {
    super('One of the reviews stood in the way')
    this.answer = { kind: 'stopped', reviewId, answer }
  }
}

async function together(
  needs: ReviewNeeds,
  by: Recorder,
  each: readonly Seen[],
  work: (transaction: ReviewTransaction, seen: Seen, isFirst: boolean) => Promise<ReviewAnswer>,
): Promise<TogetherAnswer> {
  try {
    return await needs.store.change(by, async (transaction) => {
      const reviews: LiveReview[] = []
      for (const seen of each) {
        const answer = await work(transaction, seen, reviews.length === 0)
        if (answer.kind !== 'done') throw new Stopped(seen.reviewId, answer)
        reviews.push(answer.review)
      }
      return { kind: 'done', reviews }
    })
  } catch (error) {
    if (error instanceof Stopped) return error.answer
    throw error
  }
}

/**
 * Books a review for each of several children in one meeting: brothers and sisters. Each child keeps a review and a
 * record of their own; they share the day, the place and the meeting.
 */
export function bookTogether(
  needs: ReviewNeeds,
  by: Recorder,
  each: readonly Seen[],
  booking: ReviewPlace & { readonly on: CalendarDate },
): Promise<TogetherAnswer> {
  const { on, ...place } = booking
  let sharedMeetingId: string | undefined
  return together(needs, by, each, (transaction, seen) => {
    sharedMeetingId ??= transaction.newId()
    const shared = sharedMeetingId
    return changeReviewWithin(transaction, needs, by, seen, {
      action: 'book-reviews',
      did: 'booked together with others',
      detail: { on },
      decide: ({ review, around }) => book(review, booking, around),
      alongside: async ({ reviewId }) => {
        const planned = (await transaction.meetingsOf(reviewId)).find(({ held }) => !held)
        await transaction.keepMeeting({
          ...place,
          meetingId: planned?.meetingId ?? transaction.newId(),
          no: planned?.no ?? 1,
          reviewId,
          on,
          held: false,
          sharedMeetingId: shared,
        })
      },
    })
  })
}

/** Moves the reviews of a meeting that several children share. Each child's own view is kept with it. */
export function moveTogether(
  needs: ReviewNeeds,
  by: Recorder,
  each: readonly (Seen & Pick<NewDate, 'childView' | 'childViewMissing'>)[],
  to: Omit<NewDate, 'childView' | 'childViewMissing'>,
): Promise<TogetherAnswer> {
  const views = new Map(each.map((one) => [one.reviewId, one]))
  return together(needs, by, each, async (transaction, seen) => {
    const view = views.get(seen.reviewId)
    const { childView = null, childViewMissing = null } = view ?? {}
    return moveWithin(transaction, needs, by, seen, { ...to, childView, childViewMissing })
  })
}

/** Starts every review of a shared meeting on one day: each is held, each counts for its own child. */
export function startTogether(
  needs: ReviewNeeds,
  by: Recorder,
  each: readonly Seen[],
  on: CalendarDate,
): Promise<TogetherAnswer> {
  return together(needs, by, each, (transaction, seen) =>
    changeReviewWithin(transaction, needs, by, seen, {
      action: 'hold-reviews',
      did: 'started together with others',
      detail: { on },
      decide: ({ review, around }) => start(review, on, around),
      alongside: (now) => keepHeldMeeting(transaction, now, on),
    }),
  )
}
