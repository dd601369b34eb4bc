import { sql } from 'kysely'
import { reviewsHeldIn } from '../base/reviews.ts'
import type { MeasureSql } from '../measure-sql.ts'

export const reviewsHeld: MeasureSql = {
  rows: (asked) => sql`
    select r.child_id, r.review_on::text as subject, r.review_on as day, true as counts, false as not_recorded, r.kind, r.number, r.iro_id as iro
    from ${reviewsHeldIn(asked)} r
  `,
}
