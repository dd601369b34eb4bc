import { sql } from 'kysely'
import type { Asked, Sql } from '../measure-sql.ts'
import { reviewsHeldIn } from './reviews.ts'

/**
 * The reviews held in the period with what is recorded round each. Of two rows that contradict each other the later
 * speaks.
 */
export function reviewsWithDetails(asked: Asked): Sql {
  const { authorityId, period, shared } = asked
  return shared(
    'review_with_details',
    () => sql`
      select r.child_id, r.review_on, r.age, r.counts_for_clock, r.number, v.chaired_by_child, v.permanence_plan_agreed,
        v.high_risk, v.agencies_working_together
      from ${reviewsHeldIn(asked)} r
      left join (
        select distinct on (child_id, review_on) child_id, review_on, chaired_by_child, permanence_plan_agreed, high_risk,
          agencies_working_together
        from review_details
        where authority_id = ${authorityId} and current
          and review_on between ${period.from}::date and ${period.to}::date
        order by child_id, review_on, occurrence desc
      ) v on v.child_id = r.child_id and v.review_on = r.review_on
    `,
  )
}
