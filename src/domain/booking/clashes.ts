import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { type WorkingDayCalendar, whereLoaded } from '#domain/calendar/working-days.ts'

/** A meeting that is booked, as far as a clash can tell from it. */
export interface Booked {
  readonly on: CalendarDate
  /** The time of day, `16:00`; null: not known. */
  readonly startsAt: string | null
  readonly iroId: string | null
  /** The same for siblings who share a meeting. */
  readonly sharedMeetingId: string | null
}

/** An IRO who is away: the first and the last day. */
export interface Away {
  readonly iroId: string
  readonly name: string
  readonly from: CalendarDate
  readonly to: CalendarDate
}

/** Minutes from one start to the next within which one IRO cannot be at both. */
const apart = 90

/** What stands against a meeting: its IRO is away or elsewhere, or nobody works on the day. */
export function clashesOf(
  booked: Booked,
  others: readonly Booked[],
  away: readonly Away[],
  calendar: WorkingDayCalendar,
): readonly string[] {
  const clashes: string[] = []
  const notWorking = whereLoaded(() =>
    calendar.isWorkingDay(booked.on) ? undefined : calendar.whyNotWorking(booked.on),
  )
  if (notWorking !== undefined) clashes.push(`Not a working day: ${notWorking}`)
  if (booked.iroId === null) return clashes
  const leave = away.find(
    ({ iroId, from, to }) => iroId === booked.iroId && from <= booked.on && booked.on <= to,
  )
  if (leave !== undefined) clashes.push('The IRO is away')
  if (others.some((other) => isElsewhere(booked, other))) clashes.push('The IRO has another meeting then')
  return clashes
}

function isElsewhere(one: Booked, other: Booked): boolean {
  if (one === other || one.iroId !== other.iroId || one.on !== other.on) return false
  if (one.sharedMeetingId !== null && one.sharedMeetingId === other.sharedMeetingId) return false
  const [mine, theirs] = [minutesOf(one.startsAt), minutesOf(other.startsAt)]
  return mine !== undefined && theirs !== undefined && Math.abs(mine - theirs) < apart
}

function minutesOf(time: string | null): number | undefined {
  const [, hours, minutes] = /^(\d\d):(\d\d)$/.exec(time ?? '') ?? []
  return hours === undefined || minutes === undefined ? undefined : Number(hours) * 60 + Number(minutes)
}
