import { sql } from 'kysely'
import { schoolBand } from '../base/children.ts'
import { reviewsWithDetails } from '../base/review-details.ts'
import type { MeasureSql } from '../measure-sql.ts'

export const permanenceBySecondReview: MeasureSql = {
  rows: (asked) => sql`
    select r.child_id, r.review_on::text as subject, r.review_on as day, r.permanence_plan_agreed, ${schoolBand(sql`r.age`)} as age_band,
      coalesce(r.permanence_plan_agreed = 'yes', false) as counts,
      not coalesce(r.permanence_plan_agreed in ('yes', 'no'), false) as not_recorded
    from ${reviewsWithDetails(asked)} r where r.counts_for_clock and r.number = 'second'
  `,
}
