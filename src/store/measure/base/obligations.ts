import { sql } from 'kysely'
import type { Asked, Sql } from '../measure-sql.ts'
import { officerOnDueDate } from './officers.ts'
import { cannotTell, dueInPeriod, stillUndecided } from './reviews.ts'

/**
 * The reviews that fell due in the period, and whether each was in time. Its number is
 * that of the review that answered it or, while none has, the one it would have had; its officer and team
 * are those who held the child on the due date.
 */
export function obligations(asked: Asked): Sql {
  const { authorityId } = asked
  return sql`
    select d.child_id, d.rule || ' ' || d.due_on::text as subject, d.due_on as day,
      coalesce(d.judged_on <= d.due_on, false) as counts,
      coalesce(d.done_on <= ${asked.period.to}::date, false) and d.judged_on is null
        and ${stillUndecided(asked, sql`d.decided_after`)} as not_recorded,
      coalesce(r.number, ${numberOwed(authorityId)}, 'unknown') as number,
      coalesce(${officerOnDueDate(authorityId)}, 'unknown') as iro,
      coalesce(${teamOnDueDate(authorityId)}, 'unknown') as team
    from due d
    left join counted_review r
      on r.authority_id = d.authority_id and r.child_id = d.child_id and r.review_on = d.done_on
    where ${dueInPeriod(asked)}
    union all
    select r.child_id, r.review_on::text, r.review_on, false, true, r.number, r.iro_id, r.team
    from ${cannotTell(asked)} r
  `
}

function numberOwed(authorityId: string): Sql {
  return sql`(
    select case when last.number is null then case when p.history_complete then 'first' else 'unknown' end
      when last.number = 'first' then 'second' when last.number = 'unknown' then 'unknown' else 'later' end
    from care_period p
    left join lateral (
      select number from counted_review held
      where held.authority_id = ${authorityId} and held.child_id = d.child_id and held.counts_for_clock
        and held.period_started_on = p.started_on and held.review_on <= d.due_on
      order by held.review_on desc limit 1
    ) last on true
    where p.authority_id = ${authorityId} and p.child_id = d.child_id and p.started_on = d.period_started_on
  )`
}

function teamOnDueDate(authorityId: string): Sql {
  return sql`(
    select t.sw_team from ssda903_sw_episodes w
    join social_workers t on t.authority_id = ${authorityId} and t.current and t.sw_id = w.sw_id
      and (t.sw_from is null or t.sw_from <= d.due_on) and (t.sw_to is null or t.sw_to > d.due_on)
    where w.authority_id = ${authorityId} and w.current and w.child_id = d.child_id and w.sw_decom <= d.due_on
      and (w.sw_dec is null or w.sw_dec > d.due_on)
    order by w.sw_decom desc, w.file desc, w.line desc limit 1
  )`
}
