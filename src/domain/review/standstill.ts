import type { LiveReview } from './live-review.ts'

/**
 * Why nothing that was proposed at a review may be carried out now: it was adjourned and is not completed, CPPCR 2010
 * reg 36(2). Undefined when nothing stands in the way.
 */
export function standstillOf(review: Pick<LiveReview, 'adjournedOn' | 'completedOn'>): string | undefined {
  if (review.adjournedOn === null || review.completedOn !== null) return undefined
  return 'The review was adjourned. Nothing that was proposed may be carried out until it is completed'
}
