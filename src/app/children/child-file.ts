import type { Scope } from '#domain/access/scope.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'

type Day = CalendarDate | null

/** What the files say of one child up to a day, beside the clocks. A null is something not recorded. */
export interface ChildFile {
  readonly person: {
    readonly firstName: string | null
    readonly lastName: string | null
    readonly called: string | null
    readonly firstLanguage: string | null
    readonly interpreterNeeded: string | null
    readonly school: string | null
  } | null
  readonly episodes: readonly FiledEpisode[]
  readonly workers: readonly (Held & { readonly team: string | null })[]
  readonly officers: readonly Held[]
  readonly reviews: readonly FiledReview[]
  readonly planned: readonly { readonly on: CalendarDate; readonly kind: string | null }[]
  readonly contacts: readonly {
    readonly on: CalendarDate
    readonly method: string
    readonly by: string | null
  }[]
  readonly midway: readonly { readonly on: CalendarDate; readonly onTrack: string | null }[]
  readonly missing: readonly { readonly from: CalendarDate; readonly to: Day; readonly kind: string | null }[]
  readonly concerns: readonly FiledConcern[]
  readonly disputes: readonly FiledDispute[]
  readonly checks: readonly FiledCheck[]
  /** What the child and the people around them answered, one entry an answer. */
  readonly said: readonly FiledAnswer[]
  readonly findings: readonly FiledFinding[]
}

export interface FiledEpisode {
  readonly from: CalendarDate
  readonly to: Day
  readonly legalStatus: string | null
  readonly place: string | null
  readonly temporary: boolean
  readonly runStartedOn: Day
  readonly distanceMiles: number | null
  readonly inAuthority: string | null
}

/** A stretch of time for which somebody held the child. */
export interface Held {
  readonly from: CalendarDate
  readonly to: Day
  readonly id: string
  readonly name: string | null
}

export interface FiledReview {
  readonly on: CalendarDate
  readonly number: string
  readonly kind: string
  readonly code: string | null
  readonly judgement: string
  readonly dueOn: Day
  readonly lateReason: string | null
  readonly mode: string | null
  readonly venue: string | null
  readonly chairedByChild: string | null
  readonly reportOn: Day
  readonly decisionsSentOn: Day
  readonly recordCompletedOn: Day
  readonly recordSharedOn: Day
  readonly permanencePlan: string | null
  readonly iro: string | null
}

export interface FiledConcern {
  readonly id: string
  readonly raisedOn: CalendarDate
  readonly theme: string
  readonly resolvedOn: Day
  readonly outcome: string | null
}

export interface FiledDispute {
  readonly id: string
  readonly raisedOn: CalendarDate
  readonly category: string
  readonly closedOn: Day
  readonly stage: number | null
  readonly outcome: string | null
  readonly cafcassOn: Day
}

export interface FiledCheck {
  readonly reviewOn: CalendarDate
  readonly checkedOn: CalendarDate
  readonly carePlan: string | null
  readonly childFocus: string | null
  readonly shared: string | null
  readonly timely: string | null
}

export interface FiledAnswer {
  readonly on: CalendarDate
  /** `child`, `carer`, `parent`, `staff`, `care_leaver`. */
  readonly by: string
  readonly survey: string
  readonly question: string | null
  readonly answer: string | null
}

export interface FiledFinding {
  readonly message: string
  readonly value: string | null
  readonly file: string | null
  readonly line: number | null
  readonly year: string
}

export interface ChildFileAsk {
  readonly authorityId: string
  readonly scope: Scope
  readonly childId: string
  readonly on: CalendarDate
}
