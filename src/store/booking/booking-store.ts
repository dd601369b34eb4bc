import { type RawBuilder, sql, type Transaction } from 'kysely'
import type {
  BookedReview,
  BookingAsked,
  BookingStore,
  ChangeWaiting,
  PromptWaiting,
  ToBook,
} from '#app/booking/booking-desk.ts'
import type { Away } from '#domain/booking/clashes.ts'
import { addDays } from '#domain/calendar/calendar-date.ts'
import { hasLeftCare } from '#store/care/left-care.ts'
import { heldWithin, iroOf, withinScope } from '#store/care/scope-filter.ts'
import { type Database, inAuthority } from '#store/database/database.ts'
import type { Tables } from '#store/database/tables.generated.ts'

/** What the booking desk reads. */
export function bookingStoreOf(database: Database, actor: string): BookingStore {
  const read = <T>(authorityId: string, work: (trx: Transaction<Tables>) => Promise<T>) =>
    inAuthority(database, { authorityId, actor }, work)
  const rows = <T>(authorityId: string, query: RawBuilder<T>) =>
    read(authorityId, async (trx) => (await query.execute(trx)).rows)
  return {
    toBook: async (ask) => {
      const found = await rows(ask.authorityId, toBookQuery(ask))
      return { rows: found, total: found[0]?.total ?? 0 }
    },
    nearTheLimit: (ask, days) =>
      rows(
        ask.authorityId,
        bookedQuery(ask, sql`p.review_planned_on >= ${ask.on}`, sql`b.on > b."dueOn" - ${days}::int`, 500),
      ),
    bookedBetween: (ask, from, to) =>
      rows(
        ask.authorityId,
        bookedQuery(
          ask,
          sql`p.review_planned_on between ${from} and ${to}`,
          sql`b.on between ${from} and ${to}`,
          2_000,
        ),
      ),
    changesWaiting: (ask) => rows(ask.authorityId, changesQuery(ask)),
    promptsWaiting: (ask) => rows(ask.authorityId, promptsQuery(ask)),
    away: (authorityId, from, to) =>
      rows(
        authorityId,
        sql<Away>`
          select u.iro_id as "iroId", u.name, l.from_on as from, l.to_on as to
          from person_leave l join app_user u on u.authority_id = l.authority_id and u.user_id = l.user_id
          where l.authority_id = ${authorityId} and u.role = 'iro' and u.iro_id is not null
            and l.from_on <= ${to} and l.to_on >= ${from}
          order by u.name, l.from_on
        `,
      ),
    officers: (authorityId, on) =>
      rows(
        authorityId,
        sql<{ iroId: string; name: string }>`
          select distinct on (iro_id) iro_id as "iroId", name from iros
          where authority_id = ${authorityId} and current and (ended_on is null or ended_on > ${on}) and name is not null
          order by iro_id, started_on desc
        `,
      ),
    policy: async (authorityId, on) => {
      const [found] = await rows(
        authorityId,
        sql<{ value: Record<string, unknown> }>`
          select value from local_policy
          where authority_id = ${authorityId} and policy = 'booking' and in_force_from <= ${on}
          order by in_force_from desc limit 1
        `,
      )
      return found?.value ?? {}
    },
  }
}

const called = (authorityId: string, child: RawBuilder<unknown>) => sql`(
  select coalesce(called, first_name) from people
  where authority_id = ${authorityId} and current and child_id = ${child} order by line limit 1)`

const officer = (authorityId: string, iro: RawBuilder<unknown>) => sql`(
  select name from iros where authority_id = ${authorityId} and current and iro_id = ${iro}
  order by started_on desc limit 1)`

/** The children that the desk is narrowed to. */
function among(ask: BookingAsked, child: RawBuilder<unknown>): RawBuilder<boolean> {
  const own = withinScope(ask.scope, ask.authorityId, child, ask.on)
  if (ask.iroId === undefined) return own
  const { iroId } = ask
  return sql<boolean>`(${own} and ${heldWithin({ kind: 'iro', iroId }, ask.authorityId, child, ask.on)})`
}

/** Names are looked up for the page alone: of many that are to book only these are shown. */
function toBookQuery(
  ask: Parameters<BookingStore['toBook']>[0],
): RawBuilder<ToBook & { readonly total: number }> {
  const { authorityId, on, page, onAPage } = ask
  const ofKind = ask.kind === undefined ? sql`true` : sql`r.kind = ${ask.kind}`
  const soon =
    ask.until === undefined
      ? sql`true`
      : sql`(least(r.wanted_by, d.due_on) <= ${ask.until} or (r.wanted_by is null and d.due_on is null))`
  return sql<ToBook & { readonly total: number }>`
    with listed as materialized (
      select r.review_id, r.child_id, r.kind, r.forward_trigger, r.wanted_by, d.rule, d.due_on,
        count(*) over ()::int as total
      from review r
      left join lateral (
        select rule, due_on from due
        where authority_id = ${authorityId} and child_id = r.child_id and subject = 'review'
          and done_on is null and ended_on is null and r.kind not in ('additional', 'short_break')
        order by due_on limit 1
      ) d on true
      where r.authority_id = ${authorityId} and r.state = 'to_book' and ${ofKind} and ${soon}
        and ${among(ask, sql`r.child_id`)}
        and (r.kind = 'additional' or not ${hasLeftCare(authorityId, sql`r.child_id`, on)})
      order by least(r.wanted_by, d.due_on) nulls last, r.child_id
      limit ${onAPage} offset ${(page - 1) * onAPage}
    ), held as (select l.*, ${iroOf(authorityId, sql`l.child_id`, on)} as iro_id from listed l)
    select review_id as "reviewId", child_id as "childId", kind, forward_trigger as trigger, wanted_by as "wantedBy",
      rule, due_on as "dueOn", total, iro_id as "iroId", ${called(authorityId, sql`held.child_id`)} as called,
      ${officer(authorityId, sql`held.iro_id`)} as "iroName"
    from held order by least(wanted_by, due_on) nulls last, child_id
  `
}

/** What is booked: the planned days, recorded here or in a file, and the further meetings of reviews that have begun. */
function bookedQuery(
  ask: BookingAsked,
  planned: RawBuilder<unknown>,
  which: RawBuilder<unknown>,
  most: number,
): RawBuilder<BookedReview> {
  const { authorityId, on } = ask
  const ofKind = ask.kind === undefined ? sql`true` : sql`b.kind = ${ask.kind}`
  return sql<BookedReview>`
    select b.*, ${called(authorityId, sql`b."childId"`)} as called, ${officer(authorityId, sql`b."iroId"`)} as "iroName"
    from (
      select p.child_id as "childId", p.review_planned_on as on, coalesce(r.kind, p.planned_kind, 'statutory') as kind,
        r.review_id as "reviewId", r.starts_at as "startsAt", r.mode, r.place, m.shared_meeting_id as "sharedMeetingId",
        d.rule, d.due_on as "dueOn", ${iroOf(authorityId, sql`p.child_id`, on)} as "iroId", false as further
      from planned_reviews p
      left join review r on r.authority_id = p.authority_id and r.child_id = p.child_id and r.state = 'booked'
        and r.planned_on = p.review_planned_on
      left join lateral (
        select shared_meeting_id from review_meeting
        where authority_id = ${authorityId} and review_id = r.review_id and not held limit 1
      ) m on true
      left join lateral (
        select rule, due_on from due
        where authority_id = ${authorityId} and child_id = p.child_id and subject = 'review'
          and done_on is null and ended_on is null and coalesce(r.kind, 'statutory') not in ('additional', 'short_break')
        order by due_on limit 1
      ) d on true
      where p.authority_id = ${authorityId} and p.current and p.cancelled_on is null and ${planned}
        and ${among(ask, sql`p.child_id`)}
        and not exists (select from counted_review c where c.authority_id = ${authorityId}
          and c.child_id = p.child_id and c.review_on = p.review_planned_on)
        and not exists (select from review h where h.authority_id = ${authorityId} and h.child_id = p.child_id
          and h.planned_on = p.review_planned_on and h.held_on is not null)
      union all
      select r.child_id, m.meeting_on, r.kind, r.review_id, m.starts_at, m.mode, m.place, m.shared_meeting_id,
        null, null, ${iroOf(authorityId, sql`r.child_id`, on)}, true
      from review_meeting m
      join review r on r.authority_id = m.authority_id and r.review_id = m.review_id
        and r.state in ('under_way', 'adjourned')
      where m.authority_id = ${authorityId} and not m.held and ${among(ask, sql`r.child_id`)}
    ) b
    where ${which} and ${ofKind}
    order by b.on, b."startsAt" nulls last, b."childId" limit ${most}
  `
}

function changesQuery(ask: BookingAsked): RawBuilder<ChangeWaiting> {
  const { authorityId, on } = ask
  return sql<ChangeWaiting>`
    select c.*, ${called(authorityId, sql`c."childId"`)} as called, ${officer(authorityId, sql`c."iroId"`)} as "iroName"
    from (
      select c.change_id as "changeId", c.review_id as "reviewId", c.child_id as "childId", c.from_on as from,
        c.to_on as to, c.reason, c.explained, c.asked_by as "askedBy", c.child_view as "childView",
        c.child_view_missing as "childViewMissing", ${iroOf(authorityId, sql`c.child_id`, on)} as "iroId",
        (select due_on from due where authority_id = ${authorityId} and child_id = c.child_id and subject = 'review'
          and done_on is null and ended_on is null order by due_on limit 1) as "dueOn",
        array(select name from date_change_approval a
          where a.authority_id = ${authorityId} and a.change_id = c.change_id order by created_at) as "approvedBy"
      from review_date_change c
      where c.authority_id = ${authorityId} and c.state = 'asked' and ${among(ask, sql`c.child_id`)}
    ) c
    order by c.from, c."childId"
  `
}

function promptsQuery(ask: BookingAsked): RawBuilder<PromptWaiting> {
  const { authorityId, on } = ask
  return sql<PromptWaiting>`
    select p.*, ${called(authorityId, sql`p."childId"`)} as called, ${officer(authorityId, sql`p."iroId"`)} as "iroName"
    from (
      select prompt_id as "promptId", child_id as "childId", forward_trigger as trigger, happened_on as "happenedOn",
        ${iroOf(authorityId, sql`q.child_id`, on)} as "iroId"
      from review_prompt q
      where q.authority_id = ${authorityId} and q.state = 'proposed' and q.happened_on > ${addDays(on, -90)}
        and ${among(ask, sql`q.child_id`)}
      order by happened_on desc, child_id limit 200
    ) p
    order by p."happenedOn" desc, p."childId"
  `
}
