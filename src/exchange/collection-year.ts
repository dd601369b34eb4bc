import { type CalendarDate, calendarDate } from '#domain/calendar/calendar-date.ts'

/** The year of the national return: `2020-21` runs from 1 April 2020 to 31 March 2021, both days included. */
export interface CollectionYear {
  readonly name: string
  readonly from: CalendarDate
  readonly to: CalendarDate
}

/** The collection year of a name such as `2020-21`, or undefined when it names none (`2020-22`, `2020`). */
export function parseCollectionYear(name: string): CollectionYear | undefined {
  const found = /^(\d{4})-(\d{2})$/.exec(name)
  if (found === null) return undefined
  const first = Number(found[1])
  const last = first + 1
  if (first < 1900 || last % 100 !== Number(found[2])) return undefined
  return { name, from: calendarDate(`${first}-04-01`), to: calendarDate(`${last}-03-31`) }
}
