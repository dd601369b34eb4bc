import { sql } from 'kysely'
import type { Asked, Sql } from '../measure-sql.ts'
import { allocationsInOrder, officerNumbers, officerOfPlace } from './allocations.ts'
import { officersOnStockDays } from './officers.ts'
import { episodesOfStockDays, greatestOnStockDays } from './in-care.ts'

/** Full-time officers of each month: what its children are divided by. */
export function officersByMonth(asked: Asked): Sql {
  return sql`
    select o.month, sum(o.fte)::text as amount from ${officersOnStockDays(asked)} o
    group by o.month having sum(o.fte) > 0
  `
}

/**
 * The children in care on each stock day whose officer (of the latest allocation) counts that day. Who held a child
 * while in care is worked out before the days are looked at, and who counts in each month (`offset 0`) before either
 * is joined to the other: by the month alone every child would meet every officer.
 */
export function childrenByMonth(asked: Asked): Sql {
  const heldInCare = sql`(
    select e.child_id, a.place, greatest(e.decom, a.allocated_on) as from_day,
      least(coalesce(e.dec, 'infinity'), a.ended_on) as until
    from ${episodesOfStockDays(asked)} e
    join ${allocationsInOrder(asked)} a on a.child_id = e.child_id and a.ended_on > e.decom
      and (e.dec is null or a.allocated_on < e.dec)
  )`
  return sql`
    select latest.child_id, latest.child_id as subject, latest.month, latest.in_total, true as counts, false as not_recorded
    from ${greatestOnStockDays(asked, heldInCare, sql`o.place`)} latest
    join (
      select o.month, n.officer from ${officersOnStockDays(asked)} o
      join ${officerNumbers(asked)} n on n.iro_id = o.iro_id
      offset 0
    ) counting on counting.month = latest.month and counting.officer = ${officerOfPlace(sql`latest.speaking`)}
  `
}
