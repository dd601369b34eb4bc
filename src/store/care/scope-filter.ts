import { type RawBuilder, sql } from 'kysely'
import type { Scope } from '#domain/access/scope.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'

/**
 * The condition that keeps a query within a scope: every list of children carries it. `child` is the column
 * that names the child. Who holds a child is asked of the day: yesterday's worker does not see today's child.
 */
export function withinScope(
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
      return sql<boolean>`${iroOf(authorityId, child, on)} = ${scope.iroId}`
    case 'social_worker':
      return sql<boolean>`${workerOf(authorityId, child, on)} = ${scope.swId}`
    case 'team':
      return sql<boolean>`exists (
        select from social_workers w
        where w.authority_id = ${authorityId} and w.current and w.sw_team = ${scope.team}
          and w.sw_id = ${workerOf(authorityId, child, on)}
          and (w.sw_from is null or w.sw_from <= ${on}) and (w.sw_to is null or w.sw_to > ${on})
      )`
  }
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
