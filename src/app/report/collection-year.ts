import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { collectionYearFrom, parseCollectionYear } from '#domain/calendar/collection-year.ts'

/** A collection year as the report speaks of it. */
export interface CollectionYear {
  /** `2020-21`. */
  readonly year: string
  readonly from: CalendarDate
  readonly to: CalendarDate
}

/** The collection year that a text such as `2020-21` names; undefined when it names none: 2020-22 does not. */
export function collectionYear(text: string): CollectionYear | undefined {
  const known = parseCollectionYear(text)
  return known && { year: known.name, from: known.from, to: known.to }
}

/** A year up to a day, where it is not over on that day; one that is over, or has not begun, whole. */
export function soFar(year: CollectionYear, today: CalendarDate): CollectionYear {
  return isRunning(year, today) ? { ...year, to: today } : year
}

function isRunning({ from, to }: CollectionYear, today: CalendarDate): boolean {
  return from <= today && today < to
}

/** The year whose report is shown when nobody names one: the newest that is over, else the newest. */
export function yearToReport(years: readonly string[], today: CalendarDate): string | undefined {
  const over = years.find((name) => (collectionYear(name)?.to ?? today) < today)
  return over ?? years[0]
}

/** The collection year before another. */
export function yearBefore({ year }: CollectionYear): CollectionYear {
  const { name, from, to } = collectionYearFrom(Number(year.slice(0, 4)) - 1)
  return { year: name, from, to }
}
