import { type CalendarDate, calendarDate } from '#domain/calendar/calendar-date.ts'

// Each page asks for the day, and to make a formatter takes far longer as to use it.
const dayInLondon = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' })
const hourInLondon = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: '2-digit',
  hourCycle: 'h23',
})

/** Today in England: the one place that reads the clock for a calendar day. */
export function todayInEngland(): CalendarDate {
  return calendarDate(dayInLondon.format(new Date()))
}

/** The hour that a clock in England shows, from 0 to 23. */
export function hourInEngland(): number {
  return Number(hourInLondon.format(new Date()))
}
