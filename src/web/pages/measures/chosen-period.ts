import {
  addMonths,
  type CalendarDate,
  dateOf,
  endOfMonth,
  monthNames,
  monthOf,
  parseIsoDate,
  yearOf,
} from '#domain/calendar/calendar-date.ts'
import { collectionYearFrom, parseCollectionYear } from '#domain/calendar/collection-year.ts'
import { collectionYearOf } from '#domain/measure/period.ts'
import { categoryText } from '#report/annual/category-names.ts'
import { longDate } from '../../kit/format.ts'

/** The days that figures are of, and how an address names them. */
export interface ChosenPeriod {
  readonly from: CalendarDate
  readonly to: CalendarDate
  /** `2026-27 so far`, `April to June 2026`, `3 June 2026 to 9 July 2026`. */
  readonly name: string
  readonly query: Readonly<Record<'period' | 'from' | 'to', string | undefined>>
}

export interface DateProblem {
  readonly field: 'from' | 'to' | 'period'
  readonly text: string
}

export type PeriodAsked =
  | { readonly kind: 'chosen'; readonly period: ChosenPeriod }
  | { readonly kind: 'wrong'; readonly problems: readonly DateProblem[] }

/** Where the records stand. */
interface Stand {
  readonly on: CalendarDate
  readonly years: readonly string[]
}

type Query = Readonly<Record<string, string | undefined>>

const longestYears = 10

/** The period that an address asks for: by its name, by two dates, or the newest collection year so far. */
export function periodAsked(query: Query, stand: Stand): PeriodAsked {
  const { from = '', to = '', period = '' } = query
  if (from.trim() !== '' || to.trim() !== '') return betweenDates(from, to, stand.on)
  const key = period === '' ? (stand.years[0] ?? collectionYearOf(stand.on)) : period
  const days = daysOf(key)
  if (days === undefined) {
    return wrong([{ field: 'period', text: `There is no period ${key}. Choose one from the list.` }])
  }
  if (days.from > stand.on) {
    const text = `${nameOf(key)} had not begun on ${longDate(stand.on)}, where the records stand. Choose an earlier period.`
    return wrong([{ field: 'period', text }])
  }
  const soFar = days.to > stand.on
  return {
    kind: 'chosen',
    period: {
      from: days.from,
      to: soFar ? stand.on : days.to,
      name: soFar ? `${nameOf(key)} so far` : nameOf(key),
      query: { period: key, from: undefined, to: undefined },
    },
  }
}

function betweenDates(typedFrom: string, typedTo: string, on: CalendarDate): PeriodAsked {
  const from = typedDay(typedFrom)
  const to = typedDay(typedTo)
  const problems: DateProblem[] = []
  if (from === undefined) problems.push({ field: 'from', text: dateProblem('first', typedFrom) })
  if (to === undefined) problems.push({ field: 'to', text: dateProblem('last', typedTo) })
  if (from === undefined || to === undefined) return wrong(problems)
  if (to < from)
    return wrong([{ field: 'to', text: 'The last day must be the same as or after the first day' }])
  if (to > on) {
    return wrong([
      { field: 'to', text: `The last day must be on or before ${longDate(on)}, where the records stand` },
    ])
  }
  if (to >= addMonths(from, longestYears * 12)) {
    return wrong([{ field: 'from', text: `Choose a period of at most ${longestYears} years` }])
  }
  const name = from === to ? longDate(from) : `${longDate(from)} to ${longDate(to)}`
  return { kind: 'chosen', period: { from, to, name, query: { period: undefined, from, to } } }
}

function dateProblem(which: 'first' | 'last', typed: string): string {
  return typed.trim() === ''
    ? `Enter the ${which} day`
    : `The ${which} day must be a real date, such as 27/3/2026`
}

const wrong = (problems: readonly DateProblem[]): PeriodAsked => ({ kind: 'wrong', problems })

/** A day as people type it: `27/3/2026`, `27 3 2026`, `27 March 2026`, `2026-03-27`. */
export function typedDay(typed: string): CalendarDate | undefined {
  const text = typed.trim()
  const parts = /^(\d{1,2})[\s./-]+(\d{1,2}|[a-z]{3,9})[\s./-]+(\d{4})$/i.exec(text)
  if (parts === null) return parseIsoDate(text)
  const [, day = '', month = '', year = ''] = parts
  const named = monthNames.findIndex(
    (name) => month.length >= 3 && name.toLowerCase().startsWith(month.toLowerCase()),
  )
  return dateOf(Number(year), named === -1 ? Number(month) : named + 1, Number(day))
}

/** The days of `2026-27`, `2026-27-Q1` or `2026-M06`: `2010-11` is a year, and so cannot be a month. */
function daysOf(key: string): { readonly from: CalendarDate; readonly to: CalendarDate } | undefined {
  const month = /^(\d{4})-M(\d{2})$/.exec(key)
  const ofYear = parseCollectionYear(key)
  if (ofYear !== undefined) return ofYear
  if (month !== null) {
    const from = dateOf(Number(month[1]), Number(month[2]), 1)
    return from && { from, to: endOfMonth(from) }
  }
  const quarter = /^(\d{4}-\d{2})-Q([1-4])$/.exec(key)
  const year = parseCollectionYear(quarter?.[1] ?? '')
  if (year === undefined) return undefined
  const from = addMonths(year.from, (Number(quarter?.[2]) - 1) * 3)
  return { from, to: endOfMonth(addMonths(from, 2)) }
}

function monthKey(day: CalendarDate): string {
  return `${day.slice(0, 5)}M${day.slice(5, 7)}`
}

function nameOf(key: string): string {
  if (key.includes('Q')) return categoryText('quarter', key)
  return key.includes('M') ? categoryText('month', key.replace('M', '')) : key
}

export interface PeriodChoice {
  readonly value: string
  readonly text: string
}

/** Every period that has begun in the years that are held: each year, its quarters, its months. */
export function periodChoices({ years, on }: Stand): readonly PeriodChoice[] {
  return years.flatMap((name) => {
    const year = parseCollectionYear(name)
    if (year === undefined) return []
    const quarters = [1, 2, 3, 4].map((quarter) => `${name}-Q${quarter}`)
    const months = Array.from({ length: 12 }, (_, at) => monthKey(addMonths(year.from, at)))
    return [name, ...quarters, ...months]
      .filter((key) => (daysOf(key)?.from ?? on) <= on)
      .map((value) => ({ value, text: choiceText(value) }))
  })
}

function choiceText(key: string): string {
  if (key.includes('Q')) return `Quarter: ${nameOf(key)}`
  return key.includes('M') ? `Month: ${nameOf(key)}` : `Year ${key}`
}

/** The same days so many years earlier; the end of a month stays its end in a leap year. */
export function yearsEarlier(period: ChosenPeriod, years: number): ChosenPeriod {
  const from = addMonths(period.from, -12 * years)
  const moved = addMonths(period.to, -12 * years)
  const to = period.to === endOfMonth(period.to) ? endOfMonth(moved) : moved
  const whole = period.query.period === undefined ? undefined : daysOf(period.query.period)
  const name =
    whole !== undefined && whole.to > period.to
      ? `the same days of ${nameOfDays(addMonths(whole.from, -12 * years), endOfMonth(addMonths(whole.to, -12 * years)))}`
      : nameOfDays(from, to)
  return { from, to, name, query: { period: undefined, from, to } }
}

/** A whole collection year by its name, anything else by its days. */
function nameOfDays(from: CalendarDate, to: CalendarDate): string {
  const year = collectionYearFrom(monthOf(from) >= 4 ? yearOf(from) : yearOf(from) - 1)
  if (year.from === from && year.to === to) return year.name
  if (from.endsWith('-01') && to === endOfMonth(from)) return categoryText('month', from.slice(0, 7))
  const quarter = monthOf(from) % 3 === 1 && from.endsWith('-01') && to === endOfMonth(addMonths(from, 2))
  if (quarter)
    return categoryText('quarter', `${year.name}-Q${((Math.floor(monthOf(from) / 3) + 3) % 4) + 1}`)
  return `${longDate(from)} to ${longDate(to)}`
}
