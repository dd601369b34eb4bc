import { sql } from 'kysely'
import { officersOf, type Scope, teamsOf } from '#domain/access/scope.ts'
import { openTo } from '../../restricted/open-to.ts'
import type { Asked, Sql } from '../measure-sql.ts'
import { allocationsOn } from './officers.ts'

/** Where a row `r` is of a child within a scope, by who holds the child on the last day, and open to who looks. */
export function within(scope: Scope, asked: Asked): Sql {
  return sql`(${held(scope, asked)} and ${openTo(scope, asked.authorityId, sql`r.child_id`)})`
}

function held(scope: Scope, asked: Asked): Sql {
  switch (scope.kind) {
    case 'authority':
      return sql`true`
    case 'iro':
      return sql`r.child_id in (
        select a.child_id from ${allocationsOn(asked, asked.period.to)} a where a.iro_id = any(${officersOf(scope)}::text[])
      )`
    case 'social_worker':
      return sql`r.child_id in (select w.child_id from ${workersAtEnd(asked)} w where w.sw_id = ${scope.swId})`
    case 'team':
      return sql`r.child_id in (
        select w.child_id from ${workersAtEnd(asked)} w
        join social_workers s on s.authority_id = ${asked.authorityId} and s.current and s.sw_id = w.sw_id
        where s.sw_team = any(${teamsOf(scope)}::text[]) and (s.sw_from is null or s.sw_from <= ${asked.period.to}::date)
          and (s.sw_to is null or s.sw_to > ${asked.period.to}::date)
      )`
    case 'figures':
    case 'none':
      return sql`false`
  }
}

/** Each child's social worker on the last day: the latest, if there are two. */
export function workersAtEnd({ authorityId, period }: Asked): Sql {
  return sql`(
    select distinct on (child_id) child_id, sw_id from ssda903_sw_episodes
    where authority_id = ${authorityId} and current and sw_id is not null and sw_decom <= ${period.to}::date
      and (sw_dec is null or sw_dec > ${period.to}::date)
    order by child_id, sw_decom desc, file desc, line desc
  )`
}
