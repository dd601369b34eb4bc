import { sql } from 'kysely'
import { addMonths } from '#domain/calendar/calendar-date.ts'
import { inCareAtEnd } from '../base/in-care.ts'
import type { MeasureSql } from '../measure-sql.ts'

export const cohortTimeInCare: MeasureSql = {
  rows: (asked) => {
    const ago = (months: number) => addMonths(asked.period.to, -months)
    return sql`
      select c.child_id, c.child_id as subject, true as counts, false as not_recorded, c.period_started_on,
        case when c.period_started_on > ${ago(6)}::date then 'under_6_months'
          when c.period_started_on > ${ago(12)}::date then '6-12_months'
          when c.period_started_on > ${ago(24)}::date then '1-2_years'
          when c.period_started_on > ${ago(60)}::date then '2-5_years' else '5_years_and_over' end as time_in_care
      from ${inCareAtEnd(asked)} c
    `
  },
}
