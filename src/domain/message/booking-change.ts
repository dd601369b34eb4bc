import { type CalendarDate, dayOfWeek, weekdayNames, writtenDate } from '#domain/calendar/calendar-date.ts'
import { type WorkingDayCalendar, whereLoaded } from '#domain/calendar/working-days.ts'
import type { InviteeState } from '#domain/preparing/invitee-lifecycle.ts'
import type { LiveReview } from '#domain/review/live-review.ts'
import type { Audience } from './audience.ts'

/** What somebody who was asked to a review was last told of it, in the words that they were told. */
export interface KnownBooking {
  readonly when: string
  readonly where: string
}

/**
 * That a message tells of a booking, and what its reader knew before it. While it waits, a later change of the same
 * booking takes its place: the reader is told once, from what they know to what stands in the end.
 */
export interface BookingChange {
  /** The booking as one person knows it: see `bookingOf`. */
  readonly of: string
  /** Null: they were told of no booking yet, as with an invitation. */
  readonly known: KnownBooking | null
  /** What they answered to what they know; null: nothing. It stands again where the booking does. */
  readonly answered: AnsweredBooking | null
  readonly goes: Goes
}

export interface AnsweredBooking {
  readonly state: InviteeState
  readonly repliedOn: CalendarDate | null
  readonly replySaid: string | null
}

/** When a message goes: now, by itself with the hour of the day, or as a part of one message of the day. */
export type Goes = 'at once' | 'in the hour of the day' | 'within the message of the day'

/** The day and time of a review, as messages say them. */
export function whenOf({ plannedOn, startsAt }: Pick<LiveReview, 'plannedOn' | 'startsAt'>): string {
  if (plannedOn === null) return 'a day that was not set'
  const day = `${weekdayNames[dayOfWeek(plannedOn) - 1] ?? ''} ${writtenDate(plannedOn)}`
  return startsAt === null ? day : `${day} at ${startsAt}`
}

/** Under which a booking is known to one person: all that is told of it under one name follows from one to the next. */
export function bookingOf(reviewId: string, inviteeId: string): string {
  return `booking ${reviewId} ${inviteeId}`
}

/** What is told of a booking that changed; undefined: it is as its reader knows it, so there is nothing to tell. */
export function whatToTell(
  known: KnownBooking,
  now: KnownBooking,
): 'review-moved' | 'review-place-changed' | undefined {
  if (known.when !== now.when) return 'review-moved'
  return known.where === now.where ? undefined : 'review-place-changed'
}

/** So many working days ahead a change is told at once. */
const soon = 2

/** Those who work for the authority read one message a day; everybody else is written to of each review by itself. */
const ofTheAuthority: ReadonlySet<Audience> = new Set(['social_worker', 'team_manager', 'iro', 'staff'])

/**
 * When a change of a booking is told: at once where the meeting, as it was or as it is, is at most two working days
 * away, and once a day otherwise. Where the bank holidays are not loaded so far, at once.
 * @param days the day that was booked and the day that is.
 */
export function whenToTell(
  days: readonly (CalendarDate | null)[],
  reader: { readonly audience: Audience; readonly byEmail: boolean },
  today: CalendarDate,
  calendar: WorkingDayCalendar,
): Goes {
  const until = whereLoaded(() => calendar.addWorkingDays(today, soon))
  if (until === undefined || days.some((day) => day !== null && day <= until)) return 'at once'
  return reader.byEmail && ofTheAuthority.has(reader.audience)
    ? 'within the message of the day'
    : 'in the hour of the day'
}
