import { sql } from 'kysely'
import type { Sql } from '../measure-sql.ts'

/**
 * The day on which so many months from a day are over: on the same day of the month, or on the last day of a shorter
 * one. How long a child is in care, or in one home, counts on from its first day and never back from the last.
 */
export function monthsLater(day: Sql, months: number): Sql {
  return sql`(${day} + make_interval(months => ${months}::int))::date`
}
