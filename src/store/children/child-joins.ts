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
  const everybody = howMany === 'everybody'
  const child = { id: sql`child_id`, is: sql`c.child_id` }
  const named = (join: Speaking) => (everybody ? readThrough(join) : lookedUp(join))
  const one = (join: Omit<Speaking, 'id' | 'is'>) => named({ ...join, ...child })
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
        and least(x.dec, 'infinity'::date) > ${on}`,
      order: sql`x.episode_no desc`,
    }),
    officer: sql`${one({
      name: sql`held_by`,
      columns: sql`x.iro_id`,
      from: sql`${current('iro_allocations')} and x.allocated_on <= ${on}
        and (x.allocation_ended_on is null or x.allocation_ended_on > ${on})`,
      order: sql`x.allocated_on desc, x.collection_year desc, x.line desc`,
    })}
    ${named({
      name: sql`officer`,
      id: sql`iro_id`,
      is: sql`held_by.iro_id`,
      columns: sql`x.name`,
      from: current('iros'),
      order: sql`x.started_on desc`,
    })}`,
    worker: sql`${one({
      name: sql`worked_by`,
      columns: sql`x.sw_id`,
      from: sql`${current('ssda903_sw_episodes')} and x.sw_decom <= ${on} and (x.sw_dec is null or x.sw_dec > ${on})`,
      order: sql`x.sw_decom desc, x.collection_year desc, x.line desc`,
    })}
    ${named({
      name: sql`worker`,
      id: sql`sw_id`,
      is: sql`worked_by.sw_id`,
      columns: sql`x.sw_name, x.sw_team`,
      from: current('social_workers'),
      order: sql`(x.sw_from is null or x.sw_from <= ${on}) and (x.sw_to is null or x.sw_to > ${on}) desc,
        x.sw_from desc nulls last`,
    })}`,
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

/** Of the rows of a child, or of somebody who works with them, the one that speaks: the first in an order. */
interface Speaking {
  readonly name: RawBuilder<unknown>
  /** The column of `x` that says whose a row is, and whose are asked for. */
  readonly id: RawBuilder<unknown>
  readonly is: RawBuilder<unknown>
  readonly columns: RawBuilder<unknown>
  /** From rows `x`, with a condition. */
  readonly from: RawBuilder<unknown>
  readonly order: RawBuilder<unknown>
}

function lookedUp({ name, id, is, columns, from, order }: Speaking): RawBuilder<unknown> {
  return sql`left join lateral (
    select ${columns} from ${from} and x.${id} = ${is} order by ${order} limit 1
  ) ${name} on true`
}

function readThrough({ name, id, is, columns, from, order }: Speaking): RawBuilder<unknown> {
  return sql`left join (
    select distinct on (x.${id}) x.${id}, ${columns} from ${from} order by x.${id}, ${order}
  ) ${name} on ${name}.${id} = ${is}`
}
