import { sql } from 'kysely'
import { reviewsDueIn, reviewsHeldIn, stillUndecided, stoodAsNotHeld } from '../base/reviews.ts'
import type { Asked, MeasureSql, Sql } from '../measure-sql.ts'

/** An adjourned review that is not completed is late once its 20 working days have passed. */
function isLateByNow(asked: Asked): Sql {
  return sql`(r.judgement = 'undecided' and not ${stillUndecided(asked, sql`r.decided_after`)})`
}

function notHeld(asked: Asked): Sql {
  return sql`(d.done_on is null or d.done_on > ${asked.period.to}::date)`
}

export const reviewsLate: MeasureSql = {
  rows: (asked) => sql`
    select r.child_id, r.review_on::text as subject, r.review_on as day,
      r.judgement = 'late' or ${isLateByNow(asked)} as counts,
      r.judgement = 'cannot_tell' or (r.judgement = 'undecided' and not ${isLateByNow(asked)}) as not_recorded,
      coalesce(r.late_reason, 'unknown') as reason,
      r.number, r.due_on, r.review_on as held_on, r.late_reason, r.adjourned_on, false as not_held
    from ${reviewsHeldIn(asked)} r
    where r.counts_for_clock and r.judgement in ('late', 'undecided', 'cannot_tell')
    union all
    select d.child_id, d.rule || ' ' || d.due_on::text, d.due_on, true, false, 'not_held',
      null, d.due_on, d.done_on, null, null, true
    from ${reviewsDueIn(asked)} d where ${notHeld(asked)}
  `,
  asides: (asked) => sql`
    select
      (select count(*) from ${reviewsHeldIn(asked)} r where r.counts_for_clock
        and (r.judgement = 'late' or ${isLateByNow(asked)}) and r.late_reason is distinct from 'too_early'
        and ${stoodAsNotHeld(asked)})::int as "failedBefore",
      (select count(*) from ${reviewsDueIn(asked)} d where ${notHeld(asked)} and d.done_on is not null)::int as "failsAgain"
  `,
}
