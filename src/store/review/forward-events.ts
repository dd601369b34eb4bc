import { sql, type Transaction } from 'kysely'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { ForwardEvent } from '#domain/review/forward-prompts.ts'
import type { Tables } from '#store/database/tables.generated.ts'

/**
 * What the files say has happened to children in care since a day and can call for a review: moves, changes of legal
 * status, going missing. What a review since has met already is left out. By the codes of the return: RNE P and T are
 * moves, L is legal status alone, B and U are both.
 */
export async function forwardEvents(
  trx: Transaction<Tables>,
  authorityId: string,
  since: CalendarDate,
  on: CalendarDate,
): Promise<readonly ForwardEvent[]> {
  const { rows } = await sql<ForwardEvent>`
    with happened as (
      select e.child_id, e.decom as day, 'moved' as what, (
          select upper(trim(b.reason_place_change)) from ssda903_episodes b
          where b.authority_id = e.authority_id and b.current and b.child_id = e.child_id and b.dec = e.decom
          order by b.decom desc limit 1) as move_reason
      from ssda903_episodes e
      where e.authority_id = ${authorityId} and e.current and e.decom > ${since} and e.decom <= ${on}
        and upper(trim(e.rne)) in ('P', 'B') and upper(trim(e.place)) not in ('T0', 'T1', 'T2', 'T3', 'T4')
      union all
      select child_id, decom, 'legal_status', null from ssda903_episodes
      where authority_id = ${authorityId} and current and decom > ${since} and decom <= ${on}
        and upper(trim(rne)) in ('L', 'B', 'U')
      union all
      select child_id, mis_start, 'missing', null from ssda903_missing
      where authority_id = ${authorityId} and current and mis_start > ${since} and mis_start <= ${on}
    )
    select h.child_id as "childId", h.day as on, h.what, h.move_reason as "moveReason",
      (select dob from ssda903_header d where d.authority_id = ${authorityId} and d.current and d.child_id = h.child_id
       order by d.collection_year desc limit 1) as "bornOn"
    from happened h
    where exists (select from care_period p where p.authority_id = ${authorityId} and p.child_id = h.child_id
        and p.started_on <= h.day and (p.ended_on is null or p.ended_on > ${on}))
      and not exists (select from counted_review c where c.authority_id = ${authorityId} and c.child_id = h.child_id
        and c.counts_for_clock and c.review_on >= h.day and c.review_on <= ${on})
    order by h.day, h.child_id, h.what
  `.execute(trx)
  return rows
}
