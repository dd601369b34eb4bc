import { type CalendarDate, earliest } from '#domain/calendar/calendar-date.ts'
import { type WorkingDayCalendar, whereLoaded } from '#domain/calendar/working-days.ts'
import type { DatedClock } from '#domain/law/clock.ts'
import { dueAfter } from '#domain/law/work-out.ts'
import { adjournedReview } from './clocks/adjourned-review.ts'
import { recordCompleted } from './clocks/record-completed.ts'
import { recordDistributed } from './clocks/record-distributed.ts'
import type { LiveReview } from './live-review.ts'

/** What a review waits for next. */
export type NextAbout =
  | 'book'
  | 'prepare'
  | 'go_on'
  | 'complete_adjourned'
  | 'finish_record'
  | 'share_record'
  | 'close'

/** The next thing to do about a review, and by when it is wanted; null: no day follows from what is recorded. */
export interface NextDeadline {
  readonly about: NextAbout
  readonly on: CalendarDate | null
}

/**
 * What a review waits for next, with its day: to book and to prepare by the last day in law or, where it is booked
 * sooner, by that day; an adjourned one by 20 working days (C08); a record by its own clocks (C17c, C17d). What has
 * begun is wanted from the day on which it began. Undefined: the review is over.
 * @param owedOn the last day in law of the review that is owed, where one can be told
 */
export function nextDeadline(
  review: LiveReview,
  { owedOn, calendar }: { readonly owedOn: CalendarDate | undefined; readonly calendar: WorkingDayCalendar },
): NextDeadline | undefined {
  const { state, plannedOn, wantedBy, heldOn, adjournedOn, completedOn } = review
  const after = (rule: DatedClock, day: CalendarDate | null) =>
    day === null ? null : (whereLoaded(() => dueAfter(rule, day, calendar).due) ?? null)
  switch (state) {
    case 'to_book':
      return { about: 'book', on: earliest(owedOn, wantedBy) ?? null }
    case 'booked':
      return { about: 'prepare', on: earliest(owedOn, wantedBy, plannedOn) ?? null }
    case 'under_way':
      return { about: 'go_on', on: heldOn }
    case 'adjourned':
      return { about: 'complete_adjourned', on: after(adjournedReview, adjournedOn) }
    case 'completed':
      if (review.recordCompletedOn === null)
        return { about: 'finish_record', on: after(recordCompleted, completedOn) }
      if (review.recordDistributedOn === null)
        return { about: 'share_record', on: after(recordDistributed, completedOn) }
      return { about: 'close', on: null }
    case 'closed':
    case 'cancelled':
      return undefined
  }
}
