import type { Recorder } from '#app/recording/recording.ts'
import type { Action } from '#domain/access/actions.ts'
import type { ReviewFacts } from '#domain/review/live-review.ts'
import {
  changeReview,
  type Deciding,
  type ReviewAnswer,
  type ReviewNeeds,
  type Seen,
} from './change-review.ts'

/**
 * Records what became known round a review: papers in, decisions sent, the record, how the child took part.
 * `facts` is what is recorded now; what it leaves out stays as it is.
 */
export function recordReviewFacts(
  needs: ReviewNeeds,
  by: Recorder,
  seen: Seen,
  recorded: {
    readonly action: Action
    readonly did: string
    readonly facts: Partial<ReviewFacts> | ((given: Deciding) => Partial<ReviewFacts>)
  },
): Promise<ReviewAnswer> {
  const { facts } = recorded
  return changeReview(needs, by, seen, {
    action: recorded.action,
    did: recorded.did,
    decide: (given) => {
      const now = typeof facts === 'function' ? facts(given) : facts
      if (given.review.heldOn === null && needsHolding(now)) {
        return {
          changed: false,
          reason: 'The review has not been held yet, so this cannot be recorded of it',
        }
      }
      return { changed: true, review: { ...given.review, ...now } }
    },
  })
}

/** Papers come before a review, and how much is at stake; everything else is about one that was held. */
const beforeHolding: readonly string[] = [
  'socialWorkReportOn',
  'carerFormOn',
  'parentFormOn',
  'childFormOn',
  'highRisk',
]

const needsHolding = (facts: Partial<ReviewFacts>) =>
  Object.entries(facts).some(([fact, value]) => value !== null && !beforeHolding.includes(fact))
