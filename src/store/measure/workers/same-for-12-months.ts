import { sql } from 'kysely'
import { addMonths } from '#domain/calendar/calendar-date.ts'
import { inCareAtEnd } from '../base/in-care.ts'
import { workersAtEnd } from '../base/scope.ts'
import type { MeasureSql } from '../measure-sql.ts'

export const workersSameFor12Months: MeasureSql = {
  rows: (asked) => {
    const { authorityId, period } = asked
    return sql`
      select c.child_id, c.child_id as subject, false as not_recorded, s.since, c.period_started_on, s.since <= ${addMonths(period.to, -12)}::date as counts
      from ${inCareAtEnd(asked)} c
      join ${workersAtEnd(asked)} w on w.child_id = c.child_id
      join (
        select child_id, sw_id, max(sw_decom) filter (where begins) as since from (
          select child_id, sw_id, sw_decom,
            sw_decom > coalesce(max(coalesce(sw_dec, 'infinity')) over (
              partition by child_id, sw_id order by sw_decom, sw_dec
              rows between unbounded preceding and 1 preceding), '-infinity') + 1 as begins
          from ssda903_sw_episodes
          where authority_id = ${authorityId} and current and sw_id is not null and sw_decom <= ${period.to}::date
        ) stretches group by child_id, sw_id
      ) s on s.child_id = c.child_id and s.sw_id = w.sw_id
      where c.period_started_on <= ${addMonths(period.to, -18)}::date
    `
  },
}
