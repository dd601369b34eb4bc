import { sql } from 'kysely'
import { childrenOnStockDays } from '../base/in-care.ts'
import { stockAndFlow } from '../base/cohort.ts'
import type { MeasureSql } from '../measure-sql.ts'

export const cohortInCare: MeasureSql = {
  rows: (asked) => sql`
    select s.child_id, s.child_id as subject, s.month, s.in_total, s.day as stock_day, true as counts, false as not_recorded from ${childrenOnStockDays(asked)} s
  `,
  series: 'month',
  asides: stockAndFlow,
}
