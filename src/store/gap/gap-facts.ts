import { type RawBuilder, sql } from 'kysely'
import type { Scope } from '#domain/access/scope.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { isOpenOn } from '#store/care/open-dues.ts'
import { withinScope } from '#store/care/scope-filter.ts'

export interface GapsOn {
  readonly authorityId: string
  readonly scope: Scope
  readonly on: CalendarDate
}

/** The children in care on a day, each with the episode that speaks: as `k`. */
function inCare({ authorityId, scope, on }: GapsOn): RawBuilder<unknown> {
  return sql`(
    select distinct on (e.child_id) e.* from care_episode e
    where e.authority_id = ${authorityId} and ${isOpen(on)} and ${withinScope(scope, authorityId, sql`e.child_id`, on)}
    order by e.child_id, e.episode_no desc
  ) k`
}

/** Whether an episode `e` is open on a day. */
function isOpen(on: CalendarDate): RawBuilder<unknown> {
  return sql`e.decom <= ${on} and least(e.dec, 'infinity'::date) > ${on}`
}

/** Who holds each on the day: as `held`. */
function holders({ authorityId, on }: GapsOn): Beside {
  return {
    columns: sql`x.iro_id`,
    order: sql`x.allocated_on desc, x.collection_year desc, x.line desc`,
    from: sql`iro_allocations x where x.authority_id = ${authorityId} and x.current and x.allocated_on <= ${on}
      and (x.allocation_ended_on is null or x.allocation_ended_on > ${on})`,
    by: { child_id: sql`k.child_id` },
  }
}

/** How many children in care on a day each IRO holds: `iro_id`, `children`. */
export function childrenHeld(ask: GapsOn): RawBuilder<unknown> {
  return sql`
    select held.iro_id, count(*)::int as children
    from ${inCare(ask)} ${besideChildren(ask.scope)(sql`held`, holders(ask))}
    where held.iro_id is not null group by held.iro_id
  `
}

/**
 * Each child in care on a day, once, with all that the gaps ask about: `child_id`, `period_started_on`,
 * `home_from`, `iro_id`, `sw_id`, `last_on`, `last_detailed`, `second_on`, `agreed`, `planned_on`, `seen_on`,
 * `due_on`, `regulated`, `dob`, `not_agreed_on`, `undone_since`.
 */
export function gapFacts(ask: GapsOn): RawBuilder<unknown> {
  const { authorityId, scope, on } = ask
  const beside = besideChildren(scope)
  // Where tables are read through, the rows that cannot be asked for are left out before they are put in order.
  const ofEverybody = (condition: RawBuilder<unknown>) => (scope.kind === 'authority' ? condition : sql``)
  const current = (table: string) =>
    sql`${sql.table(table)} x where x.authority_id = ${authorityId} and x.current`
  return sql`
    select k.child_id, k.period_started_on, k.decom as home_from, held.iro_id, worked.sw_id, reviewed.last_on,
      reviewed.last_detailed, reviewed.second_on, second.agreed, planned.planned_on, seen.seen_on, owed.due_on,
      home.regulated, born.dob, decided.not_agreed_on, decided.undone_since
    from ${inCare(ask)}
    ${beside(sql`held`, holders(ask))}
    ${beside(sql`worked`, {
      columns: sql`x.sw_id`,
      order: sql`x.sw_decom desc, x.collection_year desc, x.line desc`,
      from: sql`${current('ssda903_sw_episodes')} and x.sw_decom <= ${on} and (x.sw_dec is null or x.sw_dec > ${on})`,
      by: { child_id: sql`k.child_id` },
    })}
    ${beside(sql`reviewed`, {
      // Whether the last has details rides on its day, so that no review has to be put in order.
      columns: sql`max(x.review_on) as last_on, max(x.review_on) filter (where x.number = 'second') as second_on,
        max((x.review_on - date '1900-01-01') * 2 + x.has_details::int) % 2 = 1 as last_detailed`,
      from: sql`counted_review x where x.authority_id = ${authorityId} and x.counts_for_clock and x.review_on <= ${on}`,
      by: { child_id: sql`k.child_id`, period_started_on: sql`k.period_started_on` },
    })}
    ${beside(sql`second`, {
      columns: sql`x.permanence_plan_agreed as agreed`,
      order: sql`x.occurrence desc`,
      from: sql`${current('review_details')}${ofEverybody(sql` and (x.child_id, x.review_on) in (
        select r.child_id, r.review_on from counted_review r
        where r.authority_id = ${authorityId} and r.counts_for_clock and r.number = 'second'
      )`)}`,
      by: { child_id: sql`k.child_id`, review_on: sql`reviewed.second_on` },
    })}
    ${beside(sql`planned`, {
      columns: sql`min(x.review_planned_on) as planned_on`,
      from: sql`${current('planned_reviews')} and x.review_planned_on > ${on}
        and (x.cancelled_on is null or x.cancelled_on > ${on})`,
      by: { child_id: sql`k.child_id` },
    })}
    ${beside(sql`seen`, {
      columns: sql`max(x.contact_on) as seen_on`,
      from: sql`${current('iro_contacts')} and x.contact_method = 'visit' and x.contact_on <= ${on}`,
      by: { child_id: sql`k.child_id` },
    })}
    ${beside(sql`owed`, {
      columns: sql`min(x.due_on) as due_on`,
      from: sql`(
        select d.* from due d
        left join care_period p on p.authority_id = d.authority_id and p.child_id = d.child_id
          and p.started_on = d.period_started_on
        where d.authority_id = ${authorityId} and d.subject = 'review' and ${isOpenOn(authorityId, on)}
      ) x where true`,
      by: { child_id: sql`k.child_id` },
    })}
    ${beside(sql`home`, {
      columns: sql`x.regulated`,
      order: sql`x.occurrence desc`,
      from: sql`${current('placement_details')}${ofEverybody(sql` and (x.child_id, x.decom) in (
        select e.child_id, e.decom from care_episode e where e.authority_id = ${authorityId} and ${isOpen(on)}
      )`)}`,
      by: { child_id: sql`k.child_id`, decom: sql`k.decom` },
    })}
    ${beside(sql`born`, {
      columns: sql`x.dob`,
      order: sql`x.collection_year desc, x.line desc`,
      from: sql`${current('ssda903_header')} and x.dob is not null`,
      by: { child_id: sql`k.child_id` },
    })}
    ${beside(sql`decided`, {
      columns: sql`min(x.answered_on) filter (where x.answer = 'disagreed') as not_agreed_on,
        min(x.due_on) filter (where x.progress = 'open') as undone_since`,
      from: sql`review_decision x where x.authority_id = ${authorityId} and x.answer <> 'withdrawn'
        and x.progress in ('open', 'said_done')`,
      by: { child_id: sql`k.child_id` },
    })}
  `
}

interface Beside {
  /** Aggregates over rows `x`, or columns of the one that is first in an order. */
  readonly columns: RawBuilder<unknown>
  readonly order?: RawBuilder<unknown>
  /** From where, with its condition. */
  readonly from: RawBuilder<unknown>
  /** The columns of `x` that say whose a row is, each with what it must be. */
  readonly by: Readonly<Record<string, RawBuilder<unknown>>>
}

/**
 * Joins what is gathered of each child: of everybody, each table is read through once; of somebody's own
 * children, each child is looked up.
 */
function besideChildren({ kind }: Scope): (name: RawBuilder<unknown>, beside: Beside) => RawBuilder<unknown> {
  return (name, { columns, order, from, by }) => {
    const keys = Object.entries(by)
    if (kind === 'authority') {
      const grouped = sql.join(keys.map(([key]) => sql`x.${sql.ref(key)}`))
      const same = keys.map(([key, is]) => sql`${name}.${sql.ref(key)} = ${is}`)
      const each =
        order === undefined
          ? sql`select ${grouped}, ${columns} from ${from} group by ${grouped}`
          : sql`select distinct on (${grouped}) ${grouped}, ${columns} from ${from} order by ${grouped}, ${order}`
      return sql`left join (${each}) ${name}
        on ${sql.join(same, sql` and `)}`
    }
    const same = keys.map(([key, is]) => sql`x.${sql.ref(key)} = ${is}`)
    const first = order === undefined ? sql`` : sql`order by ${order} limit 1`
    return sql`left join lateral (select ${columns} from ${from} and ${sql.join(same, sql` and `)} ${first}) ${name} on true`
  }
}
