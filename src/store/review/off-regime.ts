import { sql, type Transaction } from 'kysely'
import type { KindFollowed, OffRegime } from '#app/review/timetable-store.ts'
import { type CalendarDate, writtenDate } from '#domain/calendar/calendar-date.ts'
import { kindWords } from '#domain/review/kind-words.ts'
import { inShortBreaksOn } from '#store/care/in-care-on.ts'
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
        select from ${inShortBreaksOn(authorityId, never)} b where b.child_id = r.child_id
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

/** Later than any day: of what no row has ended, an allocation or a short break. */
const never = '9999-12-31' as CalendarDate

/** More than so many at once are told in one notification, with the list at the booking desk. */
const toldApart = 3

/**
 * Tells those who hold and book of reviews that became of another kind: each of each once, and of many at once, as after a
 * large correcting import, in one line for each person with a list behind it.
 */
export async function tellOfKinds(
  trx: Transaction<Tables>,
  authorityId: string,
  followed: readonly KindFollowed[],
): Promise<void> {
  if (followed.length === 0) return
  const children = [...new Set(followed.map(({ review }) => review.childId))]
  const held = await sql<{ childId: string; iroId: string | null }>`
    select c.child_id as "childId", ${iroOf(authorityId, sql`c.child_id`, never)} as "iroId"
    from jsonb_array_elements_text(${JSON.stringify(children)}::jsonb) c (child_id)
  `.execute(trx)
  const iroOfChild = new Map(held.rows.map(({ childId, iroId }) => [childId, iroId]))
  const people = await sql<{ userId: string; role: string; iroId: string | null }>`
    select user_id as "userId", role, iro_id as "iroId" from app_user
    where authority_id = ${authorityId} and ${inUse()} and role in ('business_support', 'iro_manager', 'iro')
  `.execute(trx)
  for (const { userId, role, iroId } of people.rows) {
    const theirs =
      role === 'iro'
        ? followed.filter(({ review }) => iroId !== null && iroOfChild.get(review.childId) === iroId)
        : followed
    for (const { subject, words, href } of noticesOf(theirs)) {
      await sql`
        insert into notification (authority_id, user_id, kind, subject, happened_at, words, href)
        values (${authorityId}, ${userId}, 'kind', ${subject}, now(), ${words}, ${href})
        on conflict do nothing
      `.execute(trx)
    }
  }
}

interface Notice {
  readonly subject: string
  readonly words: string
  readonly href: string
}

function noticesOf(followed: readonly KindFollowed[]): readonly Notice[] {
  if (followed.length <= toldApart) return followed.map(noticeOf)
  const booked = followed.filter(({ review }) => review.plannedOn !== null).length
  const late = followed.filter(isLate).length
  const lateWords =
    late === 0
      ? ''
      : ` ${late} of them ${late === 1 ? 'is' : 'are'} booked after the day it is due: look at ${late === 1 ? 'that' : 'those'} first.`
  const [first] = followed
  return [
    {
      // The first of them names the whole: each version of a review is told once.
      subject: `all with ${first?.review.reviewId ?? ''} ${first?.review.version ?? ''}`,
      words: `The next reviews of ${followed.length} children are of another kind now: what is recorded of their care has changed. ${followed.length - booked} are to book, and ${booked} ${booked === 1 ? 'stays' : 'stay'} booked.${lateWords}`,
      href: '/booking?show=kinds',
    },
  ]
}

const isLate = ({ review, dueOn }: KindFollowed) =>
  dueOn !== null && review.plannedOn !== null && review.plannedOn > dueOn

function noticeOf(followed: KindFollowed): Notice {
  const { review, dueOn } = followed
  const due = dueOn === null ? '' : `, due by ${writtenDate(dueOn)}`
  const day =
    review.plannedOn === null ? 'It is to book.' : `It stays booked for ${writtenDate(review.plannedOn)}.`
  const late = isLate(followed) ? ' That is after the day it is due.' : ''
  return {
    subject: `${review.reviewId} ${review.version}`,
    words: `A child’s next review is now ${kindWords[review.kind]}${due}: what is recorded of their care has changed. ${day}${late}`,
    href: `/reviews/${review.reviewId}`,
  }
}
