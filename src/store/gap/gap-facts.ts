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
    where e.authority_id = ${authorityId} and e.decom <= ${on} and coalesce(e.dec, 'infinity') > ${on}
      and ${withinScope(scope, authorityId, sql`e.child_id`, on)}
    order by e.child_id, e.episode_no desc
  ) k`
}

/** Who holds each on the day: as `held`. */
function holders({ authorityId, on }: GapsOn): Beside {
  return {
    columns: sql`(array_agg(x.iro_id order by x.allocated_on desc, x.collection_year desc, x.line desc))[1] as iro_id`,
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
  const current = (table: string) =>
    sql`${sql.table(table)} x where x.authority_id = ${authorityId} and x.current`
  return sql`
    select k.child_id, k.period_started_on, k.decom as home_from, held.iro_id, worked.sw_id, reviewed.last_on,
      reviewed.last_detailed, reviewed.second_on, second.agreed, planned.planned_on, seen.seen_on, owed.due_on,
      home.regulated, born.dob, decided.not_agreed_on, decided.undone_since
    from ${inCare(ask)}
    ${beside(sql`held`, holders(ask))}
    ${beside(sql`worked`, {
      columns: sql`(array_agg(x.sw_id order by x.sw_decom desc, x.collection_year desc, x.line desc))[1] as sw_id`,
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
      columns: sql`(array_agg(x.permanence_plan_agreed order by x.occurrence desc))[1] as agreed`,
      from: current('review_details'),
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
      columns: sql`(array_agg(x.regulated order by x.occurrence desc))[1] as regulated`,
      from: current('placement_details'),
      by: { child_id: sql`k.child_id`, decom: sql`k.decom` },
    })}
    ${beside(sql`born`, {
      columns: sql`(array_agg(x.dob order by x.collection_year desc, x.line desc))[1] as dob`,
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
  /** Aggregates over rows `x`. */
  readonly columns: RawBuilder<unknown>
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
  return (name, { columns, from, by }) => {
    const keys = Object.entries(by)
    if (kind === 'authority') {
      const grouped = sql.join(keys.map(([key]) => sql`x.${sql.ref(key)}`))
      const same = keys.map(([key, is]) => sql`${name}.${sql.ref(key)} = ${is}`)
      return sql`left join (select ${grouped}, ${columns} from ${from} group by ${grouped}) ${name}
        on ${sql.join(same, sql` and `)}`
    }
    const same = keys.map(([key, is]) => sql`x.${sql.ref(key)} = ${is}`)
    return sql`left join lateral (select ${columns} from ${from} and ${sql.join(same, sql` and `)}) ${name} on true`
  }
}
