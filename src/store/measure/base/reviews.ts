import { sql } from 'kysely'
import type { Asked, Sql } from '../measure-sql.ts'

/** The reviews held in the period, without short breaks. */
export function reviewsHeldIn({ authorityId, period, shared }: Asked): Sql {
  return shared(
    'review_held',
    () => sql`
      select r.child_id, r.review_on, r.kind, r.counts_for_clock, r.number, r.code, r.age, r.judgement, r.due_on, r.adjourned_on,
        r.decided_after, r.late_reason, r.iro_id, r.team, r.has_details
      from counted_review r
      where r.authority_id = ${authorityId} and r.review_on between ${period.from}::date and ${period.to}::date
    `,
  )
}

const reviewRules = ['C03', 'C04', 'C05', 'C09a', 'C09b', 'C09c', 'C09d', 'C09e', 'C09f']

/** The clocks of reviews that fell due in the period: they neither ended nor were replaced before their date. */
export function reviewsDueIn({ authorityId, period, shared }: Asked): Sql {
  return shared(
    'review_due',
    () => sql`
      select d.child_id, d.rule, d.anchor_on, d.due_on, d.done_on, d.judged_on, d.decided_after, d.period_started_on from due d
      where ${owedReview(authorityId)} and d.due_on between ${period.from}::date and ${period.to}::date
    `,
  )
}

function owedReview(authorityId: string): Sql {
  return sql`d.authority_id = ${authorityId} and d.subject = 'review' and d.rule = any(${reviewRules}::text[])
    and d.ended_on is null`
}

/**
 * Whether the review `r` is the first to answer what fell due before the period, so that it stood in an earlier one
 * as not held. A review after an adjourned one that was never completed is not: that one stood there, as held late.
 * Few are late: each is looked up.
 */
export function stoodAsNotHeld({ authorityId, period }: Asked): Sql {
  return sql`r.due_on < ${period.from}::date and (
    select 1 from due d where ${owedReview(authorityId)} and d.child_id = r.child_id and d.due_on = r.due_on
      and d.done_on = r.review_on limit 1
  ) is not null`
}

/** The reviews of the period that nobody can judge, because the history is cut off: told, and in no figure. */
export function cannotTell(asked: Asked): Sql {
  return sql`(
    select r.* from ${reviewsHeldIn(asked)} r where r.counts_for_clock and r.judgement = 'cannot_tell'
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
  const { authorityId } = asked
  const { from, to } = asked.period
  // Looked for review by review, as the first that is found is enough.
  const anyDone = sql`(
    select 1 from due d
    where d.authority_id = ${authorityId} and d.rule = ${rule} and d.subject between ${from} and ${to}
      and d.done_on is not null and (
        select 1 from counted_review r
        where r.authority_id = ${authorityId} and r.child_id = d.child_id and r.review_on::text = d.subject limit 1
      ) is not null
    limit 1
  )`
  return sql`
    select r.child_id, r.review_on::text as subject, r.review_on as day, r.iro_id as iro, r.team,
      coalesce(d.done_on <= d.due_on, false) as counts,
      not r.has_details or d.due_on is null or (d.done_on is null and d.due_on >= ${to}::date)
        or ${anyDone} is null as not_recorded,
      d.due_on, d.done_on
    from ${reviewsHeldIn(asked)} r
    left join due d on d.authority_id = ${authorityId} and d.child_id = r.child_id and d.rule = ${rule}
      and d.subject = r.review_on::text and d.subject between ${from} and ${to}
    offset 0
  `
}
