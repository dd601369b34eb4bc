import bankHolidays from '#db/reference/bank-holidays.json' with { type: 'json' }
import {
  addDays,
  addMonths,
  type CalendarDate,
  calendarDate,
  dayOfWeek,
  endOfMonth,
} from '#domain/calendar/calendar-date.ts'

const holidays = new Set(bankHolidays.holidays.map((holiday) => holiday.date))
const years = bankHolidays.holidays.map((holiday) => holiday.date.slice(0, 4)).sort()
const firstDay = `${years[0]}-01-01`
const lastDay = `${years[years.length - 1]}-12-31`

const known = (date: CalendarDate) => date >= firstDay && date <= lastDay

/** D2: any day but Saturday, Sunday, Christmas Day, Good Friday and the bank holidays. */
function isWorkingDay(date: CalendarDate): boolean {
  return dayOfWeek(date) <= 5 && !date.endsWith('-12-25') && !holidays.has(date)
}

/** D3, walked a day at a time. Null where the walk leaves the years whose holidays are known (D9). */
export function workingDaysAfter(date: CalendarDate, n: number): CalendarDate | null {
  let on = date
  let left = n
  while (left > 0) {
    on = addDays(on, 1)
    if (!known(on)) return null
    if (isWorkingDay(on)) left -= 1
  }
  return known(date) ? on : null
}

/** D8: the nth working day before, the day itself not counted. */
export function workingDaysBefore(date: CalendarDate, n: number): CalendarDate | null {
  let on = date
  let left = n
  while (left > 0) {
    on = addDays(on, -1)
    if (!known(on)) return null
    if (isWorkingDay(on)) left -= 1
  }
  return known(date) ? on : null
}

/** Working days after `from` up to and with `to`; 0 when `to` is not after it. */
export function countWorkingDays(from: CalendarDate, to: CalendarDate): number {
  let count = 0
  for (let on = addDays(from, 1); on <= to; on = addDays(on, 1)) if (isWorkingDay(on)) count += 1
  return count
}

export const monthKey = (date: CalendarDate) => date.slice(0, 7)

/** "Quarter keys are `2020-21-Q1` (April to June) and so on". */
export function quarterKey(date: CalendarDate): string {
  const month = Number(date.slice(5, 7))
  const year = Number(date.slice(0, 4))
  const starts = month >= 4 ? year : year - 1
  const quarter = month >= 4 ? Math.floor((month - 4) / 3) + 1 : 4
  return `${starts}-${String(starts + 1).slice(2)}-Q${quarter}`
}

/** The first days of the months that the period touches. */
function monthStarts(from: CalendarDate, to: CalendarDate): CalendarDate[] {
  const starts: CalendarDate[] = []
  for (let on = calendarDate(`${monthKey(from)}-01`); on <= to; on = addMonths(on, 1)) starts.push(on)
  return starts
}

export function monthsOf(from: CalendarDate, to: CalendarDate): string[] {
  return monthStarts(from, to).map(monthKey)
}

export function quartersOf(from: CalendarDate, to: CalendarDate): string[] {
  return [...new Set(monthStarts(from, to).map(quarterKey))]
}

/** "Month-ends are calendar month-ends within the period, and `to`." */
export function monthEndsOf(from: CalendarDate, to: CalendarDate): CalendarDate[] {
  return monthStarts(from, to).map((start) => (endOfMonth(start) < to ? endOfMonth(start) : to))
}

export function earlier(a: CalendarDate | null, b: CalendarDate): CalendarDate {
  return a === null || b < a ? b : a
}
