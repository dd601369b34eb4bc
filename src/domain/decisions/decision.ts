import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { AnswerState, ProgressState } from './decision-lifecycle.ts'
import { type OwnerRole, ownerRoles } from './owner-roles.ts'

type Day = CalendarDate | null

/** What a form says of a decision: who does what by when. */
export interface DecisionDraft {
  readonly what: string
  /** Null while the meeting has not said who; it cannot be sent so. */
  readonly ownerRole: OwnerRole | null
  /** The person, by name, where one was named. */
  readonly ownerName: string | null
  readonly dueOn: Day
}

/** A decision of a review, from being proposed to being done. */
export interface Decision extends DecisionDraft {
  readonly decisionId: string
  readonly reviewId: string
  readonly childId: string
  /** Its number within its review, from 1. Never given twice. */
  readonly no: number
  readonly answer: AnswerState
  readonly sentOn: Day
  /** To whom it was sent, by name. */
  readonly sentTo: string | null
  /** The last day for an answer, by the rule of the team manager's response. */
  readonly answerDueOn: Day
  readonly answeredOn: Day
  readonly answeredBy: string | null
  readonly answerReason: string | null
  /** The day from which, and the rule by which, it counts as agreed without an answer. */
  readonly deemedOn: Day
  readonly deemedByRule: string | null
  readonly withdrawnBecause: string | null
  readonly progress: ProgressState
  readonly progressOn: Day
  readonly progressWhy: string | null
  readonly evidence: string | null
  readonly supersededBy: string | null
  /** Counts the changes: who saves says which they saw. */
  readonly version: number
}

/** What was said of a decision on a day: a line that is never changed. */
export interface DecisionNote {
  readonly noteId: string
  readonly decisionId: string
  readonly childId: string
  /** The review in which it was said; null between reviews. */
  readonly atReviewId: string | null
  readonly notedOn: CalendarDate
  readonly notedBy: string
  readonly says: ProgressState
  readonly words: string | null
  readonly evidence: string | null
}

/** Who is to do it, in words: the person with their post, or what is missing. */
export function ownerInWords({ ownerRole, ownerName }: Pick<Decision, 'ownerRole' | 'ownerName'>): string {
  if (ownerRole === null) return ownerName ?? 'Not said who'
  return ownerName === null ? ownerRoles[ownerRole] : `${ownerName}, ${ownerRoles[ownerRole].toLowerCase()}`
}

/** Whether a decision is still to be done. */
export function isToDo({ answer, progress }: Pick<Decision, 'answer' | 'progress'>): boolean {
  return answer !== 'withdrawn' && (progress === 'open' || progress === 'said_done')
}

/** Whether a decision is still to be done after the day that was set for it. Without a day nothing is late. */
export function isOverdue(
  decision: Pick<Decision, 'answer' | 'progress' | 'dueOn'>,
  today: CalendarDate,
): boolean {
  return isToDo(decision) && decision.progress === 'open' && decision.dueOn !== null && decision.dueOn < today
}
