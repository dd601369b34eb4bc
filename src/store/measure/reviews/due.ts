import { sql } from 'kysely'
import { cannotTell, reviewsDueIn } from '../base/reviews.ts'
import type { MeasureSql } from '../measure-sql.ts'

export const reviewsDue: MeasureSql = {
  rows: (asked) => sql`
    select d.child_id, d.rule || ' ' || d.due_on::text as subject, d.due_on as day, true as counts, false as not_recorded,
      d.rule, d.anchor_on, d.done_on
    from ${reviewsDueIn(asked)} d
    union all
    select r.child_id, r.review_on::text, r.review_on, true, true, null, null, null from ${cannotTell(asked)} r
  `,
}
