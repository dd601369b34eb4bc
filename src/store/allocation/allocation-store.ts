import { sql, type Transaction } from 'kysely'
import type {
  AllocationStore,
  AllocationTransaction,
  ChildHeld,
  IroWish,
  LiveAllocation,
  Officer,
} from '#app/allocation/allocation-store.ts'
import type { Recorder } from '#app/recording/recording.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { iroOf, withinScope } from '#store/care/scope-filter.ts'
import { type Database, inAuthority } from '#store/database/database.ts'
import type { Tables } from '#store/database/tables.generated.ts'
import { entryTransactionOf } from '#store/entry/entry-store.ts'
import { recording } from '#store/recording/recording-transaction.ts'
import { keepRow, selected } from '#store/review/review-rows.ts'
import { allocationRecord } from './allocation-record.ts'
import { allocationsOf, allocationTable, cardTable, toldTable, wishTable } from './allocation-rows.ts'
import { accounts, partsInCase, person } from './parts-in-case.ts'

/** Who is whose IRO, and what the children were told. */
export function allocationStoreOf(database: Database, actor: string): AllocationStore {
  return {
    change: (by, work) => recording(database, by, (trx) => work(allocationTransactionOf(trx, by))),
    record: (ask) =>
      inAuthority(database, { authorityId: ask.authorityId, actor }, (trx) => allocationRecord(trx, ask)),
    childrenOf: (ask) =>
      inAuthority(database, { authorityId: ask.authorityId, actor }, async (trx) => {
        const { authorityId, scope, on, iroId } = ask
        const { rows } = await sql<ChildHeld>`
          select p.child_id as "childId", (
            select coalesce(called, first_name) from people
            where authority_id = ${authorityId} and current and child_id = p.child_id order by line limit 1
          ) as called
          from care_period p
          where p.authority_id = ${authorityId} and p.started_on <= ${on} and (p.ended_on is null or p.ended_on > ${on})
            and ${iroOf(authorityId, sql`p.child_id`, on)} = ${iroId} and ${withinScope(scope, authorityId, sql`p.child_id`, on)}
          order by p.child_id
        `.execute(trx)
        return rows
      }),
  }
}

function allocationTransactionOf(trx: Transaction<Tables>, by: Recorder): AllocationTransaction {
  const { authorityId } = by
  return {
    ...entryTransactionOf(trx, by),
    officers: (on) => officers(trx, authorityId, on),
    partsIn: (childId, periodStartedOn) => partsInCase(trx, authorityId, { childId, periodStartedOn }),
    allocationsOf: (childId) => allocationsOf(trx, authorityId, childId),
    liveOf: async (childId) => {
      const { rows } = await sql<LiveAllocation>`
        select ${selected(allocationTable, 'a')} from allocation a
        where a.authority_id = ${authorityId} and a.child_id = ${childId} order by a.started_on for update
      `.execute(trx)
      return rows
    },
    keepAllocation: (allocation) => keepRow(trx, by, allocationTable, allocation),
    keepTold: (told) => keepRow(trx, by, toldTable, told),
    keepCard: (card) => keepRow(trx, by, cardTable, card),
    keepWish: (wish) => keepRow(trx, by, wishTable, wish),
    irosOfSiblings: async (childId, on) => {
      const { rows } = await sql<{ childId: string; iroId: string | null }>`
        select s.sibling_id as "childId", ${iroOf(authorityId, sql`s.sibling_id`, on)} as "iroId"
        from sibling s where s.authority_id = ${authorityId} and s.child_id = ${childId} order by s.sibling_id
      `.execute(trx)
      return rows
    },
    wishesOf: async (childId) => {
      const { rows } = await sql<IroWish>`
        select ${selected(wishTable, 'w')} from iro_wish w
        where w.authority_id = ${authorityId} and w.child_id = ${childId} order by w.said_on desc, w.wish_id desc
      `.execute(trx)
      return rows
    },
  }
}

async function officers(
  trx: Transaction<Tables>,
  authorityId: string,
  on: CalendarDate,
): Promise<readonly Officer[]> {
  const { rows } = await sql<Omit<Officer, 'person'>>`
    with employed as (
      select distinct on (iro_id) iro_id, name, fte, gender from iros
      where authority_id = ${authorityId} and current and started_on <= ${on} and (ended_on is null or ended_on > ${on})
      order by iro_id, started_on desc, collection_year desc, line desc
    ), held as (
      select o.iro_id, count(*)::int as children from care_period p
      cross join lateral (select ${iroOf(authorityId, sql`p.child_id`, on)} as iro_id) o
      where p.authority_id = ${authorityId} and p.started_on <= ${on} and (p.ended_on is null or p.ended_on > ${on})
      group by o.iro_id
    )
    select e.iro_id as "iroId", e.name, e.fte::float8 as fte, e.gender, coalesce(h.children, 0) as caseload,
      exists (
        select from iro_absences a where a.authority_id = ${authorityId} and a.current and a.iro_id = e.iro_id
          and a.absent_from <= ${on} and (a.absent_to is null or a.absent_to >= ${on})
      ) or leave.to_on is not null as away,
      coalesce(leave.to_on, absent.absent_to) as "awayTo", leave.cover as "coveredBy"
    from employed e
    left join held h on h.iro_id = e.iro_id
    left join lateral (
      select l.to_on, c.name as cover from person_leave l
      join app_user u on u.authority_id = l.authority_id and u.user_id = l.user_id
      left join app_user c on c.authority_id = l.authority_id and c.user_id = l.cover_user_id
      where l.authority_id = ${authorityId} and u.iro_id = e.iro_id and l.from_on <= ${on} and l.to_on >= ${on}
      order by l.to_on desc limit 1
    ) leave on true
    left join lateral (
      select a.absent_to from iro_absences a
      where a.authority_id = ${authorityId} and a.current and a.iro_id = e.iro_id
        and a.absent_from <= ${on} and (a.absent_to is null or a.absent_to >= ${on})
      order by a.absent_to desc nulls first limit 1
    ) absent on true
    order by e.name, e.iro_id
  `.execute(trx)
  const people = await accounts(trx, authorityId)
  return rows.map((row) => ({ ...row, person: person([row.iroId], row.name, people) }))
}
