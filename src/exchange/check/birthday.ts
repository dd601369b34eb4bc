import type { CalendarDate } from '#domain/calendar/calendar-date.ts'

/** The day on which someone born on `born` turns `age`: 1 March when born on 29 February and there is none. */
export function birthday(born: CalendarDate, age: number): CalendarDate {
  const year = Number(born.slice(0, 4)) + age
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  const monthAndDay = born.slice(5) === '02-29' && !leap ? '03-01' : born.slice(5)
  return `${String(year).padStart(4, '0')}-${monthAndDay}` as CalendarDate
}
