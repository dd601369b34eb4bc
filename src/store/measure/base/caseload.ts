import { sql } from 'kysely'
import type { Asked, Sql } from '../measure-sql.ts'
import { countingOfficersOn } from './officers.ts'
import { childrenOnStockDays } from './in-care.ts'

/** The officers who count on each stock day, with their hours. */
function officersOnStockDays(asked: Asked): Sql {
  const days = asked.period.months.map(
    ({ key, to }) =>
      sql`select ${key}::text as month, o.iro_id, o.fte from ${countingOfficersOn(asked, to)} o`,
  )
  return sql`(${sql.join(days, sql` union all `)})`
}

/** Full-time officers of each month: what its children are divided by. */
export function officersByMonth(asked: Asked): Sql {
  return sql`
    select o.month, sum(o.fte)::text as amount from ${officersOnStockDays(asked)} o
    group by o.month having sum(o.fte) > 0
  `
}

/**
 * The children in care on each stock day whose officer (of the latest allocation) counts that day. Allocations
 * are put in order once, so that the latest of a child on a day is the greatest and nothing is sorted by day.
 */
export function childrenByMonth(asked: Asked): Sql {
  const allocations = sql`(
    select child_id, iro_id, allocated_on, allocation_ended_on,
      row_number() over (order by allocated_on, file, line) as place
    from iro_allocations where authority_id = ${asked.authorityId} and current
  )`
  return sql`
    select held.child_id, held.child_id as subject, held.month, held.in_total, true as counts, false as not_recorded
    from (
      select s.month, s.in_total, s.child_id, max(a.place) as place
      from ${childrenOnStockDays(asked)} s
      join ${allocations} a on a.child_id = s.child_id and a.allocated_on <= s.day
        and (a.allocation_ended_on is null or a.allocation_ended_on > s.day)
      group by s.month, s.in_total, s.child_id
    ) held
    join ${allocations} a on a.place = held.place
    join ${officersOnStockDays(asked)} o on o.month = held.month and o.iro_id = a.iro_id
  `
}
