import {
  type CalendarDate,
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
  return value.toLocaleString('en-GB', { maximumFractionDigits: 0 })
}

/** `1 child`, `2,000 children`. */
export function count(value: number, one: string, many = `${one}s`): string {
  return `${wholeNumber(value)} ${value === 1 ? one : many}`
}

/** `in 3 days`, `today`, `5 days ago`: beside a date, never instead of it. */
export function fromDay(on: CalendarDate, date: CalendarDate): string {
  const days = daysBetween(on, date)
  if (days === 0) return 'today'
  if (days === 1) return 'tomorrow'
  if (days === -1) return 'yesterday'
  return days > 0 ? `in ${count(days, 'day')}` : `${count(-days, 'day')} ago`
}

const moment = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
  hour12: true,
})

/** A moment in UTC as a clock in England showed it: `23 November 2026 at 9:30am`. */
export function dateAndTime(instant: string): string {
  const parts = Object.fromEntries(
    moment.formatToParts(new Date(instant)).map((part) => [part.type, part.value]),
  )
  const { day, month, year, hour, minute, dayPeriod } = parts
  return `${day} ${month} ${year} at ${hour}:${minute}${(dayPeriod ?? '').toLowerCase()}`
}

/** With its first letter a capital. */
export function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}
