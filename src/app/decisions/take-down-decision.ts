import type { Recorder } from '#app/recording/recording.ts'
import {
  changeDecision,
  draftDecision,
  standBy,
  withdrawDecision,
} from '#domain/decisions/change-decision.ts'
import type { DecisionDraft } from '#domain/decisions/decision.ts'
import {
  changeOneDecision,
  type DecisionAnswer,
  type DecisionNeeds,
  type DecisionSeen,
} from './change-decision.ts'

/** Takes down a new decision of a review: in the meeting, or after it until the review is closed. */
export function draftReviewDecision(
  needs: DecisionNeeds,
  by: Recorder,
  reviewId: string,
  draft: DecisionDraft,
): Promise<DecisionAnswer> {
  return needs.decisions.change(by, async (transaction): Promise<DecisionAnswer> => {
    const leave = by.may('keep-decisions')
    if (!leave.allowed) {
      const subject = `review ${reviewId}`
      await transaction.audit({ action: 'keep-decisions', subject, childId: null, outcome: 'refused' })
      return { kind: 'refused', reason: leave.reason }
    }
    const review = await transaction.review(reviewId)
    if (review === undefined) return { kind: 'not-found' }
    if ((await transaction.sight(review.childId, leave.scope, needs.today())) !== 'within')
      return { kind: 'not-found' }
    const others = await transaction.decisionsOf(reviewId)
    const no = Math.max(0, ...others.map((other) => other.no)) + 1
    const drafted = draftDecision(draft, review, { decisionId: transaction.newId(), no })
    if (!drafted.changed) return { kind: 'refused', reason: drafted.reason, field: drafted.field }
    const decision = await transaction.keepDecision(drafted.decision)
    await transaction.audit({
      action: 'keep-decisions',
      subject: `decision ${decision.decisionId}`,
      childId: decision.childId,
      outcome: 'done',
      detail: { did: 'taken down', review: reviewId, no },
    })
    return { kind: 'done', decision }
  })
}

/** Changes a decision. One that waits for an answer, or was not agreed, is then to be sent again. */
export function changeReviewDecision(
  needs: DecisionNeeds,
  by: Recorder,
  seen: DecisionSeen,
  draft: DecisionDraft,
): Promise<DecisionAnswer> {
  return changeOneDecision(needs, by, seen, {
    action: 'keep-decisions',
    did: 'changed',
    decide: ({ decision, review }) => changeDecision(decision, draft, review),
  })
}

/** Takes a decision back, with the reason. */
export function withdrawReviewDecision(
  needs: DecisionNeeds,
  by: Recorder,
  seen: DecisionSeen,
  reason: string,
): Promise<DecisionAnswer> {
  return changeOneDecision(needs, by, seen, {
    action: 'keep-decisions',
    did: 'withdrawn',
    decide: ({ decision }) => withdrawDecision(decision, reason),
  })
}

/** The IRO stands by a decision that the team manager does not agree: dispute resolution is next. */
export function standByDecision(
  needs: DecisionNeeds,
  by: Recorder,
  seen: DecisionSeen,
): Promise<DecisionAnswer> {
  return changeOneDecision(needs, by, seen, {
    action: 'keep-decisions',
    did: 'stood by',
    decide: ({ decision }) => standBy(decision),
  })
}
