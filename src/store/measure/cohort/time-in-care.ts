import { sql } from 'kysely'
import { inCareAtEnd } from '../base/in-care.ts'
import { monthsLater } from '../base/months-later.ts'
import type { MeasureSql } from '../measure-sql.ts'

export const cohortTimeInCare: MeasureSql = {
  rows: (asked) => {
    const isUnder = (months: number) =>
      sql`${monthsLater(sql`c.period_started_on`, months)} > ${asked.period.to}::date`
    return sql`
      select c.child_id, c.child_id as subject, true as counts, false as not_recorded, c.period_started_on,
        case when ${isUnder(6)} then 'under_6_months'
          when ${isUnder(12)} then '6-12_months'
          when ${isUnder(24)} then '1-2_years'
          when ${isUnder(60)} then '2-5_years' else '5_years_and_over' end as time_in_care
      from ${inCareAtEnd(asked)} c
    `
  },
}
