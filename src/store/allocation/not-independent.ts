import { sql, type Transaction } from 'kysely'
import type { AllocatedNotIndependent } from '#app/allocation/not-independent.ts'
import { careHistory } from '#domain/child/care-history.ts'
import { independenceOf } from '#domain/iro/independence.ts'
import { loadFacts } from '#store/care/load-facts.ts'
import type { Tables } from '#store/database/tables.generated.ts'
import { accounts, partsInCase, person } from './parts-in-case.ts'

interface Held {
  readonly childId: string
  readonly iroId: string
  readonly name: string | null
  readonly file: string
  readonly line: number
}

/**
 * The children whose IRO by a file has a part in their case. Few officers can have one at all: those who bear the
 * name or the account of somebody who works or manages cases. Only their children are looked at one by one.
 */
export async function notIndependent(
  trx: Transaction<Tables>,
  authorityId: string,
): Promise<readonly AllocatedNotIndependent[]> {
  const { rows } = await sql<Held>`
    with known as (
      select sw_name as name from social_workers where authority_id = ${authorityId} and current
      union select team_manager from teams where authority_id = ${authorityId} and current
      union select service_manager from teams where authority_id = ${authorityId} and current
      union select u.name from org_post p join app_user u on u.authority_id = p.authority_id and u.user_id = p.user_id
      where p.authority_id = ${authorityId}
      union select name from app_user where authority_id = ${authorityId} and role = 'team_manager'
    ), officers as (
      select distinct i.iro_id, i.name from iros i
      where i.authority_id = ${authorityId} and i.current and (
        ${spelt(sql`i.name`)} in (select ${spelt(sql`k.name`)} from known k where k.name is not null)
        or exists (
          select from app_user u where u.authority_id = ${authorityId} and u.iro_id = i.iro_id
            and (u.sw_id is not null or u.role = 'team_manager' or exists (
              select from org_post p where p.authority_id = ${authorityId} and p.user_id = u.user_id
            ))
        )
      )
    )
    select a.child_id as "childId", a.iro_id as "iroId", o.name, a.file, a.line
    from iro_allocations a join officers o on o.iro_id = a.iro_id
    where a.authority_id = ${authorityId} and a.current and a.occurrence > 0 and a.allocation_ended_on is null
    order by a.child_id, a.iro_id
  `.execute(trx)
  if (rows.length === 0) return []
  const people = await accounts(trx, authorityId)
  const facts = await loadFacts(trx, authorityId, [...new Set(rows.map(({ childId }) => childId))])
  const started = new Map(
    facts.map(({ childId, episodes }) => [
      childId,
      careHistory(episodes).periods.findLast(({ endedOn }) => endedOn === null)?.startedOn,
    ]),
  )
  const found: AllocatedNotIndependent[] = []
  for (const held of rows) {
    const periodStartedOn = started.get(held.childId)
    if (periodStartedOn === undefined) continue
    const { childId, iroId, file, line } = held
    const parts = await partsInCase(trx, authorityId, { childId, periodStartedOn })
    const independence = independenceOf(person([iroId], held.name, people), parts, periodStartedOn)
    if (!independence.independent) found.push({ childId, iroId, file, line, reasons: independence.reasons })
  }
  return found
}

/** As the rule of independence compares names, near enough to leave nobody out that it would find. */
const spelt = (name: ReturnType<typeof sql>) =>
  sql`trim(regexp_replace(lower(regexp_replace(normalize(${name}, NFKD), '[\u0300-\u036f]', '', 'g')), '[^a-z]+', ' ', 'g'))`
