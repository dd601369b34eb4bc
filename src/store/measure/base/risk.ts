import { sql } from 'kysely'
import type { Asked, Sql } from '../measure-sql.ts'
import { reviewsWithDetails } from './review-details.ts'

/**
 * Each child with a review in the period, and its latest answer to each question; null where none answers. The answer
 * rides on its day, so that no review has to be put in order.
 */
export function latestAnswers(asked: Asked): Sql {
  const latest = (column: string) => {
    const answer = sql.ref(`r.${column}`)
    return sql`case max((r.review_on - date '1900-01-01') * 2 + (${answer} = 'yes')::int)
      filter (where ${answer} in ('yes', 'no')) % 2 when 1 then 'yes' when 0 then 'no' end`
  }
  return asked.shared(
    'answer_latest',
    () => sql`
      select r.child_id, ${latest('high_risk')} as high_risk, ${latest('agencies_working_together')} as together,
        max(r.review_on) filter (where r.high_risk in ('yes', 'no')) as answered_on
      from ${reviewsWithDetails(asked)} r group by r.child_id
    `,
  )
}
