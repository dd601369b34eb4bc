import { sql } from 'kysely'
import type { Asked, Sql } from '../measure-sql.ts'

/** More officers than there will ever be. */
const most = sql`1000000`

/** Each officer that a child was ever allocated to, as a number. */
export function officerNumbers({ authorityId, shared }: Asked): Sql {
  return shared(
    'officer_number',
    () => sql`
      select iro_id, row_number() over (order by iro_id) as officer from (
        select distinct iro_id from iro_allocations where authority_id = ${authorityId} and current
      ) every
    `,
  )
}

/**
 * The allocations that were open on a day of the period. They are put in order once, so that the latest of a child on a
 * day is the greatest `place`; its officer, as a number, rides on it, so that nothing is looked up again.
 */
export function allocationsInOrder(asked: Asked): Sql {
  const { authorityId, period, shared } = asked
  return shared(
    'allocation_in_order',
    () => sql`
      select a.child_id, a.allocated_on, coalesce(a.allocation_ended_on, 'infinity') as ended_on,
        row_number() over (order by a.allocated_on, a.file, a.line, a.iro_id) * ${most} + n.officer as place
      from iro_allocations a join ${officerNumbers(asked)} n on n.iro_id = a.iro_id
      where a.authority_id = ${authorityId} and a.current and a.allocated_on <= ${period.to}::date
        and (a.allocation_ended_on is null or a.allocation_ended_on > ${period.from}::date)
    `,
  )
}

/** The officer that rides on a place. */
export function officerOfPlace(place: Sql): Sql {
  return sql`${place} % ${most}`
}
