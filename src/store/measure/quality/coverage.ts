import { sql } from 'kysely'
import { reviewsHeldIn } from '../base/reviews.ts'
import type { MeasureSql } from '../measure-sql.ts'

export const qualityCoverage: MeasureSql = {
  rows: (asked) => sql`
    select r.child_id, r.review_on::text as subject, r.review_on as day, r.iro_id as iro, false as not_recorded,
      q.child_id is not null as counts
    from ${reviewsHeldIn(asked)} r
    left join (
      select distinct child_id, review_on from quality_checks
      where authority_id = ${asked.authorityId} and current
        and review_on between ${asked.period.from}::date and ${asked.period.to}::date
    ) q on q.child_id = r.child_id and q.review_on = r.review_on
  `,
}
