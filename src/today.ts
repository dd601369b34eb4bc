import { type CalendarDate, calendarDate } from '#domain/calendar/calendar-date.ts'

/** Today in England: the one place that reads the clock for a calendar day. */
export function todayInEngland(): CalendarDate {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' })
  return calendarDate(parts.format(new Date()))
}

/** The hour that a clock in England shows, from 0 to 23. */
export function hourInEngland(): number {
  const hour = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/London',
    hour: '2-digit',
    hourCycle: 'h23',
  })
  return Number(hour.format(new Date()))
}
