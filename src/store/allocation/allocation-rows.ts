import { sql, type Transaction } from 'kysely'
import type {
  CardGiven,
  ChildTold,
  HeldAllocation,
  IroWish,
  LiveAllocation,
} from '#app/allocation/allocation-store.ts'
import type { Tables } from '#store/database/tables.generated.ts'
import type { LiveTable } from '#store/review/review-rows.ts'

export const allocationTable: LiveTable<LiveAllocation> = {
  name: 'allocation',
  key: 'allocation_id',
  columns: {
    allocationId: 'allocation_id',
    childId: 'child_id',
    iroId: 'iro_id',
    state: 'state',
    startedOn: 'started_on',
    endedOn: 'ended_on',
    reason: 'reason',
    explained: 'explained',
    endReason: 'end_reason',
    version: 'version',
  },
}
export const toldTable: LiveTable<ChildTold> = {
  name: 'child_told',
  key: 'told_id',
  columns: {
    toldId: 'told_id',
    childId: 'child_id',
    allocationId: 'allocation_id',
    iroId: 'iro_id',
    toldOn: 'told_on',
    how: 'how',
    toldBy: 'told_by',
    note: 'note',
  },
}
export const cardTable: LiveTable<CardGiven> = {
  name: 'contact_card',
  key: 'card_id',
  columns: {
    cardId: 'card_id',
    childId: 'child_id',
    occasion: 'occasion',
    occasionOn: 'occasion_on',
    iroId: 'iro_id',
    swId: 'sw_id',
    style: 'style',
    givenOn: 'given_on',
    how: 'how',
  },
}
export const wishTable: LiveTable<IroWish> = {
  name: 'iro_wish',
  key: 'wish_id',
  columns: { wishId: 'wish_id', childId: 'child_id', saidOn: 'said_on', words: 'words', wants: 'wants' },
}

/** The times that a child had an IRO, recorded here or imported, the latest first. */
export async function allocationsOf(
  trx: Transaction<Tables>,
  authorityId: string,
  childId: string,
): Promise<readonly HeldAllocation[]> {
  const { rows } = await sql<HeldAllocation>`
    select a.iro_id as "iroId", a.allocated_on as "from", a.allocation_ended_on as "to", a.allocation_reason as reason,
      (select name from iros where authority_id = ${authorityId} and current and iro_id = a.iro_id
       order by started_on desc limit 1) as "iroName"
    from iro_allocations a
    where a.authority_id = ${authorityId} and a.current and a.child_id = ${childId}
    order by a.allocated_on desc, a.collection_year desc, a.line desc
  `.execute(trx)
  return rows
}
