import { type CalendarDate, dateOf } from '#domain/calendar/calendar-date.ts'

/** A collection year of the national return: 1 April to 31 March. */
export interface CollectionYear {
  /** `2020-21`. */
  readonly year: string
  readonly from: CalendarDate
  readonly to: CalendarDate
}

/** The collection year that a text such as `2020-21` names; undefined when it names none: 2020-22 does not. */
export function collectionYear(text: string): CollectionYear | undefined {
  const begins = Number(/^(\d{4})-\d{2}$/.exec(text)?.[1])
  const from = dateOf(begins, 4, 1)
  const to = dateOf(begins + 1, 3, 31)
  if (from === undefined || to === undefined || named(begins) !== text) return undefined
  return { year: text, from, to }
}

/** The collection year before another. */
export function yearBefore({ year }: CollectionYear): CollectionYear {
  const before = collectionYear(named(Number(year.slice(0, 4)) - 1))
  if (before === undefined) throw new RangeError(`There is no collection year before ${year}`)
  return before
}

function named(begins: number): string {
  return `${begins}-${String((begins + 1) % 100).padStart(2, '0')}`
}
