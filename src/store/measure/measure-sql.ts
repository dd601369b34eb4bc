import type { WorkingDayCalendar } from '#domain/calendar/working-days.ts'
import type { RawBuilder } from 'kysely'
import type { AskedPeriod } from '#domain/measure/period.ts'

export type Sql = RawBuilder<unknown>

/** What the SQL of a measure is given: for whom, for which days, and how it counts. */
export interface Asked {
  readonly authorityId: string
  readonly period: AskedPeriod
  readonly variant: string | null
  readonly shared: Share
}

/**
 * What several measures read: it stands in a statement once, under its name, however many of them ask for it there.
 * The name says all that the relation depends on besides the authority and the period.
 */
export type Share = (name: string, relation: () => Sql) => Sql

/** With the working days of the authority, for what is counted by them. */
export interface AskedByCalendar extends Asked {
  readonly calendar: WorkingDayCalendar
}

/**
 * The SQL of a measure. `rows` is one query of the things counted; every figure is an aggregate of that same
 * query, so that a figure and the rows behind it cannot disagree. Its columns:
 *
 * - `child_id`, `subject`: whose, and which
 * - `counts`: stands in the numerator (of a count always true); `not_recorded`: leaves the figure, and is told
 * - `day`: of a measure cut by month or quarter, the day that places it
 * - a column for each dimension, null where the row is in no part of it
 * - `in_total`, of a series: whether the row stands in the total
 */
export interface MeasureSql {
  readonly rows: (asked: AskedByCalendar) => Sql
  /** Cuts by this dimension take every row; the total and other cuts only those `in_total`. */
  readonly series?: 'month' | 'iro'
  /** One thing may give several rows: things are counted, by `subject`. */
  readonly distinct?: true
  /** What figures are divided by: `amount`, and the columns it is for. */
  readonly divisors?: (asked: AskedByCalendar) => Sql
  /** Weighted scores: `amount`, and the columns they are for. */
  readonly scores?: (asked: AskedByCalendar) => Sql
  /** One row of numbers that stand beside the figure. */
  readonly asides?: (asked: AskedByCalendar) => Sql
}
