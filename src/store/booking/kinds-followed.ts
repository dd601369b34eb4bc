import { sql } from 'kysely'
import type { KindFollowedLine, KindsFollowedStore } from '#app/booking/kinds-followed.ts'
import { addDays } from '#domain/calendar/calendar-date.ts'
import { withinScope } from '#store/care/scope-filter.ts'
import { type Database, inAuthority } from '#store/database/database.ts'

/** Reviews ahead that became of another kind, from the audit trail, which says what each was before. */
export function kindsFollowedOf(database: Database, actor: string): KindsFollowedStore {
  return {
    kindsFollowed: (ask) =>
      inAuthority(database, { authorityId: ask.authorityId, actor }, async (trx) => {
        const { authorityId, on, days, most } = ask
        const { rows } = await sql<KindFollowedLine & { readonly total: number }>`
          with followed as (
            select distinct on (a.subject) substr(a.subject, 8)::uuid as review_id, a.detail->>'was' as was,
              (a.at at time zone 'Europe/London')::date as since
            from audit_event a
            where a.authority_id = ${authorityId} and a.action = 'book-reviews'
              and a.at >= ${addDays(on, -days)}::date and a.detail->>'did' = 'made of the kind that is owed'
            order by a.subject, a.at desc, a.event_id desc
          )
          select r.review_id as "reviewId", r.child_id as "childId", r.kind, f.was, f.since,
            r.planned_on as "plannedOn", d.due_on as "dueOn", count(*) over ()::int as total,
            (select coalesce(called, first_name) from people
             where authority_id = ${authorityId} and current and child_id = r.child_id order by line limit 1) as called
          from followed f
          join review r on r.authority_id = ${authorityId} and r.review_id = f.review_id
            and r.state in ('to_book', 'booked')
          left join lateral (
            select min(due_on) as due_on from due
            where authority_id = ${authorityId} and child_id = r.child_id and subject = 'review'
              and done_on is null and ended_on is null
          ) d on true
          where ${withinScope(ask.scope, authorityId, sql`r.child_id`, on)}
          order by (r.planned_on > d.due_on) is true desc, d.due_on nulls last, r.child_id
          limit ${most}
        `.execute(trx)
        return { rows, total: rows[0]?.total ?? 0 }
      }),
  }
}
