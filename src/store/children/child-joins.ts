import { type RawBuilder, sql } from 'kysely'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'

/** Joins to `c`, a row with a `child_id`: each brings one row or none, so that a child is never listed twice. */
export interface ChildJoins {
  /** `person`: what they are called, and their school. */
  readonly person: RawBuilder<unknown>
  /** `born.dob`. */
  readonly born: RawBuilder<unknown>
  /** `episode`: legal status, and where they live. */
  readonly episode: RawBuilder<unknown>
  /** `held_by.iro_id`, and `officer.name`. */
  readonly officer: RawBuilder<unknown>
  /** `worked_by.sw_id`, and the name and team of `worker`. */
  readonly worker: RawBuilder<unknown>
  /** `postcode`: of their home, and of where they live. */
  readonly postcode: RawBuilder<unknown>
  /** `sources.disability`. */
  readonly sources: RawBuilder<unknown>
}

/** For a few rows each is looked up; of everybody each table is read through once. */
export type HowMany = 'a few' | 'everybody'

/** Of a day: who the child is, where they live, and who holds them. */
export function childJoins(authorityId: string, on: CalendarDate, howMany: HowMany = 'a few'): ChildJoins {
  const one = (join: Speaking) => (howMany === 'everybody' ? readThrough(join) : lookedUp(join))
  const current = (table: string) =>
    sql`${sql.table(table)} x where x.authority_id = ${authorityId} and x.current`
  return {
    person: one({
      name: sql`person`,
      columns: sql`x.first_name, x.last_name, x.called, x.school, x.interpreter_needed`,
      from: current('people'),
      order: sql`x.line`,
    }),
    born: one({
      name: sql`born`,
      columns: sql`x.dob`,
      from: sql`${current('ssda903_header')} and x.dob is not null`,
      order: sql`x.collection_year desc, x.line desc`,
    }),
    episode: one({
      name: sql`episode`,
      columns: sql`x.legal_status, x.place, x.placement_group, x.distance_miles, x.in_authority`,
      from: sql`care_episode x where x.authority_id = ${authorityId} and x.decom <= ${on}
        and coalesce(x.dec, 'infinity') > ${on}`,
      order: sql`x.episode_no desc`,
    }),
    officer: sql`${one({
      name: sql`held_by`,
      columns: sql`x.iro_id`,
      from: sql`${current('iro_allocations')} and x.allocated_on <= ${on}
        and (x.allocation_ended_on is null or x.allocation_ended_on > ${on})`,
      order: sql`x.allocated_on desc, x.collection_year desc, x.line desc`,
    })}
    left join (
      select distinct on (iro_id) iro_id, name from iros where authority_id = ${authorityId} and current
      order by iro_id, started_on desc
    ) officer on officer.iro_id = held_by.iro_id`,
    worker: sql`${one({
      name: sql`worked_by`,
      columns: sql`x.sw_id`,
      from: sql`${current('ssda903_sw_episodes')} and x.sw_decom <= ${on} and (x.sw_dec is null or x.sw_dec > ${on})`,
      order: sql`x.sw_decom desc, x.collection_year desc, x.line desc`,
    })}
    left join (
      select distinct on (sw_id) sw_id, sw_name, sw_team from social_workers
      where authority_id = ${authorityId} and current
      order by sw_id, (sw_from is null or sw_from <= ${on}) and (sw_to is null or sw_to > ${on}) desc,
        sw_from desc nulls last
    ) worker on worker.sw_id = worked_by.sw_id`,
    postcode: one({
      name: sql`postcode`,
      columns: sql`x.home_post, x.pl_post`,
      from: sql`${current('ssda903_episodes')} and x.decom <= ${on}`,
      order: sql`x.decom desc, x.collection_year desc, x.line desc`,
    }),
    sources: one({
      name: sql`sources`,
      columns: sql`x.disability`,
      from: sql`${current('care_sources')} and x.looked_after_on <= ${on}`,
      order: sql`x.looked_after_on desc, x.occurrence desc`,
    }),
  }
}

/** Of each child's rows the one that speaks: the first in an order. */
interface Speaking {
  readonly name: RawBuilder<unknown>
  readonly columns: RawBuilder<unknown>
  /** From rows `x`, with a condition. */
  readonly from: RawBuilder<unknown>
  readonly order: RawBuilder<unknown>
}

function lookedUp({ name, columns, from, order }: Speaking): RawBuilder<unknown> {
  return sql`left join lateral (
    select ${columns} from ${from} and x.child_id = c.child_id order by ${order} limit 1
  ) ${name} on true`
}

function readThrough({ name, columns, from, order }: Speaking): RawBuilder<unknown> {
  return sql`left join (
    select distinct on (x.child_id) x.child_id, ${columns} from ${from} order by x.child_id, ${order}
  ) ${name} on ${name}.child_id = c.child_id`
}
