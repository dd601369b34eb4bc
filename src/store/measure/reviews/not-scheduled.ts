import { sql } from 'kysely'
import { inCareWithOfficer } from '../base/officers.ts'
import type { MeasureSql } from '../measure-sql.ts'

export const reviewsNotScheduled: MeasureSql = {
  rows: (asked) => sql`
    select c.child_id, c.child_id as subject, c.iro, true as counts, false as not_recorded, c.period_started_on
    from ${inCareWithOfficer(asked)} c
    where not exists (
      select from planned_reviews p
      where p.authority_id = ${asked.authorityId} and p.current and p.child_id = c.child_id
        and p.review_planned_on > ${asked.period.to}::date
        and (p.cancelled_on is null or p.cancelled_on > ${asked.period.to}::date))
  `,
  asides: ({ authorityId }) =>
    sql`select count(*)::int as "plansRecorded" from planned_reviews where authority_id = ${authorityId}`,
}
