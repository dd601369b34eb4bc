import { type CalendarDate, monthOf, yearOf } from '#domain/calendar/calendar-date.ts'
import { collectionYearFrom } from '#domain/calendar/collection-year.ts'

/** A collection year of the national return: 1 April to 31 March. `2020` is 2020-21. */
export interface CollectionYear {
  readonly label: string
  readonly starts: CalendarDate
  readonly ends: CalendarDate
  readonly startYear: number
}

/** The collection year that starts on 1 April of a calendar year. */
export function collectionYear(startYear: number): CollectionYear {
  const { name, from, to } = collectionYearFrom(startYear)
  return { label: name, starts: from, ends: to, startYear }
}

/** The collection year that a day lies in. */
export function collectionYearOf(day: CalendarDate): CollectionYear {
  return collectionYear(monthOf(day) >= 4 ? yearOf(day) : yearOf(day) - 1)
}

/** The last `count` collection years up to the one that holds `lastDay`, the oldest first. */
export function collectionYearsUpTo(lastDay: CalendarDate, count: number): CollectionYear[] {
  const newest = collectionYearOf(lastDay).startYear
  return Array.from({ length: count }, (_, index) => collectionYear(newest - count + 1 + index))
}
