import type { NewMessage } from '#app/message/outbox.ts'
import type { Recorder } from '#app/recording/recording.ts'
import type { ReviewAsked, ReviewTransaction } from '#app/review/review-store.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { Decision, DecisionNote } from '#domain/decisions/decision.ts'
import type { FrozenBy } from '#domain/meeting/freeze.ts'
import type { OwnerRole } from '#domain/decisions/owner-roles.ts'

/** A change of decisions, in one transaction with all that follows from it. */
export interface DecisionTransaction extends ReviewTransaction {
  /** The decision, held so that nobody else changes it meanwhile. */
  decision(decisionId: string): Promise<Decision | undefined>
  /** Every decision of a review, held, by their numbers. */
  decisionsOf(reviewId: string): Promise<readonly Decision[]>
  /** Keeps a decision that is new, or as the next version of the one that is held. Returns it as kept. */
  keepDecision(decision: Decision): Promise<Decision>
  /** The notice by which a decision waits until a review has considered it, while one is in force. */
  frozenBy(decisionId: string): Promise<FrozenBy | undefined>
  /** Adds a line to what was said of a decision. */
  addNote(note: DecisionNote): Promise<void>
  /** The decisions that wait for an answer which was due before a day, held; those that somebody else holds are left. */
  unanswered(before: CalendarDate): Promise<readonly Decision[]>
  /** How the child is called, and who their IRO is on a day. */
  nameOf(childId: string, on: CalendarDate): Promise<NameOfChild>
  /** To whom the decisions of a review were sent last: their email address. */
  sentTo(reviewId: string): Promise<string | undefined>
  queue(messages: readonly NewMessage[]): Promise<void>
  /** Takes the answer of a link, once. False: it was answered, taken back or has ended meanwhile. */
  answerLink(linkId: string): Promise<boolean>
}

export interface NameOfChild {
  readonly called: string | null
  readonly iroName: string | null
  readonly iroEmail: string | null
}

/** Somebody who manages the case, to whom its decisions can be sent. */
export interface CaseManager {
  readonly name: string
  readonly email: string | null
}

/** A decision with what was said of it since. */
export interface DecisionTold extends Decision {
  /** The day of the review that decided it. */
  readonly heldOn: CalendarDate | null
  /** Why nothing may be carried out meanwhile is told from these: its review was adjourned and is not completed. */
  readonly adjournedOn: CalendarDate | null
  readonly completedOn: CalendarDate | null
  /** The notice by which it waits, while one is in force. */
  readonly frozen: FrozenBy | null
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

/** Which decisions a list shows. */
export const decisionFilters = {
  open: 'Still to do',
  overdue: 'Overdue',
  said_done: 'Said to be done, for the IRO to look',
  unanswered: 'Waiting for the manager’s answer',
  disagreed: 'Not agreed',
  deemed: 'Deemed agreed',
  ended: 'Done, not done or replaced',
  all: 'All',
} as const
export type DecisionFilter = keyof typeof decisionFilters

/** A decision as a list shows it. */
export interface DecisionListed extends Decision {
  readonly called: string | null
  readonly iroName: string | null
  readonly heldOn: CalendarDate | null
  /** The day from which it waits until a review has considered it; null when no notice is in force. */
  readonly frozenSince: CalendarDate | null
}

export interface DecisionsAsked extends ReviewAsked {
  readonly filter: DecisionFilter
  /** Those of one owner; undefined: of every owner. */
  readonly owner?: OwnerRole | undefined
  /** Those of one child; undefined: of every child in the scope. */
  readonly childId?: string | undefined
  readonly limit: number
  readonly offset: number
}

export interface DecisionStore {
  change<T>(by: Recorder, work: (transaction: DecisionTransaction) => Promise<T>): Promise<T>
  /** The decisions that matter to one review. Undefined: no such review within the scope. */
  ofReview(ask: ReviewAsked & { readonly reviewId: string }): Promise<DecisionsOfReview | undefined>
  /** The decisions of a child that are still to do, the oldest first. Empty also where the child is not in the scope. */
  openOf(ask: ReviewAsked & { readonly childId: string }): Promise<readonly DecisionTold[]>
  /** One decision within a scope. */
  one(ask: ReviewAsked & { readonly decisionId: string }): Promise<DecisionTold | undefined>
  /** The decisions of a review that wait for the manager's answer: for whoever was sent the link to them. */
  waiting(
    authorityId: string,
    reviewId: string,
  ): Promise<{ readonly heldOn: CalendarDate | null; readonly waiting: readonly Decision[] }>
  /** Decisions within a scope, what is due first, with how many there are of each filter. */
  list(ask: DecisionsAsked): Promise<{
    readonly rows: readonly DecisionListed[]
    readonly counts: Readonly<Record<DecisionFilter, number>>
  }>
  /** Who manages the child's case on a day: as recorded around the child, else by the accounts of the worker's team. */
  managersOf(ask: ReviewAsked & { readonly childId: string }): Promise<readonly CaseManager[]>
}
