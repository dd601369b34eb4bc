import { type CalendarDate, calendarDate, monthOf, yearOf } from './calendar-date.ts'

/** The year of the national return: `2020-21` runs from 1 April 2020 to 31 March 2021, both days included. */
export interface CollectionYear {
  readonly name: string
  readonly from: CalendarDate
  readonly to: CalendarDate
}

/** The collection year that begins on 1 April of a calendar year. */
export function collectionYearFrom(begins: number): CollectionYear {
  return {
    name: `${begins}-${String((begins + 1) % 100).padStart(2, '0')}`,
    from: calendarDate(`${begins}-04-01`),
    to: calendarDate(`${begins + 1}-03-31`),
  }
}

/** The collection year that holds a day. */
export function collectionYearWith(day: CalendarDate): CollectionYear {
  return collectionYearFrom(monthOf(day) >= 4 ? yearOf(day) : yearOf(day) - 1)
}

/** The collection year of a name such as `2020-21`, or undefined when it names none (`2020-22`, `2020`). */
export function parseCollectionYear(name: string): CollectionYear | undefined {
  const begins = Number(/^(\d{4})-\d{2}$/.exec(name)?.[1])
  if (!(begins >= 1900 && begins <= 9998)) return undefined
  const year = collectionYearFrom(begins)
  return year.name === name ? year : undefined
}
