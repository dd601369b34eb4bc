import {
  addDays,
  addMonths,
  type CalendarDate,
  calendarDate,
  dayOf,
  dayOfWeek,
  daysBetween,
  monthNames,
  monthOf,
  weekdayNames,
  writtenDate,
  yearOf,
} from '#domain/calendar/calendar-date.ts'

/** `15 January 2026`. */
export const longDate: (date: CalendarDate) => string = writtenDate

/** `Thursday 15 January 2026`. */
export function dateWithWeekday(date: CalendarDate): string {
  return `${weekdayNames[dayOfWeek(date) - 1] ?? ''} ${longDate(date)}`
}

/** `Thu 15 Jan 2026`, where a column is narrow. */
export function shortDate(date: CalendarDate): string {
  const weekday = (weekdayNames[dayOfWeek(date) - 1] ?? '').slice(0, 3)
  return `${weekday} ${dayOf(date)} ${(monthNames[monthOf(date) - 1] ?? '').slice(0, 3)} ${yearOf(date)}`
}

/** `1,234`. */
export function wholeNumber(value: number): string {
  return whole.format(value)
}

// Made once: making one takes longer than a hundred numbers.
const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 })

/** `1 child`, `2,000 children`. */
export function count(value: number, one: string, many = `${one}s`): string {
  return `${wholeNumber(value)} ${value === 1 ? one : many}`
}

/** `in 3 days`, `today`, `5 days ago`, `7 months ago`: beside a date, never instead of it. */
export function fromDay(on: CalendarDate, date: CalendarDate): string {
  if (date === on) return 'today'
  if (date === addDays(on, 1)) return 'tomorrow'
  if (date === addDays(on, -1)) return 'yesterday'
  return date > on ? `in ${lengthOfTime(on, date)}` : `${lengthOfTime(date, on)} ago`
}

/** `12 days`, `7 months`, `1 year and 4 months`: whole months from the third on. */
export function lengthOfTime(from: CalendarDate, to: CalendarDate): string {
  if (to < addMonths(from, 3)) return count(daysBetween(from, to), 'day')
  let months = (yearOf(to) - yearOf(from)) * 12 + monthOf(to) - monthOf(from)
  if (addMonths(from, months) > to) months -= 1
  const years = Math.floor(months / 12)
  if (years === 0) return count(months, 'month')
  const rest = months % 12
  return rest === 0 ? count(years, 'year') : `${count(years, 'year')} and ${count(rest, 'month')}`
}

const moment = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
  hourCycle: 'h12',
})

/** A moment in UTC as a clock in England showed it: `23 November 2026 at 9:30am`. */
export function dateAndTime(instant: string): string {
  const parts = Object.fromEntries(
    moment.formatToParts(new Date(instant)).map((part) => [part.type, part.value]),
  )
  const { day, month, year, hour, minute, dayPeriod } = parts
  return `${day} ${month} ${year} at ${hour}:${minute}${(dayPeriod ?? '').toLowerCase()}`
}

const dayOfMoment = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' })

/** The day in England on which a moment in UTC fell. */
export function dayInEngland(instant: string): CalendarDate {
  return calendarDate(dayOfMoment.format(new Date(instant)))
}

/** With its first letter a capital. */
export function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}
