import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { WorkingDayCalendar } from '#domain/calendar/working-days.ts'
import { type CareHistory, type PeriodOfCare, careOn, onlyShortBreakOn } from '#domain/child/care-history.ts'
import { type Answered, type OpenObligation, PeriodClock } from './period-clock.ts'
import { regimesOf } from './regimes.ts'
import {
  type Completion,
  completionOf,
  countsForClock,
  kindOf,
  type RecordedReview,
  type ReviewKind,
} from './review.ts'

/** Which of a child’s reviews of a period of care it is, by the clock. */
export type ReviewNumber = 'first' | 'second' | 'later' | 'unknown'

/** A review as it is counted: one for each child and date, short breaks left out. */
export interface CountedReview extends Completion {
  readonly on: CalendarDate
  readonly recorded: RecordedReview
  readonly kind: ReviewKind
  readonly inCare: boolean
  readonly countsForClock: boolean
  readonly number: ReviewNumber
  readonly periodStartedOn: CalendarDate | null
  /** How it stands against what was owed; undefined where it is not judged (out of care, additional). */
  readonly answered: Answered | undefined
}

export interface ReviewTimeline {
  readonly reviews: readonly CountedReview[]
  readonly obligations: readonly OpenObligation[]
}

/**
 * A child's reviews against what the law owed on the day: which obligation each answered and how, and which
 * were never answered. `knownFrom` is the history date: of a period of care that began before it, earlier
 * reviews may be missing from the files.
 */
export function reviewTimeline(
  history: CareHistory,
  recorded: readonly RecordedReview[],
  knownFrom: CalendarDate | undefined,
  calendar: WorkingDayCalendar,
): ReviewTimeline {
  const clocks = new Map<CalendarDate, PeriodClock>()
  for (const period of history.periods) {
    const complete = isComplete(period, knownFrom)
    clocks.set(
      period.startedOn,
      new PeriodClock({ period, regimes: regimesOf(history, period), complete, knownFrom, calendar }),
    )
  }
  const numbers = new Map<CalendarDate, number>()
  const reviews = recorded
    .filter((review) => !onlyShortBreakOn(history, review.on))
    .toSorted((a, b) => (a.on < b.on ? -1 : 1))
    .map((review): CountedReview => {
      const kind = kindOf(review)
      const completion = completionOf(review, calendar)
      const episode = careOn(history, review.on)
      const clock = episode && clocks.get(episode.periodStartedOn)
      const counts = clock !== undefined && countsForClock(kind)
      let number: ReviewNumber = 'unknown'
      if (counts && episode !== undefined) {
        const ordinal = (numbers.get(episode.periodStartedOn) ?? 0) + 1
        numbers.set(episode.periodStartedOn, ordinal)
        if (clock.complete) number = ordinal === 1 ? 'first' : ordinal === 2 ? 'second' : 'later'
      }
      return {
        ...completion,
        on: review.on,
        recorded: review,
        kind,
        inCare: clock !== undefined,
        countsForClock: counts,
        number,
        periodStartedOn: episode?.periodStartedOn ?? null,
        answered: counts ? clock.hold(review.on, completion) : undefined,
      }
    })
  return { reviews, obligations: [...clocks.values()].flatMap((clock) => clock.finish()) }
}

/** Whether everything about a period is in the files: it is known to have begun on or after the history date. */
export function isComplete(period: PeriodOfCare, knownFrom: CalendarDate | undefined): boolean {
  return period.startKnown && knownFrom !== undefined && period.startedOn >= knownFrom
}
