import { Temporal } from 'temporal-polyfill'

/**
 * A civil date in Europe/London, as its ISO form: `2025-12-01`. Never a JS `Date`: a day has no time and
 * no zone. ISO dates of four-digit years compare correctly with `<` and `>`, in TypeScript as in SQL.
 */
export type CalendarDate = string & { readonly __brand: 'CalendarDate' }

const isoDate = /^\d{4}-\d{2}-\d{2}$/

/** The date that an ISO text names, or undefined when it names none: 2021-02-30 is not 2 March. */
export function parseIsoDate(text: string): CalendarDate | undefined {
  if (!isoDate.test(text)) return undefined
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() as CalendarDate
  } catch {
    return undefined
  }
}

/** The date that an ISO text names. Throws RangeError when it names none: for constants and stored values. */
export function calendarDate(text: string): CalendarDate {
  const date = parseIsoDate(text)
  if (date === undefined) throw new RangeError(`${text} is not a calendar date in the form 2021-03-31`)
  return date
}

/** The date of year, month (1-12) and day, or undefined when there is no such day. */
export function dateOf(year: number, month: number, day: number): CalendarDate | undefined {
  const pad = (value: number, width: number) => String(value).padStart(width, '0')
  return parseIsoDate(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`)
}

export function yearOf(date: CalendarDate): number {
  return Number(date.slice(0, 4))
}

export function monthOf(date: CalendarDate): number {
  return Number(date.slice(5, 7))
}

export function dayOf(date: CalendarDate): number {
  return Number(date.slice(8, 10))
}

/** Days, whole, from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return epochDay(to) - epochDay(from)
}

/** The number of days since 1 January 1970: the index that working-day arithmetic runs on. */
export function epochDay(date: CalendarDate): number {
  const year = yearOf(date)
  // Date.UTC reads the years 0 to 99 as 1900 to 1999. A mistyped 0025 must stay as wrong as it was typed, so we
  // ask for the same day one cycle of 400 years later.
  const cycles = year < 100 ? 1 : 0
  const millis = Date.UTC(year + 400 * cycles, monthOf(date) - 1, dayOf(date))
  return millis / 86_400_000 - daysIn400Years * cycles
}

const daysIn400Years = 146_097

/** The date of an epoch day. Throws RangeError outside the years 0 to 9999, which ISO dates do not write. */
export function dateOfEpochDay(day: number): CalendarDate {
  const iso = new Date(day * 86_400_000).toISOString()
  if (iso.length !== 24)
    throw new RangeError(`A date ${day} days from 1 January 1970 is outside the years 0 to 9999`)
  return iso.slice(0, 10) as CalendarDate
}

/** `days` calendar days after `date`; before it when negative. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return dateOfEpochDay(epochDay(date) + days)
}

/**
 * The corresponding date `months` months later (D4, Dodds v Walker): the same day number, or the last day
 * of the month when it has no such day. 30 November + 3 months is 28 February. Throws RangeError outside the
 * years 0 to 9999.
 */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const count = yearOf(date) * 12 + monthOf(date) - 1 + months
  const year = Math.floor(count / 12)
  const month = count - year * 12 + 1
  if (year < 0 || year > 9999)
    throw new RangeError(`${months} months from ${date} is outside the years 0 to 9999`)
  const day = Math.min(dayOf(date), daysInMonth(year, month))
  return `${twoDigits(Math.floor(year / 100))}${twoDigits(year % 100)}-${twoDigits(month)}-${twoDigits(day)}` as CalendarDate
}

const twoDigits = (value: number) => (value < 10 ? `0${value}` : `${value}`)

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** 1 for Monday to 7 for Sunday. */
export function dayOfWeek(date: CalendarDate): number {
  return ((((epochDay(date) + 3) % 7) + 7) % 7) + 1
}

/** The last day of the month that holds `date`. */
export function endOfMonth(date: CalendarDate): CalendarDate {
  const first = `${date.slice(0, 8)}01` as CalendarDate
  return addDays(addMonths(first, 1), -1)
}

/**
 * Age in whole years on a day. A child born on 29 February ages on 1 March in other years; undefined
 * before birth.
 */
export function ageOn(born: CalendarDate, on: CalendarDate): number | undefined {
  if (on < born) return undefined
  const years = yearOf(on) - yearOf(born)
  return on.slice(5) < born.slice(5) ? years - 1 : years
}

/** The earliest of dates; those that are not there do not count. */
export function earliest(...dates: readonly (CalendarDate | null | undefined)[]): CalendarDate | undefined {
  return dates.reduce<CalendarDate | undefined>(
    (least, date) => (date && (least === undefined || date < least) ? date : least),
    undefined,
  )
}

/** `15 January 2026`: the one way a date is written for people. */
export function writtenDate(date: CalendarDate): string {
  return `${dayOf(date)} ${monthNames[monthOf(date) - 1]} ${yearOf(date)}`
}

export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/** Monday first: `weekdayNames[dayOfWeek(date) - 1]`. */
export const weekdayNames = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const
