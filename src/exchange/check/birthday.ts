import { type CalendarDate, dateOf, dayOf, monthOf, yearOf } from '#domain/calendar/calendar-date.ts'

/** The day on which someone born on `born` turns `age`: 1 March when born on 29 February and there is none. */
export function birthday(born: CalendarDate, age: number): CalendarDate {
  const year = yearOf(born) + age
  const day = dateOf(year, monthOf(born), dayOf(born)) ?? dateOf(year, 3, 1)
  if (day === undefined) throw new RangeError(`${born} has no birthday in ${year}`)
  return day
}
