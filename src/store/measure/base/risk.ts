import { sql } from 'kysely'
import type { Asked, Sql } from '../measure-sql.ts'
import { reviewDetails } from './review-details.ts'
import { heldInPeriod } from './reviews.ts'

/** Each child with a review in the period, and its latest answer to each question; null where none answers. */
export function latestAnswers(asked: Asked): Sql {
  const latest = (column: string) => sql`(array_agg(${sql.ref(`v.${column}`)} order by r.review_on desc)
    filter (where ${sql.ref(`v.${column}`)} in ('yes', 'no')))[1]`
  return sql`(
    select r.child_id, ${latest('high_risk')} as high_risk, ${latest('agencies_working_together')} as together,
      max(r.review_on) filter (where v.high_risk in ('yes', 'no')) as answered_on
    from counted_review r
    left join ${reviewDetails(asked, 'high_risk', 'agencies_working_together')} v on v.child_id = r.child_id and v.review_on = r.review_on
    where ${heldInPeriod(asked)} group by r.child_id
  )`
}
