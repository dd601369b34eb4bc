import { sql } from 'kysely'
import { addDays } from '#domain/calendar/calendar-date.ts'
import { whereLoaded } from '#domain/calendar/working-days.ts'
import { inCareWithOfficer } from '../base/officers.ts'
import { reviewsHeldIn, stillUndecided } from '../base/reviews.ts'
import { workersAtEnd } from '../base/scope.ts'
import { obligations } from '../base/obligations.ts'
import type { Asked, AskedByCalendar, MeasureSql, Sql } from '../measure-sql.ts'

function held(asked: Asked): Sql {
  return sql`
    select r.child_id, r.review_on::text as subject, r.review_on as day, r.number, r.iro_id as iro, r.team,
      r.judgement = 'in_time' as counts,
      r.judgement = 'cannot_tell'
        or (r.judgement = 'undecided' and ${stillUndecided(asked, sql`r.decided_after`)}) as not_recorded,
      r.due_on, r.review_on as held_on, r.late_reason, r.adjourned_on, null::int as fell_due, null::int as kept
    from ${reviewsHeldIn(asked)} r
    where r.counts_for_clock and r.judgement <> 'not_judged'
  `
}

/** The latest day a child can have come into care and have been in it for 20 working days on the last day. */
function startedBy({ period, calendar }: AskedByCalendar): string | null {
  for (let days = 20; days < 60; days += 1) {
    const start = addDays(period.to, -days)
    const reached = whereLoaded(() => calendar.addWorkingDays(start, 20))
    if (reached === undefined) return null
    if (reached <= period.to) return start
  }
  return null
}

/** A child for a year: every obligation that fell due in the period, together. */
function childYears(asked: AskedByCalendar): Sql {
  return sql`
    select o.child_id, o.child_id as subject, bool_and(o.counts or o.not_recorded) as counts,
      bool_or(o.not_recorded) or o.child_id in (
        select r.child_id from ${reviewsHeldIn(asked)} r where r.judgement = 'cannot_tell') as not_recorded,
      c.iro, coalesce(min(t.sw_team), 'unknown') as team,
      null as number, null as due_on, null as held_on, null as late_reason, null as adjourned_on,
      count(distinct o.subject) filter (where not o.not_recorded) as fell_due,
      count(distinct o.subject) filter (where o.counts and not o.not_recorded) as kept
    from (${obligations(asked)}) o
    join ${inCareWithOfficer(asked)} c
      on c.child_id = o.child_id and c.period_started_on <= ${startedBy(asked)}::date
    left join ${workersAtEnd(asked)} w on w.child_id = o.child_id
    left join social_workers t on t.authority_id = ${asked.authorityId} and t.current and t.sw_id = w.sw_id
      and (t.sw_from is null or t.sw_from <= ${asked.period.to}::date)
      and (t.sw_to is null or t.sw_to > ${asked.period.to}::date)
    group by o.child_id, c.iro
  `
}

export const reviewsInTime: MeasureSql = {
  rows: (asked) =>
    asked.variant === 'due'
      ? obligations(asked)
      : asked.variant === 'child_year'
        ? childYears(asked)
        : held(asked),
}
