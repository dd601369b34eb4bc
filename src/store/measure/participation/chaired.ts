import { sql } from 'kysely'
import { heldInPeriod } from '../base/reviews.ts'
import { reviewDetails } from '../base/review-details.ts'
import type { MeasureSql } from '../measure-sql.ts'

export const participationChaired: MeasureSql = {
  rows: (asked) => sql`
    select r.child_id, r.review_on::text as subject, r.review_on as day,
      coalesce(v.chaired_by_child in ('full', 'part'), false) as counts,
      not coalesce(v.chaired_by_child in ('full', 'part', 'none'), false) as not_recorded,
      v.chaired_by_child, case when v.chaired_by_child in ('full', 'part') then v.chaired_by_child end as extent
    from counted_review r left join ${reviewDetails(asked, 'chaired_by_child')} v on v.child_id = r.child_id and v.review_on = r.review_on
    where ${heldInPeriod(asked)}
  `,
}
