import { addDays, type CalendarDate, writtenDate } from '#domain/calendar/calendar-date.ts'
import { parseCollectionYear } from '#domain/calendar/collection-year.ts'

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
  const year = newestYear === undefined ? undefined : parseCollectionYear(newestYear)
  if (year === undefined) return { on: today, standsAt: 'today' }
  const { from, to } = year
  if (today >= from && today <= to) return { on: today, standsAt: 'today' }
  if (today < from) return { on: today, standsAt: 'today, before the newest year that is loaded begins' }
  return {
    on: to,
    standsAt: `${writtenDate(to)}, the last day of the newest year that is loaded (${newestYear})`,
  }
}

/** Files say who is in care until a year after their last day: the next return has been made by then. */
const daysThatFilesSpeakFor = 366

/**
 * Whether the newest files are too old to say who is in care today, so that nothing may be arranged for the children in
 * them: most of them have left. Files of the year that runs, and of the one before, are not.
 */
export function tooOldToArrangeBy(today: CalendarDate, newestYear: string | undefined): boolean {
  const year = newestYear === undefined ? undefined : parseCollectionYear(newestYear)
  return year !== undefined && addDays(year.to, daysThatFilesSpeakFor) < today
}
