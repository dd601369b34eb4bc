import { type RawBuilder, sql } from 'kysely'
import { officersOf, type Scope, teamsOf } from '#domain/access/scope.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { openTo } from '../restricted/open-to.ts'

/**
 * The condition that keeps a query within a scope: every list of children carries it. `child` is the column
 * that names the child. Who holds a child is asked of the day: yesterday's worker does not see today's child.
 * A restricted record is open to those it names, whatever day is asked about.
 */
export function withinScope(
  scope: Scope,
  authorityId: string,
  child: RawBuilder<unknown>,
  on: CalendarDate,
): RawBuilder<boolean> {
  return sql<boolean>`(${heldWithin(scope, authorityId, child, on)} and ${openTo(scope, authorityId, child)})`
}

/** Who holds the child, and nothing else: for a filter within a list that has its scope already. */
export function heldWithin(
  scope: Scope,
  authorityId: string,
  child: RawBuilder<unknown>,
  on: CalendarDate,
): RawBuilder<boolean> {
  switch (scope.kind) {
    case 'authority':
      return sql<boolean>`true`
    case 'figures':
    case 'none':
      return sql<boolean>`false`
    case 'iro':
      return sql<boolean>`${child} in (
        select h.child_id from iro_allocations h
        where h.authority_id = ${authorityId} and h.current and h.iro_id = any(${officersOf(scope)}::text[])
          and h.allocated_on <= ${on} and (h.allocation_ended_on is null or h.allocation_ended_on > ${on})
          and ${iroOf(authorityId, sql`h.child_id`, on)} = any(${officersOf(scope)}::text[])
      )`
    case 'social_worker':
      return heldByWorkers(authorityId, child, on, sql`(select ${scope.swId}::text)`)
    case 'team':
      return heldByWorkers(authorityId, child, on, workersOfTeams(authorityId, teamsOf(scope), on))
  }
}

/**
 * The holders are looked up first and their children after them: of everybody only those few are read. That
 * somebody held a child is not enough, the latest of several holders has them.
 */
function heldByWorkers(
  authorityId: string,
  child: RawBuilder<unknown>,
  on: CalendarDate,
  workers: RawBuilder<unknown>,
): RawBuilder<boolean> {
  return sql<boolean>`${child} in (
    select e.child_id from ssda903_sw_episodes e
    where e.authority_id = ${authorityId} and e.current and e.sw_id in ${workers} and e.sw_decom <= ${on}
      and (e.sw_dec is null or e.sw_dec > ${on})
      and ${workerOf(authorityId, sql`e.child_id`, on)} = e.sw_id
  )`
}

/** The ids of the social workers of teams on a day. */
export function workersOfTeams(
  authorityId: string,
  teams: readonly string[],
  on: CalendarDate,
): RawBuilder<unknown> {
  return sql`(
    select w.sw_id from social_workers w
    where w.authority_id = ${authorityId} and w.current and w.sw_team = any(${teams}::text[])
      and (w.sw_from is null or w.sw_from <= ${on}) and (w.sw_to is null or w.sw_to > ${on})
  )`
}

/** The IRO of a child on a day: of several open allocations the latest. */
export function iroOf(
  authorityId: string,
  child: RawBuilder<unknown>,
  on: CalendarDate,
): RawBuilder<string | null> {
  return sql<string | null>`(
    select a.iro_id from iro_allocations a
    where a.authority_id = ${authorityId} and a.current and a.child_id = ${child} and a.allocated_on <= ${on}
      and (a.allocation_ended_on is null or a.allocation_ended_on > ${on})
    order by a.allocated_on desc, a.collection_year desc, a.line desc limit 1
  )`
}

/** The IRO of each child on a day, as `iroOf` says it of one: of everybody the holders are read once. */
export function heldByEverybody(authorityId: string, on: CalendarDate): RawBuilder<unknown> {
  return sql`
    select distinct on (child_id) child_id, iro_id from iro_allocations
    where authority_id = ${authorityId} and current and allocated_on <= ${on}
      and (allocation_ended_on is null or allocation_ended_on > ${on})
    order by child_id, allocated_on desc, collection_year desc, line desc
  `
}

/** The social worker of a child on a day. */
export function workerOf(
  authorityId: string,
  child: RawBuilder<unknown>,
  on: CalendarDate,
): RawBuilder<string | null> {
  return sql<string | null>`(
    select s.sw_id from ssda903_sw_episodes s
    where s.authority_id = ${authorityId} and s.current and s.child_id = ${child} and s.sw_decom <= ${on}
      and (s.sw_dec is null or s.sw_dec > ${on})
    order by s.sw_decom desc, s.collection_year desc, s.line desc limit 1
  )`
}
