import { sql } from 'kysely'
import { heldInPeriod } from '../base/reviews.ts'
import type { MeasureSql } from '../measure-sql.ts'

export const qualityCoverage: MeasureSql = {
  rows: (asked) => sql`
    select r.child_id, r.review_on::text as subject, r.review_on as day, r.iro_id as iro, false as not_recorded,
      exists (
        select from quality_checks q
        where q.authority_id = ${asked.authorityId} and q.current and q.child_id = r.child_id
          and q.review_on = r.review_on) as counts
    from counted_review r where ${heldInPeriod(asked)}
  `,
}
