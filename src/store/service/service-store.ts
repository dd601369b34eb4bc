import { sql, type Transaction } from 'kysely'
import type {
  Absence,
  Challenge,
  Gaps,
  Officer,
  OpenDispute,
  RecordsOfIro,
  ServiceChild,
  ServiceNeeds,
} from '#app/service/service-reads.ts'
import type { Scope } from '#domain/access/scope.ts'
import { owedAfterReview } from '#domain/care/rules-worked-on.ts'
import { addDays, type CalendarDate } from '#domain/calendar/calendar-date.ts'
import { stagesIn } from '#domain/dispute/local-stages.ts'
import { isGapId } from '#domain/gap/register.ts'
import { caseloadBandIn } from '#domain/policy/caseload-band.ts'
import { versionsOf } from '#store/admin/policy-store.ts'
import { newestYear } from '#store/care/child-record.ts'
import { isOpenOn, openDues } from '#store/care/open-dues.ts'
import { heldByEverybody, iroOf, withinScope } from '#store/care/scope-filter.ts'
import { type Database, inAuthority } from '#store/database/database.ts'
import type { Tables } from '#store/database/tables.generated.ts'
import { childrenHeld } from '#store/gap/gap-facts.ts'
import { gapRows } from '#store/gap/gap-rows.ts'
import { londonToday } from '#store/sign-in/in-use.ts'
import { childJoins } from '#store/children/child-joins.ts'

type Store = Pick<
  ServiceNeeds,
  | 'newestYear'
  | 'officers'
  | 'absences'
  | 'gaps'
  | 'challenge'
  | 'policy'
  | 'childrenIn'
  | 'recordsOutstanding'
  | 'recordsByOfficer'
>

interface OnDay {
  readonly authorityId: string
  readonly scope: Scope
  readonly on: CalendarDate
}

/** What the service page reads, each in a transaction of its authority. */
export function serviceStoreOf(database: Database, actor: string): Store {
  const as = <T>(authorityId: string, work: (trx: Transaction<Tables>) => Promise<T>) =>
    inAuthority(database, { authorityId, actor }, work)
  return {
    newestYear: (authorityId) => as(authorityId, (trx) => newestYear(trx, authorityId)),
    officers: ({ authorityId, on }) =>
      as(authorityId, async (trx) => {
        const { rows } = await sql<Officer>`
          select distinct on (iro_id) iro_id as "iroId", name from iros
          where authority_id = ${authorityId} and current and started_on <= ${on} order by iro_id, started_on desc
        `.execute(trx)
        return rows
      }),
    policy: ({ authorityId, on }) =>
      as(authorityId, async (trx) => ({
        band: caseloadBandIn(await policyOn(trx, authorityId, 'caseload_band', on)),
        stages: stagesIn(await policyOn(trx, authorityId, 'dispute_stages', on)),
      })),
    challenge: (ask) => as(ask.authorityId, (trx) => challenge(trx, ask)),
    absences: (ask) => as(ask.authorityId, (trx) => absences(trx, ask)),
    gaps: (ask) => as(ask.authorityId, (trx) => countGaps(trx, ask)),
    childrenIn: (ask, list) =>
      as(ask.authorityId, async (trx) => {
        const chosen =
          list.of === 'caseload'
            ? sql`select f.child_id, f.iro_id, f.period_started_on as day from gap_facts f where f.iro_id = ${list.iroId}`
            : sql`select g.child_id, g.iro_id, g.day from gap_rows g where g.gap = ${list.of}`
        const few = childJoins(ask.authorityId, ask.on)
        const { rows } = await sql<ServiceChild>`
          with ${gapRows(ask)}, c as (${chosen})
          select c.child_id as "childId", coalesce(person.called, person.first_name) as called, c.iro_id as "iroId",
            officer.name as "iroName", c.day as on
          from c ${few.person} ${few.officer}
          order by c.day, c.child_id
        `.execute(trx)
        return rows
      }),
    recordsByOfficer: (ask) => as(ask.authorityId, (trx) => recordsByOfficer(trx, ask)),
    recordsOutstanding: ({ authorityId, scope, on }) =>
      as(authorityId, async (trx) => {
        const until = addDays(on, -1)
        const dues = await openDues(trx, { authorityId, scope, on, until, rules: owedAfterReview })
        return dues.map(({ childId, called, iroId, iroName, dueOn, rule }) => {
          return { childId, called, iroId, iroName, on: dueOn, rule }
        })
      }),
  }
}

/** The same clocks as the list has, counted for each IRO of the day. */
async function recordsByOfficer(
  trx: Transaction<Tables>,
  { authorityId, scope, on }: OnDay,
): Promise<readonly RecordsOfIro[]> {
  const everybody = scope.kind === 'authority'
  const { rows } = await sql<RecordsOfIro>`
    with running as materialized (
      select d.due_on, ${everybody ? sql`held.iro_id` : iroOf(authorityId, sql`d.child_id`, on)} as iro_id
      from due d
      left join care_period p on p.authority_id = d.authority_id and p.child_id = d.child_id
        and p.started_on = d.period_started_on
      ${everybody ? sql`left join (${heldByEverybody(authorityId, on)}) held on held.child_id = d.child_id` : sql``}
      where d.authority_id = ${authorityId} and d.due_on <= ${addDays(on, -1)} and ${isOpenOn(authorityId, on)}
        and d.rule = any(${[...owedAfterReview]}::text[]) and ${withinScope(scope, authorityId, sql`d.child_id`, on)}
    )
    select r.iro_id as "iroId", officer.name as "iroName", r.outstanding, r.since
    from (
      select iro_id, count(*)::int as outstanding, min(due_on) as since from running group by iro_id
    ) r
    left join (
      select distinct on (iro_id) iro_id, name from iros where authority_id = ${authorityId} and current
      order by iro_id, started_on desc
    ) officer on officer.iro_id = r.iro_id
    order by r.outstanding desc, r.since, r.iro_id
  `.execute(trx)
  return rows
}

/** What a setting says on a day. */
async function policyOn(
  trx: Transaction<Tables>,
  authorityId: string,
  name: 'caseload_band' | 'dispute_stages',
  on: CalendarDate,
): Promise<Readonly<Record<string, unknown>>> {
  const versions = await versionsOf(trx, authorityId, name)
  return versions.find(({ from }) => from <= on)?.value ?? {}
}

async function countGaps(trx: Transaction<Tables>, ask: OnDay): Promise<Gaps> {
  const { rows } = await sql<{ children: number; counts: Gaps['counts'] | null; untold: string[] }>`
    with ${gapRows(ask)}
    select (select count(*)::int from gap_facts) as children,
      (select json_object_agg(gap, n) from (select gap, count(*) as n from gap_rows group by gap) x) as counts,
      (select coalesce(json_agg(gap), '[]') from gap_told where not told) as untold
  `.execute(trx)
  const [row] = rows
  return {
    children: row?.children ?? 0,
    counts: row?.counts ?? {},
    cannotTell: (row?.untold ?? []).filter(isGapId),
  }
}

async function challenge(trx: Transaction<Tables>, { authorityId, scope, on }: OnDay): Promise<Challenge> {
  const few = childJoins(authorityId, on)
  const { rows } = await sql<OpenDispute>`
    with c as (
      select distinct on (d.dispute_id) d.* from disputes d
      where d.authority_id = ${authorityId} and d.current and d.dispute_raised_on <= ${on}
        and (d.dispute_closed_on is null or d.dispute_closed_on > ${on})
        and ${withinScope(scope, authorityId, sql`d.child_id`, on)}
      order by d.dispute_id, d.collection_year desc
    )
    select c.dispute_id as "disputeId", c.child_id as "childId", coalesce(person.called, person.first_name) as called,
      c.dispute_category as category, c.dispute_raised_on as "raisedOn", c.highest_stage as stage, clock.due_on as "dueOn",
      officer.name as "iroName"
    from c ${few.person} ${few.officer}
    left join due clock on clock.authority_id = ${authorityId} and clock.child_id = c.child_id and clock.rule = 'C27'
      and clock.subject = c.dispute_id
    order by clock.due_on nulls last, c.dispute_raised_on, c.dispute_id
  `.execute(trx)
  const concerns = await sql<{ open: number }>`
    select count(*)::int as open from concerns x
    where x.authority_id = ${authorityId} and x.current and x.concern_raised_on <= ${on}
      and (x.concern_resolved_on is null or x.concern_resolved_on > ${on})
      and ${withinScope(scope, authorityId, sql`x.child_id`, on)}
  `.execute(trx)
  return { disputes: rows, concerns: concerns.rows[0]?.open ?? 0 }
}

/**
 * Who is away: as the service's files say, as leave was recorded here, and whose last day is planned or over while
 * children are still theirs. Leaving is planned from the real day on, wherever the records stand.
 */
async function absences(
  trx: Transaction<Tables>,
  ask: OnDay & { readonly until: CalendarDate },
): Promise<readonly Absence[]> {
  const { rows } = await sql<Absence>`
    with held as materialized (${childrenHeld(ask)}),
    a as (
      select x.iro_id, x.absent_from, x.absent_to, x.absence_reason, false as leaves from iro_absences x
      where x.authority_id = ${ask.authorityId} and x.current and x.absent_from <= ${ask.until}
        and (x.absent_to is null or x.absent_to >= ${ask.on})
      union
      select u.iro_id, l.from_on, l.to_on, l.kind, false from person_leave l
      join app_user u on u.user_id = l.user_id and u.authority_id = l.authority_id
      where l.authority_id = ${ask.authorityId} and u.iro_id is not null and l.from_on <= ${ask.until} and l.to_on >= ${ask.on}
      union
      select u.iro_id, u.last_day + 1, null, null, true from app_user u
      where u.authority_id = ${ask.authorityId} and u.role = 'iro' and u.iro_id is not null
        and u.disabled_at is null and u.last_day < greatest(${ask.until}::date, ${londonToday} + 42)
        and exists (select from held h where h.iro_id = u.iro_id and h.children > 0)
    )
    select a.iro_id as "iroId", coalesce(i.name, a.iro_id) as name, a.absent_from as from, a.absent_to as to,
      a.absence_reason as reason, a.leaves, coalesce(held.children, 0) as children
    from a
    left join held on held.iro_id = a.iro_id
    left join lateral (
      select name from iros where authority_id = ${ask.authorityId} and current and iro_id = a.iro_id
      order by started_on desc limit 1
    ) i on true
    order by a.absent_from, a.iro_id
  `.execute(trx)
  return rows
}
