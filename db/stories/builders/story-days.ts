import bankHolidays from '#db/reference/bank-holidays.json' with { type: 'json' }
import { addDays, addMonths, type CalendarDate, calendarDate } from '#domain/calendar/calendar-date.ts'
import { englandAndWales } from '#domain/calendar/england-and-wales.ts'

/** The day at which the stories stand when nobody says otherwise: the tests' own today, a Friday. */
export const storyDay = calendarDate('2026-11-20')

/** The latest Good Friday that lies at least ten weeks before a day: long enough for its clocks to have run. */
export function goodFridayBefore(today: CalendarDate): CalendarDate {
  const latest = addDays(today, -70)
  const friday = bankHolidays.holidays
    .filter((holiday) => holiday.title === 'Good Friday' && holiday.date <= latest)
    .at(-1)
  if (friday === undefined) throw new RangeError(`No Good Friday is loaded before ${latest}`)
  return calendarDate(friday.date)
}

/** The nth working day after a day. */
export function workingDaysAfter(day: CalendarDate, n: number): CalendarDate {
  return englandAndWales.addWorkingDays(day, n)
}

/** The nth working day before a day. */
export function workingDaysBefore(day: CalendarDate, n: number): CalendarDate {
  return englandAndWales.subtractWorkingDays(day, n)
}

/** The working day on a day some months before, or the one just before that. */
export function monthsBefore(day: CalendarDate, months: number): CalendarDate {
  return englandAndWales.lastWorkingDayUpTo(addMonths(day, -months))
}

/** The working day on a day some weeks before, or the one just before that. */
export function weeksBefore(day: CalendarDate, weeks: number): CalendarDate {
  return englandAndWales.lastWorkingDayUpTo(addDays(day, -7 * weeks))
}

/** Somebody's birthday, so many years before a day. */
export function yearsBefore(day: CalendarDate, years: number): CalendarDate {
  return addMonths(day, -12 * years)
}
