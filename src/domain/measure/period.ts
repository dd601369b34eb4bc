import { addMonths, type CalendarDate, endOfMonth, monthOf, yearOf } from '#domain/calendar/calendar-date.ts'
import { collectionYearWith } from '#domain/calendar/collection-year.ts'

/** One part of a period: a calendar month or a quarter of the collection year, cut to the period's days. */
export interface PeriodPart {
  /** `2020-04`, `2020-21-Q1`. */
  readonly key: string
  readonly from: CalendarDate
  /** Its last day within the period: of a month the day its stock is counted on. */
  readonly to: CalendarDate
}

/** The days a measure is asked for, both included, with their months and quarters in order. */
export interface AskedPeriod {
  readonly from: CalendarDate
  readonly to: CalendarDate
  readonly months: readonly PeriodPart[]
  readonly quarters: readonly PeriodPart[]
}

/** Throws RangeError when `to` is before `from`. */
export function askedPeriod(from: CalendarDate, to: CalendarDate): AskedPeriod {
  if (to < from) throw new RangeError(`The period ends (${to}) before it begins (${from})`)
  const months: PeriodPart[] = []
  for (let day = from; day <= to; day = addMonths(firstOfMonth(day), 1)) {
    const end = endOfMonth(day)
    months.push({ key: day.slice(0, 7), from: day, to: end < to ? end : to })
  }
  const quarters: PeriodPart[] = []
  for (const month of months) {
    const key = quarterKey(month.from)
    const open = quarters.at(-1)
    if (open?.key === key) quarters[quarters.length - 1] = { ...open, to: month.to }
    else quarters.push({ ...month, key })
  }
  return { from, to, months, quarters }
}

/** The name of the collection year that holds a day: `2020-21`. */
export function collectionYearOf(day: CalendarDate): string {
  return collectionYearWith(day).name
}

/** The year in which the year ending 31 March that holds a day ends: 2021 for 31 March 2021, 2022 for the day after. */
export function yearEndingMarch(day: CalendarDate): number {
  return monthOf(day) >= 4 ? yearOf(day) + 1 : yearOf(day)
}

/** `2020-21-Q1` is April to June 2020. */
function quarterKey(day: CalendarDate): string {
  const quarter = Math.floor(((monthOf(day) + 8) % 12) / 3) + 1
  return `${collectionYearOf(day)}-Q${quarter}`
}

function firstOfMonth(day: CalendarDate): CalendarDate {
  return `${day.slice(0, 8)}01` as CalendarDate
}
