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

/** The children in care on each stock day whose officer (of the latest allocation) counts that day. */
export function childrenByMonth(asked: Asked): Sql {
  return sql`
    select held.child_id, held.child_id as subject, held.month, held.in_total, true as counts, false as not_recorded
    from (
      select distinct on (s.day, s.child_id) s.child_id, s.month, s.in_total, a.iro_id
      from ${childrenOnStockDays(asked)} s
      join iro_allocations a on a.child_id = s.child_id
      where a.authority_id = ${asked.authorityId} and a.current and a.allocated_on <= s.day
        and (a.allocation_ended_on is null or a.allocation_ended_on > s.day)
      order by s.day, s.child_id, a.allocated_on desc, a.file desc, a.line desc
    ) held
    join ${officersOnStockDays(asked)} o on o.month = held.month and o.iro_id = held.iro_id
  `
}
