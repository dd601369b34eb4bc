import { sql, type Transaction } from 'kysely'
import type { KindFollowed, OffRegime } from '#app/review/timetable-store.ts'
import { type CalendarDate, writtenDate } from '#domain/calendar/calendar-date.ts'
import type { LiveReview } from '#domain/review/live-review.ts'
import { iroOf } from '#store/care/scope-filter.ts'
import type { Tables } from '#store/database/tables.generated.ts'
import { inUse } from '#store/sign-in/in-use.ts'

/** Reviews to book or booked of another kind than the regime of the child owes by the rows as they stand. */
export async function offRegime(
  trx: Transaction<Tables>,
  authorityId: string,
  childIds: readonly string[] | undefined,
): Promise<readonly OffRegime[]> {
  const among =
    childIds === undefined
      ? sql`true`
      : sql`r.child_id in (select jsonb_array_elements_text(${JSON.stringify(childIds)}::jsonb))`
  const { rows } = await sql<OffRegime>`
    select r.review_id as "reviewId", d.rule, s.short_break as "shortBreak", d.due_on as "dueOn",
      case when s.short_break then null else p.started_on end as "periodStartedOn"
    from review r
    left join care_period p on p.authority_id = ${authorityId} and p.child_id = r.child_id and p.ended_on is null
    cross join lateral (
      select p.child_id is null and exists (
        select from ssda903_episodes e
        where e.authority_id = ${authorityId} and e.current and e.child_id = r.child_id and e.dec is null
          and upper(trim(e.ls)) in ('V3', 'V4')
      ) as short_break
    ) s
    left join lateral (
      select (array_agg(rule order by rule like 'C09%' desc, due_on))[1] as rule, min(due_on) as due_on from due
      where authority_id = ${authorityId} and child_id = r.child_id and subject = 'review'
        and done_on is null and ended_on is null
    ) d on true
    where r.authority_id = ${authorityId} and r.state in ('to_book', 'booked')
      and r.kind in ('statutory', 'light', 'adoption', 'short_break') and ${among}
      and (p.child_id is not null or s.short_break)
      and case
        when s.short_break then r.kind <> 'short_break'
        when d.rule like 'C09%' then r.kind <> 'adoption'
        when d.rule is null then r.kind = 'short_break'
        else r.kind = 'short_break' or r.kind = 'adoption' and (
          exists (
            select from due o
            where o.authority_id = ${authorityId} and o.child_id = r.child_id and o.rule like 'C09%'
              and o.period_started_on = p.started_on
          )
          or exists (
            select from audit_event a
            where a.authority_id = ${authorityId} and a.child_id = r.child_id
              and a.subject = 'review ' || r.review_id and a.detail->>'did' = 'made of the kind that is owed'
          )
        )
      end
    order by r.child_id, r.review_id
  `.execute(trx)
  return rows
}

const kindWords: Readonly<Record<LiveReview['kind'], string>> = {
  statutory: 'an ordinary review',
  brought_forward: 'a review brought forward',
  light: 'a light review',
  adoption: 'an adoption review',
  short_break: 'a short break review',
  additional: 'an additional meeting',
}

/** Later than any day: an allocation that no row has ended. */
const never = '9999-12-31' as CalendarDate

/** Tells those who hold and book of reviews that became of another kind: each of each once. */
export async function tellOfKinds(
  trx: Transaction<Tables>,
  authorityId: string,
  followed: readonly KindFollowed[],
): Promise<void> {
  for (const { review, dueOn } of followed) {
    const due = dueOn === null ? '' : `, due by ${writtenDate(dueOn)}`
    const day =
      review.plannedOn === null ? 'It is to book.' : `It stays booked for ${writtenDate(review.plannedOn)}.`
    const late =
      dueOn !== null && review.plannedOn !== null && review.plannedOn > dueOn
        ? ' That is after the day it is due.'
        : ''
    const words = `A child’s next review is now ${kindWords[review.kind]}${due}: what is recorded of their care has changed. ${day}${late}`
    await sql`
      insert into notification (authority_id, user_id, kind, subject, happened_at, words, href)
      select u.authority_id, u.user_id, 'kind', ${`${review.reviewId} ${review.version}`}, now(), ${words},
        ${`/reviews/${review.reviewId}`}
      from app_user u
      where u.authority_id = ${authorityId} and ${inUse('u')}
        and (u.role in ('business_support', 'iro_manager')
          or (u.role = 'iro' and u.iro_id = ${iroOf(authorityId, sql`${review.childId}`, never)}))
      on conflict do nothing
    `.execute(trx)
  }
}
