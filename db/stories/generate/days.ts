import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { dateOfEpochDay, epochDay } from '#domain/calendar/calendar-date.ts'
import { englandAndWales } from '#domain/calendar/england-and-wales.ts'

/**
 * Dates as day numbers (days since 1 January 1970), because a generated authority needs millions of sums.
 * Working days are those of the domain's calendar, read once into an index.
 */
export type Day = number

const firstText = epochDay(dateOfEpochDay(0))
const texts: CalendarDate[] = []

/** The date of a day number. */
export function textOf(day: Day): CalendarDate {
  const index = day - firstText
  const known = texts[index]
  if (known !== undefined) return known
  const text = dateOfEpochDay(day)
  if (index >= 0) texts[index] = text
  return text
}

/** The date of a day number, or null for a day that never came. */
export function textOrNull(day: Day | undefined): CalendarDate | null {
  return day === undefined ? null : textOf(day)
}

export const dayOf = epochDay

/** D4: the corresponding day `months` later, or that month's last day. */
export function addMonths(day: Day, months: number): Day {
  const text = textOf(day)
  const index = Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7)) - 1 + months
  const year = Math.floor(index / 12)
  const month = index - year * 12
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  return Date.UTC(year, month, Math.min(Number(text.slice(8, 10)), last)) / 86_400_000
}

const firstDay = epochDay(englandAndWales.first)
const lastDay = epochDay(englandAndWales.last)
const workingUpTo = new Int32Array(lastDay - firstDay + 1)
const workingDays: Day[] = []
for (let day = firstDay; day <= lastDay; day += 1) {
  if (englandAndWales.isWorkingDay(textOf(day))) workingDays.push(day)
  workingUpTo[day - firstDay] = workingDays.length
}

function countUpTo(day: Day): number {
  const count = workingUpTo[day - firstDay]
  if (count === undefined) throw new RangeError(`${textOf(day)} lies outside the loaded bank holidays`)
  return count
}

function nthWorkingDay(index: number): Day {
  const day = workingDays[index]
  if (day === undefined) throw new RangeError('A working day outside the loaded bank holidays')
  return day
}

/** D3: the nth working day after a day. */
export function addWorkingDays(day: Day, n: number): Day {
  return nthWorkingDay(countUpTo(day) + n - 1)
}

/** D8: the nth working day before a day. */
export function subtractWorkingDays(day: Day, n: number): Day {
  return nthWorkingDay(countUpTo(day - 1) - n)
}

/** D7: the last working day up to a day. */
export function workingDayUpTo(day: Day): Day {
  return nthWorkingDay(countUpTo(day) - 1)
}

/** The first working day on or after a day. */
export function workingDayFrom(day: Day): Day {
  return addWorkingDays(day - 1, 1)
}

/** The earliest day for which working days are known. */
export const firstKnownDay = firstDay
