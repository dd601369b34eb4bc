import { bookingTargetIn, type BookingTarget, daysInHand, targetDay } from '#domain/booking/booking-target.ts'
import { type Away, clashesOf } from '#domain/booking/clashes.ts'
import { addDays, type CalendarDate, dayOfWeek } from '#domain/calendar/calendar-date.ts'
import { type WorkingDayCalendar, whereLoaded } from '#domain/calendar/working-days.ts'
import type { BookedReview, BookingAsked, BookingNeeds, OnPage, ToBook } from './booking-desk.ts'

/** A review to book with the days that matter for it. */
export interface ToBookLine extends ToBook {
  /** The last working day on or before the day in law: the latest on which people can meet. */
  readonly lastWorkingDay: CalendarDate | undefined
  /** By when it is to be held by local policy: the booking target, or the days that a reason is given. */
  readonly targetOn: CalendarDate | undefined
}

export interface BookedLine extends BookedReview {
  readonly targetOn: CalendarDate | undefined
  /** Between the day booked and the last day in law; undefined where that cannot be told. */
  readonly daysInHand: number | undefined
  readonly clashes: readonly string[]
}

/** Reviews to book, those whose last working day comes first at the top. */
export async function toBook(
  needs: BookingNeeds,
  ask: BookingAsked & OnPage,
): Promise<{
  readonly lines: readonly ToBookLine[]
  readonly total: number
  readonly target: BookingTarget
}> {
  const target = bookingTargetIn(await needs.store.policy(ask.authorityId, ask.on))
  const calendar = await needs.calendarOf(ask.authorityId)
  const { rows, total } = await needs.store.toBook(ask)
  const lines = rows.map((row) => ({
    ...row,
    lastWorkingDay: lastWorkingDay(row.dueOn, calendar),
    targetOn: row.wantedBy ?? targetDay(target, row),
  }))
  return { lines, total, target }
}

/** Reviews that are booked later than the council's target, or than the law: those with the fewest days in hand first. */
export async function insideTheBuffer(
  needs: BookingNeeds,
  ask: BookingAsked,
): Promise<{ readonly lines: readonly BookedLine[]; readonly target: BookingTarget }> {
  const target = bookingTargetIn(await needs.store.policy(ask.authorityId, ask.on))
  const days = target.kind === 'days' ? target.days : target.kind === 'month' ? 31 : 0
  const found = await needs.store.nearTheLimit(ask, days)
  const lines = found
    .map((booked) => lineOf(booked, target, []))
    .filter(({ on, dueOn, targetOn }) => isAfter(on, dueOn) || isAfter(on, targetOn))
    .toSorted((one, other) => (one.daysInHand ?? 0) - (other.daysInHand ?? 0))
  return { lines, target }
}

/** A day of the week view. */
export interface DeskDay {
  readonly on: CalendarDate
  readonly notWorking: string | undefined
  readonly meetings: readonly BookedLine[]
  readonly away: readonly Away[]
}

/** What is booked in the week of a day, Monday to Sunday, with who is away and what clashes. Empty weekend days are left out. */
export async function deskWeek(
  needs: BookingNeeds,
  ask: BookingAsked,
  of: CalendarDate,
): Promise<{ readonly from: CalendarDate; readonly days: readonly DeskDay[] }> {
  const from = addDays(of, 1 - dayOfWeek(of))
  const to = addDays(from, 6)
  const calendar = await needs.calendarOf(ask.authorityId)
  const target = bookingTargetIn(await needs.store.policy(ask.authorityId, ask.on))
  const booked = await needs.store.bookedBetween(ask, from, to)
  const away = await needs.store.away(ask.authorityId, from, to)
  const days = [0, 1, 2, 3, 4, 5, 6].map((after): DeskDay => {
    const on = addDays(from, after)
    const meetings = booked.filter((one) => one.on === on)
    return {
      on,
      notWorking: whereLoaded(() => (calendar.isWorkingDay(on) ? undefined : calendar.whyNotWorking(on))),
      meetings: meetings.map((one) => lineOf(one, target, clashesOf(one, meetings, away, calendar))),
      away: away.filter((one) => one.from <= on && on <= one.to),
    }
  })
  return { from, days: days.filter(({ on, meetings }) => dayOfWeek(on) < 6 || meetings.length > 0) }
}

function lineOf(booked: BookedReview, target: BookingTarget, clashes: readonly string[]): BookedLine {
  return {
    ...booked,
    clashes,
    targetOn: targetDay(target, booked),
    daysInHand: booked.dueOn === null ? undefined : daysInHand(booked.on, booked.dueOn),
  }
}

const isAfter = (on: CalendarDate, limit: CalendarDate | null | undefined) =>
  limit !== null && limit !== undefined && on > limit

function lastWorkingDay(dueOn: CalendarDate | null, calendar: WorkingDayCalendar): CalendarDate | undefined {
  return dueOn === null ? undefined : whereLoaded(() => calendar.lastWorkingDayUpTo(dueOn))
}
