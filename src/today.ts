import { type CalendarDate, calendarDate } from '#domain/calendar/calendar-date.ts'

/** Today in England: the one place that reads the clock for a calendar day. */
export function todayInEngland(): CalendarDate {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' })
  return calendarDate(parts.format(new Date()))
}
