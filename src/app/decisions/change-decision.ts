import type { Recorder } from '#app/recording/recording.ts'
import type { Action } from '#domain/access/actions.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { ReviewNeeds } from '#app/review/change-review.ts'
import type { DecisionChanged, DecisionField } from '#domain/decisions/change-decision.ts'
import type { Decision } from '#domain/decisions/decision.ts'
import type { LiveReview } from '#domain/review/live-review.ts'
import type { DecisionStore, DecisionTransaction } from './decision-store.ts'

export interface DecisionNeeds {
  readonly decisions: DecisionStore
  readonly reviews: ReviewNeeds
  readonly today: () => CalendarDate
}

/** Which decision is to be changed, and which state of it was seen. */
export interface DecisionSeen {
  readonly decisionId: string
  /** The version on which the change was decided; undefined at the console, which sees the newest. */
  readonly version?: number | undefined
}

export type DecisionAnswer =
  | { readonly kind: 'done'; readonly decision: Decision }
  | { readonly kind: 'refused'; readonly reason: string; readonly field?: DecisionField | undefined }
  /** Somebody else changed it meanwhile: as it is now. Nothing was overwritten. */
  | { readonly kind: 'conflict'; readonly now: Decision }
  | { readonly kind: 'not-found' }

/** What a change of a decision is given to decide by. */
export interface DecidingDecision {
  readonly decision: Decision
  readonly review: LiveReview
  readonly transaction: DecisionTransaction
}

/** Changes one decision: may they, do they see the child, is it as they saw it, the domain decides, keep, audit. */
export function changeOneDecision(
  needs: DecisionNeeds,
  by: Recorder,
  seen: DecisionSeen,
  change: {
    readonly action: Action
    /** In the past tense, for the audit trail: `changed`, `withdrawn`. */
    readonly did: string
    decide(given: DecidingDecision): DecisionChanged | Promise<DecisionChanged>
    alongside?(now: Decision, given: DecidingDecision): Promise<void>
  },
): Promise<DecisionAnswer> {
  return needs.decisions.change(by, async (transaction): Promise<DecisionAnswer> => {
    const decision = await transaction.decision(seen.decisionId)
    const of = { action: change.action, subject: `decision ${seen.decisionId}` }
    const leave = by.may(change.action)
    if (!leave.allowed) {
      await transaction.audit({ ...of, childId: decision?.childId ?? null, outcome: 'refused' })
      return { kind: 'refused', reason: leave.reason }
    }
    if (decision === undefined) return { kind: 'not-found' }
    if ((await transaction.sight(decision.childId, leave.scope, needs.today())) !== 'within')
      return { kind: 'not-found' }
    const review = await transaction.review(decision.reviewId)
    if (review === undefined) return { kind: 'not-found' }
    if (seen.version !== undefined && seen.version !== decision.version)
      return { kind: 'conflict', now: decision }
    const given = { decision, review, transaction }
    const decided = await change.decide(given)
    if (!decided.changed) return { kind: 'refused', reason: decided.reason, field: decided.field }
    const now = await transaction.keepDecision(decided.decision)
    await change.alongside?.(now, given)
    const detail = { did: change.did, answer: now.answer, progress: now.progress, version: now.version }
    await transaction.audit({ ...of, childId: now.childId, outcome: 'done', detail })
    return { kind: 'done', decision: now }
  })
}
