import { sql, type Transaction } from 'kysely'
import type { LackingReview } from '#app/review/timetable-store.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { inShortBreaksOn } from '#store/care/in-care-on.ts'
import type { Tables } from '#store/database/tables.generated.ts'

/** Children in care or in short breaks on a day who have no review ahead, recorded here or planned in a file. */
export async function lackingReviews(
  trx: Transaction<Tables>,
  authorityId: string,
  on: CalendarDate,
  { childIds, most = 500 }: { readonly childIds?: readonly string[]; readonly most?: number },
): Promise<readonly LackingReview[]> {
  const among = childIds === undefined ? sql`true` : sql`c.child_id = any(${[...childIds]}::text[])`
  const { rows } = await sql<LackingReview>`
    select c.child_id as "childId", c.started_on as "periodStartedOn", d.rule, d.due_on as "dueOn",
      c.short_break as "shortBreak", a.agreed_on as "lightAgreedOn"
    from (
      select child_id, started_on, false as short_break from care_period
      where authority_id = ${authorityId} and started_on <= ${on} and (ended_on is null or ended_on > ${on})
      union all
      select b.child_id, null, true from ${inShortBreaksOn(authorityId, on)} b
      where not exists (select from care_period p where p.authority_id = ${authorityId} and p.child_id = b.child_id
        and p.started_on <= ${on} and (p.ended_on is null or p.ended_on > ${on}))
    ) c
    left join lateral (
      select (array_agg(rule order by rule like 'C09%' desc, due_on))[1] as rule, min(due_on) as due_on from due
      where authority_id = ${authorityId} and child_id = c.child_id and subject = 'review'
        and done_on is null and ended_on is null
    ) d on true
    left join light_agreement a on a.authority_id = ${authorityId} and a.child_id = c.child_id and a.ended_on is null
    where ${among}
      and not exists (select from review r where r.authority_id = ${authorityId} and r.child_id = c.child_id
        and r.state in ('to_book', 'booked', 'under_way', 'adjourned') and r.kind <> 'additional')
      and not exists (select from planned_reviews p where p.authority_id = ${authorityId} and p.current
        and p.child_id = c.child_id and p.cancelled_on is null and p.review_planned_on >= ${on}
        and p.planned_kind is distinct from 'additional'
        and not exists (select from counted_review v where v.authority_id = ${authorityId}
          and v.child_id = p.child_id and v.review_on = p.review_planned_on)
        and not exists (select from review h where h.authority_id = ${authorityId} and h.child_id = p.child_id
          and h.planned_on = p.review_planned_on and h.held_on is not null))
      and not (d.rule is null and exists (select from counted_review u where u.authority_id = ${authorityId}
        and u.child_id = c.child_id and u.judgement = 'undecided' and u.decided_after >= ${on}))
    order by c.child_id limit ${most}
  `.execute(trx)
  return rows
}

/** The day of a child's last review that counted, and of the last that was a meeting. */
export async function lastReviews(
  trx: Transaction<Tables>,
  authorityId: string,
  childId: string,
  on: CalendarDate,
): Promise<{ readonly lastOn: CalendarDate | null; readonly lastMeetingOn: CalendarDate | null }> {
  const { rows } = await sql<{ lastOn: CalendarDate | null; lastMeetingOn: CalendarDate | null }>`
    select max(review_on) as "lastOn", max(review_on) filter (where kind <> 'light') as "lastMeetingOn"
    from counted_review
    where authority_id = ${authorityId} and child_id = ${childId} and counts_for_clock and review_on <= ${on}
  `.execute(trx)
  return rows[0] ?? { lastOn: null, lastMeetingOn: null }
}
