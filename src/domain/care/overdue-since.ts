import { addDays, type CalendarDate } from '#domain/calendar/calendar-date.ts'

/** From which day on an open date is new to somebody who looked on a day: dates of that day were not overdue yet. */
export function overdueSince(lookedOn: CalendarDate | undefined, today: CalendarDate): CalendarDate {
  return lookedOn ?? addDays(today, -7)
}
