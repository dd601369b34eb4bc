import { sql } from 'kysely'
import { dfeBand } from '../base/children.ts'
import { reviewsHeldIn } from '../base/reviews.ts'
import type { MeasureSql } from '../measure-sql.ts'

export const participationCodes: MeasureSql = {
  rows: (asked) => sql`
    select r.child_id, r.review_on::text as subject, r.review_on as day, true as counts, r.code is null as not_recorded, r.code, ${dfeBand(sql`r.age`)} as age_band
    from ${reviewsHeldIn(asked)} r
  `,
}
