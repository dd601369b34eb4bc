import { type RawBuilder, sql, type Transaction } from 'kysely'
import type { Absence, Gap, Gaps, Officer, ServiceChild, ServiceNeeds } from '#app/service/service-reads.ts'
import type { Scope } from '#domain/access/scope.ts'
import { addDays, type CalendarDate } from '#domain/calendar/calendar-date.ts'
import { askedPeriod } from '#domain/measure/period.ts'
import { newestYear } from '#store/care/child-record.ts'
import { openDues } from '#store/care/open-dues.ts'
import { withinScope } from '#store/care/scope-filter.ts'
import { type Database, inAuthority } from '#store/database/database.ts'
import type { Tables } from '#store/database/tables.generated.ts'
import { inCareWithOfficer } from '#store/measure/base/officers.ts'

type Store = Pick<
  ServiceNeeds,
  'newestYear' | 'officers' | 'absences' | 'gaps' | 'childrenIn' | 'recordsOutstanding'
>

interface OnDay {
  readonly authorityId: string
  readonly scope: Scope
  readonly on: CalendarDate
}

/** The decisions, the record and its distribution: what an IRO owes after a review. */
const afterReview = new Set(['C17a', 'C17c', 'C17d'])

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
    absences: (ask) => as(ask.authorityId, (trx) => absences(trx, ask)),
    gaps: (ask) => as(ask.authorityId, (trx) => countGaps(trx, ask)),
    childrenIn: (ask, list) =>
      as(ask.authorityId, async (trx) => {
        const which = list.of === 'caseload' ? sql`c.iro_id = ${list.iroId}` : conditions[list.of]
        const day = list.of === 'caseload' ? sql`c.period_started_on` : dayOfGap[list.of]
        const { rows } = await sql<ServiceChild>`
          with ${childrenWithFacts(ask)}
          select c.child_id as "childId", p.called, c.iro_id as "iroId", i.name as "iroName", ${day} as on
          from children c
          left join lateral (
            select coalesce(called, first_name) as called from people
            where authority_id = ${ask.authorityId} and current and child_id = c.child_id order by line limit 1
          ) p on true
          left join lateral (
            select name from iros where authority_id = ${ask.authorityId} and current and iro_id = c.iro_id
            order by started_on desc limit 1
          ) i on true
          where ${which} order by ${day}, c.child_id
        `.execute(trx)
        return rows
      }),
    recordsOutstanding: ({ authorityId, scope, on }) =>
      as(authorityId, async (trx) => {
        const dues = await openDues(trx, { authorityId, scope, on, until: addDays(on, -1) })
        return dues
          .filter(({ rule }) => afterReview.has(rule))
          .map(({ childId, called, iroId, iroName, dueOn, rule }) => {
            return { childId, called, iroId, iroName, on: dueOn, rule }
          })
      }),
  }
}

/** Each gap as a condition on a child `c`. */
const conditions: Readonly<Record<Gap, RawBuilder<unknown>>> = {
  'no-iro': sql`c.iro_id is null`,
  'no-next-review': sql`not c.planned`,
  'no-permanence-plan': sql`c.second_on is not null and c.agreed is distinct from 'yes'`,
  'not-seen': sql`c.last_on is not null and not c.seen`,
}

const dayOfGap: Readonly<Record<Gap, RawBuilder<unknown>>> = {
  'no-iro': sql`c.period_started_on`,
  'no-next-review': sql`c.last_on`,
  'no-permanence-plan': sql`c.second_on`,
  'not-seen': sql`c.last_on`,
}

/** The children in care on a day with their IRO, as the measures count them, and what is recorded round them. */
function childrenWithFacts({ authorityId, scope, on }: OnDay): RawBuilder<unknown> {
  const asked = { authorityId, period: askedPeriod(on, on), variant: null }
  return sql`
    reviewed as (
      select r.child_id, r.period_started_on, max(r.review_on) as last_on,
        max(r.review_on) filter (where r.number = 'second') as second_on
      from counted_review r
      where r.authority_id = ${authorityId} and r.counts_for_clock and r.review_on <= ${on}
      group by r.child_id, r.period_started_on
    ), children as (
      select h.child_id, h.period_started_on, nullif(h.iro, 'unknown') as iro_id, v.last_on, v.second_on,
        (select d.permanence_plan_agreed from review_details d
         where d.authority_id = ${authorityId} and d.current and d.child_id = h.child_id and d.review_on = v.second_on
         order by d.occurrence desc limit 1) as agreed,
        exists (select from planned_reviews n
          where n.authority_id = ${authorityId} and n.current and n.child_id = h.child_id and n.review_planned_on > ${on}
            and (n.cancelled_on is null or n.cancelled_on > ${on})) as planned,
        exists (select from iro_contacts x
          where x.authority_id = ${authorityId} and x.current and x.child_id = h.child_id and x.contact_method = 'visit'
            and x.contact_on > v.last_on and x.contact_on <= ${on}) as seen
      from ${inCareWithOfficer(asked)} h
      left join reviewed v on v.child_id = h.child_id and v.period_started_on = h.period_started_on
      where ${withinScope(scope, authorityId, sql`h.child_id`, on)}
    )
  `
}

interface GapRow {
  readonly children: number
  readonly no_iro: number
  readonly no_next: number
  readonly no_plan: number
  readonly not_seen: number
  readonly plans_held: boolean
  readonly answers_held: boolean
  readonly visits_held: boolean
}

async function countGaps(trx: Transaction<Tables>, ask: OnDay): Promise<Gaps> {
  const held = (table: string, which = sql`true`) =>
    sql`exists (select from ${sql.table(table)} where authority_id = ${ask.authorityId} and current and ${which})`
  const { rows } = await sql<GapRow>`
    with ${childrenWithFacts(ask)}
    select count(*)::int as children,
      (count(*) filter (where ${conditions['no-iro']}))::int as no_iro,
      (count(*) filter (where ${conditions['no-next-review']}))::int as no_next,
      (count(*) filter (where ${conditions['no-permanence-plan']}))::int as no_plan,
      (count(*) filter (where ${conditions['not-seen']}))::int as not_seen,
      ${held('planned_reviews')} as plans_held,
      ${held('review_details', sql`permanence_plan_agreed is not null`)} as answers_held,
      ${held('iro_contacts')} as visits_held
    from children c
  `.execute(trx)
  const [row] = rows
  const cannotTell: Gap[] = []
  if (row?.plans_held !== true) cannotTell.push('no-next-review')
  if (row?.answers_held !== true) cannotTell.push('no-permanence-plan')
  if (row?.visits_held !== true) cannotTell.push('not-seen')
  return {
    children: row?.children ?? 0,
    counts: {
      'no-iro': row?.no_iro ?? 0,
      'no-next-review': row?.no_next ?? 0,
      'no-permanence-plan': row?.no_plan ?? 0,
      'not-seen': row?.not_seen ?? 0,
    },
    cannotTell,
  }
}

async function absences(
  trx: Transaction<Tables>,
  ask: OnDay & { readonly until: CalendarDate },
): Promise<readonly Absence[]> {
  const { rows } = await sql<Absence>`
    with ${childrenWithFacts(ask)}
    select a.iro_id as "iroId", coalesce(i.name, a.iro_id) as name, a.absent_from as from, a.absent_to as to,
      a.absence_reason as reason, (select count(*)::int from children c where c.iro_id = a.iro_id) as children
    from iro_absences a
    left join lateral (
      select name from iros where authority_id = ${ask.authorityId} and current and iro_id = a.iro_id
      order by started_on desc limit 1
    ) i on true
    where a.authority_id = ${ask.authorityId} and a.current and a.absent_from <= ${ask.until}
      and (a.absent_to is null or a.absent_to >= ${ask.on})
    order by a.absent_from, a.iro_id
  `.execute(trx)
  return rows
}
