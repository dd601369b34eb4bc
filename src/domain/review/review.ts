import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { type WorkingDayCalendar, whereLoaded } from '#domain/calendar/working-days.ts'
import { dueAfter } from '#domain/law/work-out.ts'
import { adjournedReview } from './clocks/adjourned-review.ts'

/** What the files say of one review: the return's date and codes, and the row of review_details if any. */
export interface RecordedReview {
  readonly on: CalendarDate
  /** The distinct participation codes of its rows: more than one is a contradiction. Blank is null. */
  readonly codes: readonly (string | null)[]
  readonly details: ReviewDetails | null
}

export interface ReviewDetails {
  readonly kind: string | null
  readonly adjournedOn: CalendarDate | null
  readonly completedOn: CalendarDate | null
  readonly lateReason: string | null
  readonly socialWorkReportOn: CalendarDate | null
  readonly carerFormOn: CalendarDate | null
  readonly decisionsSentOn: CalendarDate | null
  readonly recordCompletedOn: CalendarDate | null
  readonly recordDistributedOn: CalendarDate | null
}

export const reviewKinds = [
  'statutory',
  'brought_forward',
  'light',
  'adoption',
  'short_break',
  'additional',
] as const
export type ReviewKind = (typeof reviewKinds)[number] | 'unknown'

/** The kind of a review: statutory unless its details say otherwise. */
export function kindOf(review: RecordedReview): ReviewKind {
  const said = review.details?.kind ?? 'statutory'
  return reviewKinds.find((kind) => kind === said) ?? 'unknown'
}

/** Whether a review of this kind answers, resets and numbers the statutory clock: an additional meeting does not. */
export function countsForClock(kind: ReviewKind): boolean {
  return kind !== 'additional' && kind !== 'short_break'
}

export interface Completion {
  /** The day the review was complete: the anchor of what follows. Null while an adjournment is open. */
  readonly completedOn: CalendarDate | null
  /** The day that decides whether it was in time. Null while an adjournment is open. */
  readonly judgedOn: CalendarDate | null
  /** Of an adjourned review that is not complete: undecided up to this day, late after it. */
  readonly decidedAfter: CalendarDate | null
}

/**
 * When a review was complete and on which day it is judged: on its own date if it was never adjourned or was
 * completed within 20 working days of the adjournment; else on the day it was completed.
 */
export function completionOf(review: RecordedReview, calendar: WorkingDayCalendar): Completion {
  const adjournedOn = review.details?.adjournedOn ?? null
  const completedOn = review.details?.completedOn ?? null
  if (adjournedOn === null) {
    return { completedOn: completedOn ?? review.on, judgedOn: review.on, decidedAfter: null }
  }
  const limit = whereLoaded(() => dueAfter(adjournedReview, adjournedOn, calendar).due) ?? adjournedOn
  if (completedOn === null) return { completedOn: null, judgedOn: null, decidedAfter: limit }
  return { completedOn, judgedOn: completedOn <= limit ? review.on : completedOn, decidedAfter: null }
}
