import { type RawBuilder, sql } from 'kysely'
import type { AgeBand } from '#app/children/children-reads.ts'
import type { ChoiceName } from '#domain/child/list-choices.ts'
import type { FindChildren } from '#app/children/list-children.ts'
import { addMonths, type CalendarDate } from '#domain/calendar/calendar-date.ts'
import { isOpenOn } from '../care/open-dues.ts'
import { inCareOn } from '../care/in-care-on.ts'
import { withinScope } from '../care/scope-filter.ts'
import { flagConditions } from './child-flags.ts'
import type { ChildJoins } from './child-joins.ts'

/** The clocks `d` of children with their period of care `p`, as `isOpenOn` asks for them. */
export const dues = sql`due d left join care_period p on p.authority_id = d.authority_id and p.child_id = d.child_id
  and p.started_on = d.period_started_on`

/** What the store is asked, and the children among whom all that is found is: undefined, among all. */
export interface FindAmong extends FindChildren {
  readonly among: readonly string[] | undefined
}

/** Children with their period of care on the day, or the last before it. */
export function heldChildren({ authorityId, scope, on, filter, among }: FindAmong): RawBuilder<unknown> {
  const one = among === undefined ? sql`true` : sql`c.child_id = any(${[...among]}::text[])`
  const within = sql`${withinScope(scope, authorityId, sql`c.child_id`, on)} and ${one}`
  const periods = sql`select c.child_id, c.started_on, case when c.ended_on <= ${on} then c.ended_on end as ended_on
    from care_period c where c.authority_id = ${authorityId} and c.started_on <= ${on}`
  switch (filter.care) {
    case 'now':
      return sql`select c.child_id, c.period_started_on as started_on, null::date as ended_on
        from ${inCareOn(authorityId, on)} c where ${within}`
    case 'left':
      return sql`select * from (
          select distinct on (child_id) * from (${periods} and ${within}) c order by child_id, started_on desc
        ) c where ended_on is not null and child_id not in (select child_id from ${inCareOn(authorityId, on)} c where ${one})`
    case 'all':
      return sql`select distinct on (child_id) * from (
          ${periods} and ${within}
          union all
          select c.child_id, null, null from ssda903_header c
          where c.authority_id = ${authorityId} and c.current and ${within}
        ) c order by child_id, started_on desc nulls last`
  }
}

interface Narrowing {
  /** On a child `c`, with the joins that are named. */
  readonly met: RawBuilder<unknown>
  readonly joins: readonly (keyof ChildJoins)[]
}

/** What each filter that is in use asks of a child. */
export function narrowings(ask: FindChildren): Partial<Readonly<Record<ChoiceName, Narrowing>>> {
  const { iro, team, status, placement, age, clocks, flags } = ask.filter
  return {
    ...(iro === undefined ? {} : { iro: { met: orNone(sql`held_by.iro_id`, iro), joins: ['officer'] } }),
    ...(team === undefined ? {} : { team: { met: ofTeam(team), joins: ['worker'] } }),
    ...(status === undefined
      ? {}
      : {
          status: {
            met: sql`coalesce(episode.legal_status, 'unknown') = ${status}`,
            joins: ['episode'],
          },
        }),
    ...(placement === undefined
      ? {}
      : {
          placement: {
            met: sql`coalesce(episode.placement_group, 'unknown') = ${placement}`,
            joins: ['episode'],
          },
        }),
    ...(age === undefined ? {} : { age: { met: sql`${ageBand(ask.on)} = ${age}`, joins: ['born'] } }),
    ...(clocks === undefined ? {} : { clocks: { met: clockStates(ask)[clocks], joins: [] } }),
    ...(flags === undefined || flags.length === 0 ? {} : { flags: withFlags(ask, flags) }),
  }
}

function withFlags(
  { authorityId, on }: FindChildren,
  flags: NonNullable<FindChildren['filter']['flags']>,
): Narrowing {
  const conditions = flagConditions(authorityId, on)
  return {
    met: sql.join(
      flags.map((flag) => conditions[flag].met),
      sql` and `,
    ),
    joins: flags.flatMap((flag) => conditions[flag].joins),
  }
}

function orNone(column: RawBuilder<unknown>, value: string): RawBuilder<unknown> {
  return value === 'none' ? sql`${column} is null` : sql`${column} = ${value}`
}

function ofTeam(team: string): RawBuilder<unknown> {
  return team === 'none' ? sql`worked_by.sw_id is null` : sql`worker.sw_team = ${team}`
}

/** Whether something is overdue, near or neither. */
export function clockStates(
  ask: FindChildren,
): Readonly<Record<'overdue' | 'soon' | 'none', RawBuilder<unknown>>> {
  const { authorityId, on, soonUntil } = ask
  const withDue = (when: RawBuilder<unknown>) => sql`c.child_id in (
    select d.child_id from ${dues} where d.authority_id = ${authorityId} and ${when} and ${isOpenOn(authorityId, on)}
  )`
  return {
    overdue: withDue(sql`d.due_on < ${on}`),
    soon: withDue(sql`d.due_on between ${on} and ${soonUntil}`),
    none: sql`not ${withDue(sql`d.due_on <= ${soonUntil}`)}`,
  }
}

/** The bands of age, each from its first birthday on, the oldest first. */
const bandsFrom: readonly (readonly [Exclude<AgeBand, 'unknown'>, number])[] = [
  ['16+', 16],
  ['10-15', 10],
  ['5-9', 5],
  ['1-4', 1],
  ['0', 0],
]

/** The band of a child's age on a day, `unknown` without a day of birth. */
export function ageBand(on: CalendarDate): RawBuilder<string> {
  const cases = bandsFrom.map(
    ([band, from]) => sql`when born.dob <= ${addMonths(on, -12 * from)} then ${band}`,
  )
  return sql<string>`(case ${sql.join(cases, sql` `)} else 'unknown' end)`
}
