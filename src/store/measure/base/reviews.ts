import { sql } from 'kysely'
import type { Asked, Sql } from '../measure-sql.ts'

/** Where a counted review `r` was held in the period. */
export function heldInPeriod({ authorityId, period }: Asked): Sql {
  return sql`r.authority_id = ${authorityId} and r.review_on between ${period.from}::date and ${period.to}::date`
}

const reviewRules = ['C03', 'C04', 'C05', 'C09a', 'C09b', 'C09c', 'C09d', 'C09e', 'C09f']

/** Where `d` is a review that fell due in the period: it neither ended nor was replaced before its date. */
export function dueInPeriod({ authorityId, period }: Asked): Sql {
  return sql`d.authority_id = ${authorityId} and d.subject = 'review' and d.rule = any(${reviewRules}::text[])
    and d.ended_on is null and d.due_on between ${period.from}::date and ${period.to}::date`
}

/** The reviews of the period that nobody can judge, because the history is cut off: told, and in no figure. */
export function cannotTell(asked: Asked): Sql {
  return sql`(
    select r.* from counted_review r
    where ${heldInPeriod(asked)} and r.counts_for_clock and r.judgement = 'cannot_tell'
  )`
}

/** Whether an adjourned, incomplete review or obligation of alias `one` is still undecided on the last day. */
export function stillUndecided({ period }: Asked, decidedAfter: Sql): Sql {
  return sql`(${decidedAfter} is null or ${decidedAfter} >= ${period.to}::date)`
}

/**
 * Something due round each review held: `rule` is its clock. A blank is not in time once its deadline lies
 * before the last day. Not recorded: no details, no deadline yet, or a column blank throughout the period.
 */
export function dueRoundReviews(asked: Asked, rule: string): Sql {
  const { from, to } = asked.period
  return sql`
    select r.child_id, r.review_on::text as subject, r.review_on as day, r.iro_id as iro, r.team,
      coalesce(d.done_on <= d.due_on, false) as counts,
      not r.has_details or d.due_on is null or (d.done_on is null and d.due_on >= ${to}::date)
        or count(d.done_on) over () = 0 as not_recorded,
      d.due_on, d.done_on
    from counted_review r
    left join due d on d.authority_id = r.authority_id and d.child_id = r.child_id and d.rule = ${rule}
      and d.subject = r.review_on::text and d.subject between ${from} and ${to}
    where ${heldInPeriod(asked)}
  `
}
