import { sql } from 'kysely'
import { schoolBand } from '../base/children.ts'
import { heldInPeriod } from '../base/reviews.ts'
import { reviewDetails } from '../base/review-details.ts'
import type { MeasureSql } from '../measure-sql.ts'

export const permanenceBySecondReview: MeasureSql = {
  rows: (asked) => sql`
    select r.child_id, r.review_on::text as subject, r.review_on as day, v.permanence_plan_agreed, ${schoolBand(sql`r.age`)} as age_band,
      coalesce(v.permanence_plan_agreed = 'yes', false) as counts,
      not coalesce(v.permanence_plan_agreed in ('yes', 'no'), false) as not_recorded
    from counted_review r left join ${reviewDetails(asked, 'permanence_plan_agreed')} v on v.child_id = r.child_id and v.review_on = r.review_on
    where ${heldInPeriod(asked)} and r.counts_for_clock and r.number = 'second'
  `,
}
