import type { LiveReview } from '#domain/review/live-review.ts'
import type { ReviewAsked } from './review-store.ts'

/** The reviews of children that are recorded here and neither closed nor cancelled: where their work goes on. */
export type ReviewsWorkedOn = (
  ask: ReviewAsked & { readonly childIds: readonly string[] },
) => Promise<readonly LiveReview[]>
