import { sql } from 'kysely'
import { addMonths } from '#domain/calendar/calendar-date.ts'
import { inCareAtEnd } from '../base/in-care.ts'
import { monthsLater } from '../base/months-later.ts'
import { workersAtEnd } from '../base/scope.ts'
import type { MeasureSql } from '../measure-sql.ts'

export const workersSameFor12Months: MeasureSql = {
  rows: (asked) => {
    const { authorityId, period } = asked
    // "The last 12 months" is a time that ends on the last day: it alone counts back.
    return sql`
      select s.child_id, s.child_id as subject, false as not_recorded, s.since, s.period_started_on, s.since <= ${addMonths(period.to, -12)}::date as counts
      from (
        select child_id, period_started_on, max(sw_decom) filter (where begins) as since from (
          select c.child_id, c.period_started_on, e.sw_decom,
            e.sw_decom > coalesce(max(coalesce(e.sw_dec, 'infinity')) over (
              partition by c.child_id order by e.sw_decom, e.sw_dec
              rows between unbounded preceding and 1 preceding), '-infinity') + 1 as begins
          from ${inCareAtEnd(asked)} c
          join ${workersAtEnd(asked)} w on w.child_id = c.child_id
          join ssda903_sw_episodes e on e.child_id = c.child_id and e.sw_id = w.sw_id
          where ${monthsLater(sql`c.period_started_on`, 18)} <= ${period.to}::date
            and e.authority_id = ${authorityId} and e.current and e.sw_decom <= ${period.to}::date
        ) stretches group by child_id, period_started_on
      ) s
    `
  },
}
