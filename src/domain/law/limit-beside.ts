import { type CalendarDate, daysBetween } from '#domain/calendar/calendar-date.ts'
import type { WorkingDayCalendar } from '#domain/calendar/working-days.ts'
import type { ClockRule, DatedClock } from './clock.ts'
import { isWorkedOut, workOut } from './work-out.ts'

/** The limit in law that a council's own target stands beside. */
export interface LimitBeside {
  readonly rule: DatedClock
  readonly due: CalendarDate
  /** How many days the target falls after the limit: above 0, it lets a review be out of time. */
  readonly targetDaysLater: number
}

/**
 * The limit beside a local target, from the same start. Undefined for a rule that is no target, and where
 * either date cannot be worked out.
 */
export function limitBeside(
  target: ClockRule,
  start: CalendarDate,
  calendar: WorkingDayCalendar,
): LimitBeside | undefined {
  if (target.beside === undefined) return undefined
  const aimed = workOut(target, start, calendar)
  const limit = workOut(target.beside, start, calendar)
  if (!isWorkedOut(aimed) || !isWorkedOut(limit)) return undefined
  return { rule: target.beside, due: limit.due, targetDaysLater: daysBetween(limit.due, aimed.due) }
}
