import { sql } from 'kysely'
import { reviewsWithDetails } from '../base/review-details.ts'
import type { MeasureSql } from '../measure-sql.ts'

export const participationChaired: MeasureSql = {
  rows: (asked) => sql`
    select r.child_id, r.review_on::text as subject, r.review_on as day,
      coalesce(r.chaired_by_child in ('full', 'part'), false) as counts,
      not coalesce(r.chaired_by_child in ('full', 'part', 'none'), false) as not_recorded,
      r.chaired_by_child, case when r.chaired_by_child in ('full', 'part') then r.chaired_by_child end as extent
    from ${reviewsWithDetails(asked)} r
  `,
}
