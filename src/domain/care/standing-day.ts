import { type CalendarDate, calendarDate, writtenDate } from '#domain/calendar/calendar-date.ts'

/** The day that pages and commands stand at when nobody names one, and why. */
export interface StandingDay {
  readonly on: CalendarDate
  readonly standsAt: string
}

/**
 * Today, when it lies in the newest collection year that is loaded or nothing is loaded (the data is worked
 * live); else that year's last day: files of a past year say nothing of what has happened since.
 */
export function standingDay(today: CalendarDate, newestYear: string | undefined): StandingDay {
  if (newestYear === undefined) return { on: today, standsAt: 'today' }
  const firstYear = Number(newestYear.slice(0, 4))
  const from = calendarDate(`${firstYear}-04-01`)
  const to = calendarDate(`${firstYear + 1}-03-31`)
  if (today >= from && today <= to) return { on: today, standsAt: 'today' }
  if (today < from) return { on: today, standsAt: 'today, before the newest year that is loaded begins' }
  return {
    on: to,
    standsAt: `${writtenDate(to)}, the last day of the newest year that is loaded (${newestYear})`,
  }
}
