import { sql } from 'kysely'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { Asked, Sql } from '../measure-sql.ts'
import { inCareOn } from './in-care.ts'

/** Each child's open allocation on a day: the latest, if there are two. It counts up to the day before its end. */
export function allocationsOn({ authorityId }: Asked, day: CalendarDate): Sql {
  return sql`(
    select distinct on (child_id) child_id, iro_id from iro_allocations
    where authority_id = ${authorityId} and current and allocated_on <= ${day}::date
      and (allocation_ended_on is null or allocation_ended_on > ${day}::date)
    order by child_id, allocated_on desc, file desc, line desc
  )`
}

/**
 * The officers employed on a day who count in the caseload, with their hours: seconded out only if it says so.
 * Of two rows open for one officer the one that began last speaks.
 */
export function countingOfficersOn({ authorityId }: Asked, day: CalendarDate): Sql {
  return sql`(
    select iro_id, fte from (
      select distinct on (iro_id) iro_id, fte, contract, counts_in_caseload from (
        select distinct on (iro_id, started_on) * from iros
        where authority_id = ${authorityId} and current and started_on <= ${day}::date
        order by iro_id, started_on, collection_year desc, occurrence desc, file desc, line desc
      ) stated
      where ended_on is null or ended_on > ${day}::date
      order by iro_id, started_on desc
    ) employed
    where counts_in_caseload is distinct from 'no'
      and (contract is distinct from 'seconded_out' or counts_in_caseload = 'yes')
  )`
}

/** The children in care on the last day, each with its officer, `unknown` without one. */
export function inCareWithOfficer(asked: Asked): Sql {
  const { to } = asked.period
  return sql`(
    select c.*, coalesce(a.iro_id, 'unknown') as iro
    from ${inCareOn(asked, to)} c left join ${allocationsOn(asked, to)} a on a.child_id = c.child_id
  )`
}

/** Who holds the child of a clock `d` on the day it is due, by the latest allocation; null when nobody does. */
export function officerOnDueDate(authorityId: string): Sql {
  return sql`(
    select (max(array[a.allocated_on::text, a.file, lpad(a.line::text, 9, '0'), a.iro_id]))[4] from iro_allocations a
    where a.authority_id = ${authorityId} and a.current and a.child_id = d.child_id and a.allocated_on <= d.due_on
      and (a.allocation_ended_on is null or a.allocation_ended_on > d.due_on)
  )`
}
