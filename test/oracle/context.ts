import { type CalendarDate, calendarDate } from '#domain/calendar/calendar-date.ts'
import { type Child, childrenOf, type Episode, speakingOn } from './child.ts'
import { monthEndsOf, monthsOf, quartersOf } from './days.ts'
import { day, type Facts, type Row, rowsOf, text } from './facts.ts'
import type { Obligation } from './obligation.ts'
import { type Review, reviewsOf } from './review.ts'
import { runClocks } from './review-clock.ts'
import { type Service, serviceOf } from './service.ts'

/** A child in care on a day, and the episode that says so. */
export interface InCare {
  readonly child: Child
  readonly episode: Episode
}

/** All that the counters of the measures look at. */
export interface Context {
  readonly facts: Facts
  readonly from: CalendarDate
  readonly to: CalendarDate
  readonly months: readonly string[]
  readonly quarters: readonly string[]
  readonly monthEnds: readonly CalendarDate[]
  readonly children: ReadonlyMap<string, Child>
  /** Every review of every year. */
  readonly reviews: readonly Review[]
  /** The reviews held in the period. */
  readonly held: readonly Review[]
  readonly obligations: readonly Obligation[]
  readonly service: Service
  readonly inCareOn: (on: CalendarDate) => InCare[]
  readonly within: (on: CalendarDate | null) => boolean
  /** The rows of a kind whose date in a column lies in the period. */
  readonly rowsWithin: (kind: string, column: string) => readonly Row[]
  /** Population 0-17 "of the year ending 31 March that contains `to`". */
  readonly population: number | null
}

/**
 * "The history date is `history_complete_from` when given, else 1 April of the earliest collection year for
 * which Reviews were imported". Without either nothing is known of any period of care.
 */
export function historyDateOf(facts: Facts): CalendarDate {
  const row = rowsOf(facts, 'history_complete').at(-1)
  const given = row === undefined ? null : day(row, 'history_complete_from')
  if (given !== null) return given
  const [earliest] = facts.reviewYears.toSorted()
  return calendarDate(earliest === undefined ? '9999-12-31' : `${earliest.slice(0, 4)}-04-01`)
}

function populationOf(facts: Facts, to: CalendarDate): number | null {
  const year = Number(to.slice(0, 4)) + (to.slice(5) > '03-31' ? 1 : 0)
  const row = rowsOf(facts, 'populations').findLast((one) => Number(text(one, 'population_year')) === year)
  return row === undefined ? null : Number(text(row, 'population_0_17'))
}

export function contextOf(facts: Facts, from: CalendarDate, to: CalendarDate): Context {
  const children = childrenOf(facts)
  const reviews = reviewsOf(facts, children)
  const obligations = runClocks(children.values(), reviews, { historyDate: historyDateOf(facts), to })
  const within = (on: CalendarDate | null) => on !== null && on >= from && on <= to
  return {
    facts,
    from,
    to,
    months: monthsOf(from, to),
    quarters: quartersOf(from, to),
    monthEnds: monthEndsOf(from, to),
    children,
    reviews,
    held: reviews.filter((review) => within(review.on)),
    obligations,
    service: serviceOf(facts),
    inCareOn: (on) =>
      [...children.values()].flatMap((child) => {
        const episode = speakingOn(child, on)
        return episode === undefined ? [] : [{ child, episode }]
      }),
    within,
    rowsWithin: (kind, column) => rowsOf(facts, kind).filter((row) => within(day(row, column))),
    population: populationOf(facts, to),
  }
}
