import { sql } from 'kysely'
import type { Asked, Sql } from '../measure-sql.ts'
import { heldInPeriod } from './reviews.ts'

/**
 * The quality checks of reviews in the period, with one answer each. A check of a review that is in no file
 * still counts; one of a short break does not. An answer that is not one of `answers` is not recorded.
 */
export function checksAnswering(asked: Asked, column: string, answers: readonly string[]): Sql {
  const { authorityId, period } = asked
  const answer = sql.ref(`q.${column}`)
  return sql`(
    select q.child_id, q.review_on::text || ' ' || q.checked_on::text as subject, q.review_on as day,
      ${answer} as answer, not coalesce(${answer} = any(${answers}::text[]), false) as not_recorded
    from (
      select distinct on (row_key) child_id, review_on, checked_on, ${sql.ref(column)} from quality_checks
      where authority_id = ${authorityId} and current
        and review_on between ${period.from}::date and ${period.to}::date
      order by row_key, occurrence desc
    ) q
    left join counted_review r
      on ${heldInPeriod(asked)} and r.child_id = q.child_id and r.review_on = q.review_on
    where r.child_id is not null or (
      select 1 from ssda903_reviews v
      where v.authority_id = ${authorityId} and v.current and v.child_id = q.child_id and v.review = q.review_on
      limit 1
    ) is null
  )`
}
