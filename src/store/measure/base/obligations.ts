import { sql } from 'kysely'
import type { Asked, Sql } from '../measure-sql.ts'
import { officerOnDueDate } from './officers.ts'
import { cannotTell, reviewsDueIn, stillUndecided } from './reviews.ts'

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
      coalesce(held.team, 'unknown') as team,
      d.due_on, case when d.done_on <= ${asked.period.to}::date then d.done_on end as held_on, r.late_reason, r.adjourned_on,
      null::int as fell_due, null::int as kept
    from ${reviewsDueIn(asked)} d
    left join counted_review r
      on r.authority_id = ${authorityId} and r.child_id = d.child_id and r.review_on = d.done_on
    left join ${teamsOnDueDate(asked)} held
      on held.child_id = d.child_id and held.rule = d.rule and held.anchor_on = d.anchor_on
    union all
    select r.child_id, r.review_on::text, r.review_on, false, true, r.number, r.iro_id, r.team,
      null, null, null, null, null, null
    from ${cannotTell(asked)} r
  `
}

/**
 * The number of the review owed: one more than that of the latest held in the period of care before. No join
 * stands in it, as it is asked for each row by itself.
 */
function numberOwed(authorityId: string): Sql {
  return sql`(
    select case (max(array[before.review_on::text, before.number]))[2]
      when 'first' then 'second' when 'second' then 'later' when 'later' then 'later' when 'unknown' then 'unknown'
      else (
        select case when p.history_complete then 'first' else 'unknown' end from care_period p
        where p.authority_id = ${authorityId} and p.child_id = d.child_id and p.started_on = d.period_started_on
      ) end
    from counted_review before
    where before.authority_id = ${authorityId} and before.child_id = d.child_id and before.counts_for_clock
      and before.period_started_on = d.period_started_on and before.review_on <= d.due_on
  )`
}

/** The team of the social worker who held each child on each due date of the period: the latest, if two did. */
function teamsOnDueDate(asked: Asked): Sql {
  const { authorityId } = asked
  const worker = sql`array[w.sw_decom::text, w.file, lpad(w.line::text, 9, '0'), coalesce(t.sw_team, '')]`
  return sql`(
    select d.child_id, d.rule, d.anchor_on, nullif((max(${worker}))[4], '') as team
    from ${reviewsDueIn(asked)} d
    join ssda903_sw_episodes w on w.child_id = d.child_id and w.sw_decom <= d.due_on
      and (w.sw_dec is null or w.sw_dec > d.due_on)
    left join social_workers t on t.authority_id = ${authorityId} and t.current and t.sw_id = w.sw_id
      and (t.sw_from is null or t.sw_from <= d.due_on) and (t.sw_to is null or t.sw_to > d.due_on)
    where w.authority_id = ${authorityId} and w.current
    group by d.child_id, d.rule, d.anchor_on
  )`
}
