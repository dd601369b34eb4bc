import { addDays, addMonths, type CalendarDate, daysBetween } from '#domain/calendar/calendar-date.ts'
import { valueIn } from '#domain/policy/settings.ts'
import type { ReviewRule } from '#domain/review/obligation.ts'

/** By when a council wants reviews booked: so long before the last day in law. Its own custom, never law. */
export type BookingTarget =
  | { readonly kind: 'none' }
  | { readonly kind: 'days'; readonly days: number }
  | { readonly kind: 'month' }

/** What is set of the booking target. */
export function bookingTargetIn(kept: Readonly<Record<string, unknown>>): BookingTarget {
  const { target, days } = valueIn('booking', kept)
  if (target === 'two_weeks') return { kind: 'days', days: 14 }
  if (target === 'month') return { kind: 'month' }
  if (target === 'days' && typeof days === 'number') return { kind: 'days', days }
  return { kind: 'none' }
}

/** A target in words, with what it is. */
export function targetInWords(target: BookingTarget): string {
  if (target.kind === 'none') return 'No target is set'
  const before = target.kind === 'month' ? 'one month' : `${target.days} days`
  return `Local target: ${before} before the last day in law`
}

/** The reviews that a target is for: those that are owed months ahead. A first review is booked as soon as it can be. */
const farAhead: readonly string[] = ['C04', 'C05', 'C09b', 'C09d', 'C09e'] satisfies readonly ReviewRule[]

/** The day on or before which a review is to be held by the council's target; undefined where there is none. */
export function targetDay(
  target: BookingTarget,
  owed: { readonly rule: string | null; readonly dueOn: CalendarDate | null },
): CalendarDate | undefined {
  if (owed.dueOn === null || owed.rule === null || !farAhead.includes(owed.rule)) return undefined
  if (target.kind === 'month') return addMonths(owed.dueOn, -1)
  return target.kind === 'days' ? addDays(owed.dueOn, -target.days) : undefined
}

/** Days between the day booked and the last day in law: nought on that day, fewer than none after it. */
export function daysInHand(bookedFor: CalendarDate, dueOn: CalendarDate): number {
  return daysBetween(bookedFor, dueOn)
}
