import { type RawBuilder, sql, type Transaction } from 'kysely'
import type { Scope } from '#domain/access/scope.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { answeredOnlyIfRecorded } from '#domain/care/evidence.ts'
import { notWorkedOn, owedAfterReview } from '#domain/care/rules-worked-on.ts'
import type { Tables } from '#store/database/tables.generated.ts'
import { heldWithin, iroOf, withinScope } from './scope-filter.ts'

export interface OpenDue {
  readonly childId: string
  readonly called: string | null
  readonly rule: string
  readonly subject: string
  readonly anchorOn: CalendarDate
  readonly opensOn: CalendarDate | null
  readonly dueOn: CalendarDate
  readonly iroId: string | null
  readonly iroName: string | null
}

export interface OpenDuesAsked {
  readonly authorityId: string
  readonly scope: Scope
  readonly on: CalendarDate
  /** Due on or before this day. */
  readonly until: CalendarDate
  readonly iroId?: string | undefined
  /** Of these rules alone; undefined: of all. */
  readonly rules?: readonly string[] | undefined
}

/**
 * The condition that a clock `d`, of a period of care `p`, was running or missed on a day: begun by then, not
 * answered by then, not ended by then, and of a child who had not left care where the clock ends with care.
 */
export function isOpenOn(authorityId: string, on: CalendarDate): RawBuilder<boolean> {
  return sql<boolean>`(
    d.anchor_on <= ${on}
    and least(d.done_on, d.ended_on, 'infinity'::date) > ${on}
    and (p.ended_on is null or p.ended_on > ${on} or d.rule = any(${[...owedAfterReview]}::text[]))
    and d.rule <> all(${[...notWorkedOn]}::text[])
    and (d.rule <> all(${[...answeredOnlyIfRecorded]}::text[]) or d.rule in (
      select rule from unnest(${[...answeredOnlyIfRecorded]}::text[]) as asked (rule)
      where exists (select from due where authority_id = ${authorityId} and due.rule = asked.rule and done_on is not null)
    ))
  )`
}

/** The clocks that were running or missed on a day and due by another, the earliest first. */
export async function openDues(trx: Transaction<Tables>, ask: OpenDuesAsked): Promise<readonly OpenDue[]> {
  const { authorityId, on } = ask
  const byIro =
    ask.iroId === undefined
      ? sql`true`
      : heldWithin({ kind: 'iro', iroId: ask.iroId }, authorityId, sql`d.child_id`, on)
  const ofRules = ask.rules === undefined ? sql`true` : sql`d.rule = any(${[...ask.rules]}::text[])`
  const found = await sql<DueRow>`
    with running as materialized (
      select d.child_id, d.rule, d.subject, d.anchor_on, d.opens_on, d.due_on,
             ${iroOf(authorityId, sql`d.child_id`, on)} as iro_id
      from due d
      left join care_period p on p.authority_id = d.authority_id and p.child_id = d.child_id
        and p.started_on = d.period_started_on
      where d.authority_id = ${authorityId} and d.due_on <= ${ask.until} and ${isOpenOn(authorityId, on)}
        and ${withinScope(ask.scope, authorityId, sql`d.child_id`, on)} and ${byIro} and ${ofRules}
    )
    select o.*, coalesce(people.called, people.first_name) as called, officer.name as iro_name
    from running o
    left join lateral (
      select called, first_name from people
      where authority_id = ${authorityId} and current and child_id = o.child_id order by line limit 1
    ) people on true
    left join (
      select distinct on (iro_id) iro_id, name from iros where authority_id = ${authorityId} and current
      order by iro_id, started_on desc
    ) officer on officer.iro_id = o.iro_id
    order by o.due_on, o.child_id, o.rule, o.subject
  `.execute(trx)
  return found.rows.map((row) => ({
    childId: row.child_id,
    called: row.called,
    rule: row.rule,
    subject: row.subject,
    anchorOn: row.anchor_on,
    opensOn: row.opens_on,
    dueOn: row.due_on,
    iroId: row.iro_id,
    iroName: row.iro_name,
  }))
}

interface DueRow {
  child_id: string
  called: string | null
  rule: string
  subject: string
  anchor_on: CalendarDate
  opens_on: CalendarDate | null
  due_on: CalendarDate
  iro_id: string | null
  iro_name: string | null
}
