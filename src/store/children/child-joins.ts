import { type RawBuilder, sql } from 'kysely'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { iroOf, workerOf } from '../care/scope-filter.ts'

/** Joins to `c`, a row with a `child_id`: each brings one row or none, so that a child is never listed twice. */
export interface ChildJoins {
  readonly person: RawBuilder<unknown>
  readonly born: RawBuilder<unknown>
  readonly episode: RawBuilder<unknown>
  readonly officer: RawBuilder<unknown>
  readonly worker: RawBuilder<unknown>
  readonly postcode: RawBuilder<unknown>
}

/** Of a day: who the child is, where they live, and who holds them. */
export function childJoins(authorityId: string, on: CalendarDate): ChildJoins {
  const child = sql`c.child_id`
  return {
    person: sql`left join lateral (
      select first_name, last_name, called, school from people
      where authority_id = ${authorityId} and current and child_id = c.child_id order by line limit 1
    ) person on true`,
    born: sql`left join lateral (
      select dob from ssda903_header
      where authority_id = ${authorityId} and current and child_id = c.child_id and dob is not null
      order by collection_year desc, line desc limit 1
    ) born on true`,
    episode: sql`left join lateral (
      select legal_status, place, placement_group, distance_miles from care_episode
      where authority_id = ${authorityId} and child_id = c.child_id and decom <= ${on} and (dec is null or dec > ${on})
      order by episode_no desc limit 1
    ) episode on true`,
    officer: sql`left join lateral (select ${iroOf(authorityId, child, on)} as iro_id) held_by on true
      left join lateral (
        select name from iros where authority_id = ${authorityId} and current and iro_id = held_by.iro_id
        order by started_on desc limit 1
      ) officer on true`,
    worker: sql`left join lateral (select ${workerOf(authorityId, child, on)} as sw_id) worked_by on true
      left join lateral (
        select sw_name, sw_team from social_workers
        where authority_id = ${authorityId} and current and sw_id = worked_by.sw_id
        order by (sw_from is null or sw_from <= ${on}) and (sw_to is null or sw_to > ${on}) desc, sw_from desc nulls last
        limit 1
      ) worker on true`,
    postcode: sql`left join lateral (
      select home_post, pl_post from ssda903_episodes
      where authority_id = ${authorityId} and current and child_id = c.child_id and decom <= ${on}
      order by decom desc, collection_year desc, line desc limit 1
    ) postcode on true`,
  }
}
