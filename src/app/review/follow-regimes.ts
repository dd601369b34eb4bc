import { workOutChildren } from '#app/care/work-out-children.ts'
import type { LiveReview } from '#domain/review/live-review.ts'
import { kindOfOtherRegime } from '#domain/review/next-review.ts'
import { sayReview } from './change-review.ts'
import type { ReviewTransaction } from './review-store.ts'
import { rowsOfReview } from './rows-of-review.ts'
import type { KindFollowed, OffRegime } from './timetable-store.ts'

/**
 * Makes reviews ahead of the kind that the child's regime owes now: on a placement for adoption and after a return, into
 * short breaks and out of them. The day that was booked stays, also where it is late by the new date; what has begun
 * stays what it was. Twice changes nothing more.
 * @param childIds whose rows moved; undefined: everybody's
 * @returns the reviews as they are kept, for the audit and those who book
 */
export async function followRegimes(
  transaction: ReviewTransaction,
  childIds: readonly string[] | undefined,
): Promise<readonly LiveReview[]> {
  const followed: KindFollowed[] = []
  for (const off of await transaction.offRegime(childIds)) {
    const review = await follow(transaction, off)
    if (review !== undefined) followed.push({ review, dueOn: off.dueOn })
  }
  if (followed.length === 0) return []
  const reviews = followed.map(({ review }) => review)
  const moved = [...new Set(reviews.map(({ childId }) => childId))]
  await workOutChildren(transaction, await transaction.calendar(), moved)
  await transaction.tellOfKinds(followed)
  return reviews
}

async function follow(transaction: ReviewTransaction, off: OffRegime): Promise<LiveReview | undefined> {
  const review = await transaction.review(off.reviewId)
  if (review === undefined || (review.state !== 'to_book' && review.state !== 'booked')) return undefined
  const kind = kindOfOtherRegime(review.kind, off)
  if (kind === undefined) return undefined
  const child = await transaction.childOf(review.childId)
  const dateChanges = await transaction.dateChangesOf(review.reviewId)
  const before = rowsOfReview(review, { ...child, dateChanges })
  const now = await transaction.keepReview({ ...review, kind, periodStartedOn: off.periodStartedOn })
  await sayReview(transaction, now, child, before)
  await transaction.audit({
    action: 'book-reviews',
    subject: `review ${review.reviewId}`,
    childId: review.childId,
    outcome: 'done',
    detail: { did: 'made of the kind that is owed', was: review.kind, kind, rule: off.rule ?? 'none' },
  })
  return now
}
