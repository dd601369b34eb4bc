import { addDays, addMonths, type CalendarDate } from '#domain/calendar/calendar-date.ts'
import { OutsideLoadedHolidays, type WorkingDayCalendar } from '#domain/calendar/working-days.ts'
import type { DatedLimit, Length } from './clock.ts'

/** The last day in time under a limit. Throws OutsideLoadedHolidays, or RangeError beyond the year 9999. */
export function lastDayInTime(
  limit: DatedLimit,
  start: CalendarDate,
  calendar: WorkingDayCalendar,
): CalendarDate {
  switch (limit.direction) {
    case 'after':
      return forward(start, limit, calendar)
    case 'between':
      return forward(start, limit.closes, calendar)
    case 'before':
      return backward(start, limit, calendar)
    case 'by':
      return start
  }
}

/** So long after a day, which is itself not counted. Hours give the date on which they end. */
export function forward(start: CalendarDate, length: Length, calendar: WorkingDayCalendar): CalendarDate {
  switch (length.unit) {
    case 'wd':
      return calendar.addWorkingDays(start, length.n)
    case 'd':
      return addDays(start, length.n)
    case 'w':
      return addDays(start, length.n * 7)
    case 'm':
      return addMonths(start, length.n)
    case 'y':
      return addMonths(start, length.n * 12)
    case 'h':
      return addDays(start, Math.ceil(length.n / 24))
  }
}

function backward(start: CalendarDate, length: Length, calendar: WorkingDayCalendar): CalendarDate {
  return length.unit === 'wd'
    ? calendar.subtractWorkingDays(start, length.n)
    : forward(start, { n: -length.n, unit: length.unit }, calendar)
}

/** D7: the last working day on or before a date; undefined beyond the bank holidays that are loaded. */
export function latestPractical(due: CalendarDate, calendar: WorkingDayCalendar): CalendarDate | undefined {
  if (due < calendar.first || due > calendar.last) return undefined
  try {
    return calendar.lastWorkingDayUpTo(due)
  } catch (error) {
    if (error instanceof OutsideLoadedHolidays) return undefined
    throw error
  }
}
