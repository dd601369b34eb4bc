import { type RawBuilder, sql, type Transaction } from 'kysely'
import type { DecisionFilter, DecisionListed, DecisionsAsked } from '#app/decisions/decision-store.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { iroOf, withinScope } from '#store/care/scope-filter.ts'
import type { Tables } from '#store/database/tables.generated.ts'
import { selected } from '#store/review/review-rows.ts'
import { decisionTable } from './decision-rows.ts'
import { frozenBy } from './frozen.ts'

/** Which rows a filter is for: of decisions `d`, on a day. */
const conditions: Readonly<Record<DecisionFilter, (on: CalendarDate) => RawBuilder<unknown>>> = {
  open: () => sql`d.answer <> 'withdrawn' and d.progress in ('open', 'said_done')`,
  overdue: (on) => sql`d.answer <> 'withdrawn' and d.progress = 'open' and d.due_on < ${on}`,
  said_done: () => sql`d.answer <> 'withdrawn' and d.progress = 'said_done'`,
  unanswered: () => sql`d.answer = 'sent'`,
  disagreed: () => sql`d.answer in ('disagreed', 'stood_by') and d.progress in ('open', 'said_done')`,
  deemed: () => sql`d.answer = 'deemed_agreed'`,
  ended: () => sql`d.answer <> 'withdrawn' and d.progress in ('done', 'not_done', 'superseded')`,
  all: () => sql`d.answer <> 'withdrawn'`,
}

/** Decisions within a scope, what is due first, and how many each filter would show of the same owner. */
export async function listDecisions(
  trx: Transaction<Tables>,
  { authorityId, scope, on, filter, owner, childId, limit, offset }: DecisionsAsked,
): Promise<{
  readonly rows: readonly DecisionListed[]
  readonly counts: Readonly<Record<DecisionFilter, number>>
}> {
  const mine = sql`d.authority_id = ${authorityId} and ${withinScope(scope, authorityId, sql`d.child_id`, on)}
    and (${owner ?? null}::text is null or d.owner_role = ${owner ?? null})
    and (${childId ?? null}::text is null or d.child_id = ${childId ?? null})`
  const { rows } = await sql<DecisionListed>`
    select ${selected(decisionTable, 'd')}, r.held_on as "heldOn",
      (select coalesce(called, first_name) from people
       where authority_id = ${authorityId} and current and child_id = d.child_id order by line limit 1) as called,
      (select name from iros where authority_id = ${authorityId} and current
       and iro_id = ${iroOf(authorityId, sql`d.child_id`, on)} order by started_on desc limit 1) as "iroName",
      (select frozen."noticeOn" from (${frozenBy(authorityId, sql`d.decision_id`)}) frozen) as "frozenSince"
    from review_decision d join review r on r.authority_id = d.authority_id and r.review_id = d.review_id
    where ${mine} and ${conditions[filter](on)}
    order by d.due_on nulls last, d.child_id, d.decision_no, d.decision_id
    limit ${limit} offset ${offset}
  `.execute(trx)
  const counted = await sql<Readonly<Record<DecisionFilter, number>>>`
    select ${sql.join(
      Object.entries(conditions).map(
        ([name, where]) => sql`(count(*) filter (where ${where(on)}))::int as ${sql.ref(name)}`,
      ),
    )}
    from review_decision d where ${mine}
  `.execute(trx)
  const [counts] = counted.rows
  if (counts === undefined) throw new RangeError('Counting gave no row')
  return { rows, counts }
}
