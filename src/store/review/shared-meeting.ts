import { sql, type Transaction } from 'kysely'
import type { ReviewInFull } from '#app/review/review-store.ts'
import type { Scope } from '#domain/access/scope.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { withinScope } from '#store/care/scope-filter.ts'
import type { Tables } from '#store/database/tables.generated.ts'

/** The children whose reviews share a meeting with this one, as far as whoever looks may see them. */
export async function sharedWith(
  trx: Transaction<Tables>,
  of: {
    readonly authorityId: string
    readonly reviewId: string
    readonly scope: Scope
    readonly on: CalendarDate
  },
): Promise<ReviewInFull['together']> {
  const { authorityId, reviewId, scope, on } = of
  const { rows } = await sql<ReviewInFull['together'][number]>`
    select distinct r.review_id as "reviewId", r.child_id as "childId",
      (select coalesce(called, first_name) from people
       where authority_id = ${authorityId} and current and child_id = r.child_id order by line limit 1) as called
    from review_meeting mine
    join review_meeting other on other.authority_id = mine.authority_id
      and other.shared_meeting_id = mine.shared_meeting_id and other.review_id <> mine.review_id
    join review r on r.authority_id = other.authority_id and r.review_id = other.review_id and r.state <> 'cancelled'
    where mine.authority_id = ${authorityId} and mine.review_id = ${reviewId}::uuid
      and ${withinScope(scope, authorityId, sql`r.child_id`, on)}
    order by r.child_id
  `.execute(trx)
  return rows
}

/** The brothers and sisters of a child whom whoever asks may see. */
export async function siblingsWithin(
  trx: Transaction<Tables>,
  of: {
    readonly authorityId: string
    readonly childId: string
    readonly scope: Scope
    readonly on: CalendarDate
  },
): Promise<readonly { readonly childId: string; readonly called: string | null }[]> {
  const { authorityId, childId, scope, on } = of
  const { rows } = await sql<{ childId: string; called: string | null }>`
    select s.sibling_id as "childId",
      (select coalesce(called, first_name) from people
       where authority_id = ${authorityId} and current and child_id = s.sibling_id order by line limit 1) as called
    from sibling s
    where s.authority_id = ${authorityId} and s.child_id = ${childId}
      and ${withinScope(scope, authorityId, sql`s.sibling_id`, on)}
    order by 1
  `.execute(trx)
  return rows
}
