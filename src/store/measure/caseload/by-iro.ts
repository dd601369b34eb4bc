import { sql } from 'kysely'
import { monthsLater } from '../base/months-later.ts'
import { countingOfficers, inCareWithOfficer } from '../base/officers.ts'
import type { Asked, MeasureSql, Sql } from '../measure-sql.ts'

/** What a child weighs, and what is added to it, by the local policy in force on the last day; 1 and nothing without one. */
function weights({ authorityId, period }: Asked): Sql {
  return sql`
    select coalesce((p.value->>'child')::numeric, 1) as child,
      coalesce((p.value->>'over_20_miles')::numeric, 0) as over_20_miles,
      coalesce((p.value->>'outside_the_authority')::numeric, 0) as outside_the_authority,
      coalesce((p.value->>'placed_for_adoption')::numeric, 0) as placed_for_adoption,
      coalesce((p.value->>'in_care_under_3_months')::numeric, 0) as in_care_under_3_months
    from (select 1) one
    left join lateral (
      select value from local_policy
      where authority_id = ${authorityId} and policy = 'caseload_weights' and in_force_from <= ${period.to}::date
      order by in_force_from desc limit 1
    ) p on true
  `
}

export const caseloadByIro: MeasureSql = {
  rows: (asked) => sql`
    select c.child_id, c.child_id as subject, c.iro, true as counts, false as not_recorded, o.iro_id is not null as in_total,
      c.period_started_on
    from ${inCareWithOfficer(asked)} c
    left join ${countingOfficers(asked)} o on o.iro_id = c.iro
    where c.iro <> 'unknown'
  `,
  series: 'iro',
  divisors: (asked) => sql`
    select o.iro_id as iro, o.fte::text as amount from ${countingOfficers(asked)} o where o.fte > 0
    union all
    select null, sum(o.fte)::text from ${countingOfficers(asked)} o having sum(o.fte) > 0
  `,
  scores: (asked) => sql`
    select c.iro, sum(w.child + case when c.distance_miles > 20 then w.over_20_miles else 0 end
      + case when c.in_authority = 'no' then w.outside_the_authority else 0 end
      + case when c.place in ('A3', 'A4', 'A5', 'A6') then w.placed_for_adoption else 0 end
      + case when ${monthsLater(sql`c.period_started_on`, 3)} > ${asked.period.to}::date then w.in_care_under_3_months else 0 end
      )::text as amount
    from ${inCareWithOfficer(asked)} c cross join (${weights(asked)}) w
    where c.iro <> 'unknown' group by c.iro
  `,
  asides: weights,
}
