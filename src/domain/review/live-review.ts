import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { ReviewState } from './review-lifecycle.ts'
import type { ReviewKind } from './review.ts'

type Day = CalendarDate | null

export const reviewModes = ['in_person', 'virtual', 'hybrid', 'telephone', 'paper'] as const
export type ReviewMode = (typeof reviewModes)[number]
export const reviewVenues = ['home', 'placement', 'school', 'office', 'online', 'other'] as const
export type ReviewVenue = (typeof reviewVenues)[number]

/** Where and how a review is to be held. */
export interface ReviewPlace {
  /** The time of day, `16:00`. */
  readonly startsAt: string | null
  readonly mode: ReviewMode | null
  readonly venue: ReviewVenue | null
  /** In words: the room, the address, the link. Confidential where the placement is. */
  readonly place: string | null
}

/** What is known round a review, each as the files of the return and the activity files have it. */
export interface ReviewFacts {
  readonly lateReason: string | null
  /** How the child took part: PN0 to PN7. */
  readonly reviewCode: string | null
  readonly chairedByChild: string | null
  readonly socialWorkReportOn: Day
  readonly carerFormOn: Day
  readonly parentFormOn: Day
  readonly childFormOn: Day
  readonly decisionsSentOn: Day
  readonly recordCompletedOn: Day
  readonly recordDistributedOn: Day
  readonly permanencePlanAgreed: 'yes' | 'no' | null
  readonly highRisk: 'yes' | 'no' | null
  readonly agenciesWorkingTogether: 'yes' | 'no' | null
}

/** A review that is recorded here, from being owed to being closed. */
export interface LiveReview extends ReviewPlace, ReviewFacts {
  readonly reviewId: string
  readonly childId: string
  /** The first day of the period of care in which it is owed. */
  readonly periodStartedOn: Day
  readonly kind: Exclude<ReviewKind, 'unknown'>
  /** Why it is of this kind: the trigger of a review brought forward. */
  readonly kindReason: string | null
  /** Of a review brought forward: what brought it, and by when the council wants it. Local, never a date in law. */
  readonly trigger: string | null
  readonly wantedBy: Day
  /** What it is held together with, by the codes of `combinedReviews`. */
  readonly combinedWith: string | null
  readonly state: ReviewState
  readonly plannedOn: Day
  /** The day it began: with the child, what makes it this review here and in the files. */
  readonly heldOn: Day
  readonly adjournedOn: Day
  readonly adjournedBecause: string | null
  readonly completedOn: Day
  readonly closedOn: Day
  readonly cancelledOn: Day
  readonly cancelReason: string | null
  /** Counts the changes: who saves says which they saw. */
  readonly version: number
}

/** A review that is owed and has no date yet. */
export function reviewToBook(of: {
  readonly reviewId: string
  readonly childId: string
  readonly periodStartedOn: Day
  readonly kind: LiveReview['kind']
  readonly kindReason?: string | null
  readonly trigger?: string | null
  readonly wantedBy?: Day
}): LiveReview {
  return {
    ...of,
    kindReason: of.kindReason ?? null,
    trigger: of.trigger ?? null,
    wantedBy: of.wantedBy ?? null,
    combinedWith: null,
    state: 'to_book',
    plannedOn: null,
    startsAt: null,
    mode: null,
    venue: null,
    place: null,
    heldOn: null,
    adjournedOn: null,
    adjournedBecause: null,
    completedOn: null,
    closedOn: null,
    cancelledOn: null,
    cancelReason: null,
    lateReason: null,
    reviewCode: null,
    chairedByChild: null,
    socialWorkReportOn: null,
    carerFormOn: null,
    parentFormOn: null,
    childFormOn: null,
    decisionsSentOn: null,
    recordCompletedOn: null,
    recordDistributedOn: null,
    permanencePlanAgreed: null,
    highRisk: null,
    agenciesWorkingTogether: null,
    version: 0,
  }
}
