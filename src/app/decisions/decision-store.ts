import type { Recorder } from '#app/recording/recording.ts'
import type { ReviewAsked, ReviewTransaction } from '#app/review/review-store.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { Decision, DecisionNote } from '#domain/decisions/decision.ts'

/** A change of decisions, in one transaction with all that follows from it. */
export interface DecisionTransaction extends ReviewTransaction {
  /** The decision, held so that nobody else changes it meanwhile. */
  decision(decisionId: string): Promise<Decision | undefined>
  /** Every decision of a review, held, by their numbers. */
  decisionsOf(reviewId: string): Promise<readonly Decision[]>
  /** Keeps a decision that is new, or as the next version of the one that is held. Returns it as kept. */
  keepDecision(decision: Decision): Promise<Decision>
  /** Adds a line to what was said of a decision. */
  addNote(note: DecisionNote): Promise<void>
}

/** A decision with what was said of it since. */
export interface DecisionTold extends Decision {
  /** The day of the review that decided it. */
  readonly heldOn: CalendarDate | null
  /** The latest first. */
  readonly notes: readonly DecisionNote[]
}

/** The child's decisions as one of their reviews shows them. */
export interface DecisionsOfReview {
  /** Those of earlier reviews: to do still, or looked at in this one. The oldest first. */
  readonly earlier: readonly DecisionTold[]
  /** Those of this review, by their numbers, the withdrawn ones included. */
  readonly here: readonly DecisionTold[]
}

export interface DecisionStore {
  change<T>(by: Recorder, work: (transaction: DecisionTransaction) => Promise<T>): Promise<T>
  /** The decisions that matter to one review. Undefined: no such review within the scope. */
  ofReview(ask: ReviewAsked & { readonly reviewId: string }): Promise<DecisionsOfReview | undefined>
  /** The decisions of a child that are still to do, the oldest first. Empty also where the child is not in the scope. */
  openOf(ask: ReviewAsked & { readonly childId: string }): Promise<readonly DecisionTold[]>
}
