import { sql } from 'kysely'
import type { Asked, Sql } from '../measure-sql.ts'
import { countingOfficersOn } from './officers.ts'
import { episodesOfStockDays, greatestOnStockDays } from './in-care.ts'

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

/** More officers than there will ever be. */
const officers = sql`1000000`

/**
 * The children in care on each stock day whose officer (of the latest allocation) counts that day. Allocations
 * are put in order once, so that the latest of a child on a day is the greatest; its officer, as a number, rides
 * on its place, so that nothing is looked up again. Who held a child while in care is worked out before the days
 * are looked at, and who counts in each month (`offset 0`) before either is joined to the other: by the month alone
 * every child would meet every officer.
 */
export function childrenByMonth(asked: Asked): Sql {
  const heldInCare = sql`(
    select e.child_id, a.place, greatest(e.decom, a.allocated_on) as from_day,
      least(coalesce(e.dec, 'infinity'), a.ended_on) as until
    from ${episodesOfStockDays(asked)} e
    join allocations a on a.child_id = e.child_id and a.ended_on > e.decom
      and (e.dec is null or a.allocated_on < e.dec)
  )`
  return sql`
    select held.child_id, held.child_id as subject, held.month, held.in_total, true as counts, false as not_recorded
    from (
      with allocations as materialized (
        select child_id, iro_id, allocated_on, coalesce(allocation_ended_on, 'infinity') as ended_on,
          row_number() over (order by allocated_on, file, line) * ${officers} + dense_rank() over (order by iro_id) as place
        from iro_allocations where authority_id = ${asked.authorityId} and current
          and allocated_on <= ${asked.period.to}::date
          and (allocation_ended_on is null or allocation_ended_on > ${asked.period.from}::date)
      )
      select latest.child_id, latest.month, latest.in_total
      from ${greatestOnStockDays(asked, heldInCare, sql`o.place`)} latest
      join (
        select o.month, n.officer from ${officersOnStockDays(asked)} o
        join (select distinct iro_id, place % ${officers} as officer from allocations) n on n.iro_id = o.iro_id
        offset 0
      ) counting on counting.month = latest.month and counting.officer = latest.speaking % ${officers}
    ) held
  `
}
