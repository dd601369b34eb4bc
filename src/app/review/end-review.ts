import { tellOfChange } from '#app/preparing/tell-of-change.ts'
import type { Recorder } from '#app/recording/recording.ts'
import { asksWhyLate } from '#domain/policy/closing.ts'
import { valueIn } from '#domain/policy/settings.ts'
import { type AroundReview, cancel, close } from '#domain/review/change-review.ts'
import { type ClosingCheck, closingChecks } from '#domain/review/closing.ts'
import type { LiveReview } from '#domain/review/live-review.ts'
import { aroundOf, changeReview, type ReviewAnswer, type ReviewNeeds, type Seen } from './change-review.ts'
import type { ReviewTransaction } from './review-store.ts'

/** Cancels a review that is not to be held, and tells those who were asked. What the law owes stays owed. */
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
    alongside: async (now, { review: before, transaction, around }) => {
      await tellOfChange(transaction, by, { before, now }, around.today)
    },
  })
}

/** Closes a review of which nothing is left to do. */
export function closeReview(needs: ReviewNeeds, by: Recorder, seen: Seen): Promise<ReviewAnswer> {
  return changeReview(needs, by, seen, {
    action: 'hold-reviews',
    did: 'closed',
    decide: async ({ review, around, transaction }) =>
      close(review, around, await checksOf(transaction, review, around)),
  })
}

/** What closing a review looks at, each with where it stands; undefined: no such review for whoever asks. */
export function closingOf(
  needs: ReviewNeeds,
  by: Recorder,
  reviewId: string,
): Promise<readonly ClosingCheck[] | undefined> {
  return needs.store.change(by, async (transaction) => {
    const leave = by.may('hold-reviews')
    const review = await transaction.review(reviewId)
    const today = needs.today()
    if (!leave.allowed || review === undefined) return undefined
    if ((await transaction.sight(review.childId, leave.scope, today)) !== 'within') return undefined
    const child = await transaction.childOf(review.childId)
    return checksOf(transaction, review, await aroundOf(transaction, review, child, today))
  })
}

async function checksOf(
  transaction: ReviewTransaction,
  review: LiveReview,
  around: AroundReview,
): Promise<readonly ClosingCheck[]> {
  return closingChecks({
    review,
    decisions: await transaction.decisionsToClose(review.reviewId),
    nextOn: around.nextOn,
    lookedAfter: around.lookedAfterOn(around.today),
    late: await latenessOf(transaction, review),
    calendar: await transaction.calendar(),
  })
}

/** Whether a review was judged late, and whether the policy of the day on which it was held asks why. */
async function latenessOf(transaction: ReviewTransaction, { childId, heldOn }: LiveReview) {
  if (heldOn === null) return { judged: false, mustSayWhy: false }
  const policy = valueIn('closing', await transaction.policy('closing', heldOn))
  return { judged: await transaction.judgedLate(childId, heldOn), mustSayWhy: asksWhyLate(policy) }
}
