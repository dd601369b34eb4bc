import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { Episode } from '#domain/child/episode.ts'
import type { RecordedReview } from '#domain/review/review.ts'

/** A stretch of days: from its first day up to the day before its end; open when the end is null. */
export interface Stretch {
  readonly from: CalendarDate
  readonly to: CalendarDate | null
}

export interface Allocation extends Stretch {
  readonly iroId: string
}

export interface WorkerEpisode extends Stretch {
  readonly swId: string
}

export interface ConferenceFact {
  readonly conferenceId: string
  readonly on: CalendarDate
  readonly strategyDiscussionOn: CalendarDate | null
  readonly kind: string
}

export interface ConferenceReport {
  readonly conferenceId: string
  readonly agency: string
  readonly conferenceOn: CalendarDate
  readonly receivedOn: CalendarDate | null
}

/** All that the files say of one child from which something is worked out. */
export interface ChildFacts {
  readonly childId: string
  readonly bornOn: CalendarDate | null
  readonly episodes: readonly Episode[]
  readonly reviews: readonly RecordedReview[]
  readonly allocations: readonly Allocation[]
  readonly workers: readonly WorkerEpisode[]
  readonly notifications: readonly {
    readonly lookedAfterOn: CalendarDate
    readonly notifiedOn: CalendarDate
  }[]
  readonly disputes: readonly {
    readonly disputeId: string
    readonly raisedOn: CalendarDate
    readonly closedOn: CalendarDate | null
  }[]
  readonly conferences: readonly ConferenceFact[]
  readonly conferenceReports: readonly ConferenceReport[]
  readonly midwayChecksOn: readonly CalendarDate[]
}

/** A child of whom nothing is known but the id: the ground for facts that are added. */
export function noFacts(childId: string): ChildFacts {
  return {
    childId,
    bornOn: null,
    episodes: [],
    reviews: [],
    allocations: [],
    workers: [],
    notifications: [],
    disputes: [],
    conferences: [],
    conferenceReports: [],
    midwayChecksOn: [],
  }
}

/** The stretch that holds a day; of several the one that began last, then the later of the list. */
export function latestOn<T extends Stretch>(stretches: readonly T[], on: CalendarDate): T | undefined {
  return stretches.reduce<T | undefined>((latest, stretch) => {
    const holds = stretch.from <= on && (stretch.to === null || stretch.to > on)
    return holds && (latest === undefined || stretch.from >= latest.from) ? stretch : latest
  }, undefined)
}
