import type { CalendarDate } from '#domain/calendar/calendar-date.ts'

/** What a file cell holds: nothing recorded is null. */
export type Cell = string | number | null

/** One row of one council file: the kind of file, and the value of each column that has one. */
export interface StoryRow {
  readonly kindId: string
  readonly values: Readonly<Record<string, Cell>>
}

export type YesNo = 'yes' | 'no'

/** A stretch of care with one legal status in one placement: a row of the national return. */
export interface EpisodeFact {
  readonly from: CalendarDate
  readonly reasonNew: string
  readonly legalStatus: string
  /** The placement code as used from 2025-26; the return of an earlier year says it in that year's codes. */
  readonly place: string
  readonly provider: string | null
  readonly until: CalendarDate | null
  readonly reasonCeased: string | null
  readonly whyMoved: string | null
  readonly placePost: string | null
  readonly urn: string | null
  readonly miles: number | null
  readonly inAuthority: YesNo | null
  readonly regulated: YesNo | null
}

/** What the IRO's quality form said after a review. */
export interface QualityFact {
  readonly checkedOn: CalendarDate
  readonly carePlan: string | null
  readonly childFocus: string | null
  readonly planShared: YesNo | null
  readonly inTimescale: YesNo | null
}

/** What a council records round a review beyond the national return. */
export interface ReviewDetail {
  readonly kind: string | null
  readonly plannedOn: CalendarDate | null
  readonly adjournedOn: CalendarDate | null
  readonly completedOn: CalendarDate | null
  readonly lateReason: string | null
  readonly mode: string | null
  readonly venue: string | null
  readonly chairedByChild: string | null
  readonly socialWorkReportOn: CalendarDate | null
  readonly carerFormOn: CalendarDate | null
  readonly parentFormOn: CalendarDate | null
  readonly childFormOn: CalendarDate | null
  readonly decisionsSentOn: CalendarDate | null
  readonly recordCompletedOn: CalendarDate | null
  readonly recordDistributedOn: CalendarDate | null
  readonly permanencePlanAgreed: YesNo | null
  readonly highRisk: YesNo | null
  readonly agenciesTogether: YesNo | null
}

/** A review held. `detail` is absent where only the national return knows of it. */
export interface ReviewFact {
  readonly on: CalendarDate
  readonly code: string | null
  readonly detail?: ReviewDetail
  readonly quality?: QualityFact
}

/** Something that holds from a day until another, with who or why. */
export interface SpanFact {
  readonly who: string
  readonly from: CalendarDate
  readonly until: CalendarDate | null
  readonly why: string | null
}

/** Anything else that is one row of one file, with the day from which a council would know it. */
export interface DatedRow {
  readonly kindId: string
  readonly on: CalendarDate
  readonly values: Readonly<Record<string, Cell>>
  /** Columns whose dates may still lie ahead of a return: blank in it until they have come. */
  readonly later?: readonly string[]
  /** Columns that are only known once the first of `later` has come. */
  readonly outcome?: readonly string[]
  /** Returned with the episode that begins on the same day, and only with it. */
  readonly withEpisode?: true
  /** Returned whenever the child is: with the header. */
  readonly withHeader?: true
  /** Returned in every year from `on` until this day, rather than only in the year of `on`. */
  readonly openUntil?: CalendarDate | null
}

/** All that is known of one made-up child. */
export interface ChildFacts {
  readonly id: string
  readonly sex: 'M' | 'F'
  readonly born: CalendarDate
  readonly ethnic: string
  readonly upn: string
  readonly need: string
  readonly homePost: string | null
  readonly motherFrom: CalendarDate | null
  readonly uascUntil: CalendarDate | null
  readonly episodes: readonly EpisodeFact[]
  readonly reviews: readonly ReviewFact[]
  readonly iros: readonly SpanFact[]
  readonly workers: readonly SpanFact[]
  readonly rows: readonly DatedRow[]
}

/** A failure that was meant: what the demonstration's clocks should find, and nothing else. */
export interface IntendedFailure {
  readonly childId: string
  readonly what:
    | 'notified_late'
    | 'review_late'
    | 'review_not_held'
    | 'adjourned_not_completed'
    | 'no_permanence_plan'
  /** The day of the review, of the missed due date, of the adjournment or of entry to care. */
  readonly on: CalendarDate
  readonly why: string
}
