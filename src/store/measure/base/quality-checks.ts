import { sql } from 'kysely'
import type { Asked, Sql } from '../measure-sql.ts'
import { reviewsHeldIn } from './reviews.ts'

/**
 * The quality checks of reviews in the period, with one answer each. An answer that is not one of `answers` is not
 * recorded.
 */
export function checksAnswering(
  asked: Asked,
  column: 'care_plan_grade' | 'child_focus_grade' | 'plan_in_childs_timescale' | 'plan_shared_with_child',
  answers: readonly string[],
): Sql {
  const answer = sql.ref(`q.${column}`)
  return sql`(
    select q.child_id, q.review_on::text || ' ' || q.checked_on::text as subject, q.review_on as day,
      ${answer} as answer, not coalesce(${answer} = any(${answers}::text[]), false) as not_recorded
    from ${checksIn(asked)} q
  )`
}

/** A check of a review that is in no file still counts; one of a short break does not. */
function checksIn(asked: Asked): Sql {
  const { authorityId, period, shared } = asked
  return shared(
    'quality_check',
    () => sql`
      select q.* from (
        select distinct on (row_key) child_id, review_on, checked_on, care_plan_grade, child_focus_grade,
          plan_in_childs_timescale, plan_shared_with_child
        from quality_checks
        where authority_id = ${authorityId} and current
          and review_on between ${period.from}::date and ${period.to}::date
        order by row_key, occurrence desc
      ) q
      left join ${reviewsHeldIn(asked)} r on r.child_id = q.child_id and r.review_on = q.review_on
      where r.child_id is not null or (
        select 1 from ssda903_reviews v
        where v.authority_id = ${authorityId} and v.current and v.child_id = q.child_id and v.review = q.review_on
        limit 1
      ) is null
    `,
  )
}
