import { sql, type Transaction } from 'kysely'
import type { AllocationRecord, CardGiven, ChildTold } from '#app/allocation/allocation-store.ts'
import type { ReviewAsked } from '#app/review/review-store.ts'
import { iroOf, withinScope } from '#store/care/scope-filter.ts'
import type { Tables } from '#store/database/tables.generated.ts'
import { selected } from '#store/review/review-rows.ts'
import { allocationsOf, cardTable, toldTable } from './allocation-rows.ts'
import { inUse } from '#store/sign-in/in-use.ts'

/** Who watches over a child, and what the child was told and given; undefined outside the scope. */
export async function allocationRecord(
  trx: Transaction<Tables>,
  { authorityId, scope, on, childId }: ReviewAsked & { readonly childId: string },
): Promise<AllocationRecord | undefined> {
  const about = await sql<
    Pick<AllocationRecord, 'called' | 'bornOn' | 'swId' | 'swName' | 'swSince' | 'iroPhone' | 'iroEmail'>
  >`
    select p.called, h.born as "bornOn", w.sw_id as "swId", w.since as "swSince", i.phone as "iroPhone", i.contact_email as "iroEmail",
      (select sw_name from social_workers where authority_id = ${authorityId} and current and sw_id = w.sw_id
       order by sw_from desc nulls last limit 1) as "swName"
    from (
      select child_id from care_period where authority_id = ${authorityId} and child_id = ${childId}
      union select child_id from care_entry where authority_id = ${authorityId} and child_id = ${childId} and state <> 'withdrawn'
    ) c
    left join lateral (
      select coalesce(called, first_name) as called from people
      where authority_id = ${authorityId} and current and child_id = c.child_id order by line limit 1
    ) p on true
    left join lateral (
      select max(dob) as born from ssda903_header where authority_id = ${authorityId} and current and child_id = c.child_id
    ) h on true
    left join lateral (
      select sw_id, sw_decom as since from ssda903_sw_episodes
      where authority_id = ${authorityId} and current and child_id = c.child_id and sw_decom <= ${on}
        and (sw_dec is null or sw_dec > ${on}) order by sw_decom desc limit 1
    ) w on true
    left join lateral (
      select phone, contact_email from app_user
      where authority_id = ${authorityId} and ${inUse()} and iro_id = ${iroOf(authorityId, sql`c.child_id`, on)}
      order by (phone is null), user_id limit 1
    ) i on true
    where ${withinScope(scope, authorityId, sql`c.child_id`, on)}
  `.execute(trx)
  const [row] = about.rows
  if (row === undefined) return undefined
  const told = await sql<ChildTold>`
    select ${selected(toldTable, 't')} from child_told t
    where t.authority_id = ${authorityId} and t.child_id = ${childId} order by t.told_on desc, t.told_id desc
  `.execute(trx)
  const cards = await sql<CardGiven>`
    select ${selected(cardTable, 'c')} from contact_card c
    where c.authority_id = ${authorityId} and c.child_id = ${childId} order by c.given_on desc, c.card_id desc
  `.execute(trx)
  const allocations = await allocationsOf(trx, authorityId, childId)
  return { ...row, allocations, told: told.rows, cards: cards.rows }
}
