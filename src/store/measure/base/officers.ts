import { sql } from 'kysely'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { Asked, Sql } from '../measure-sql.ts'
import { allocationsInOrder, officerNumbers, officerOfPlace } from './allocations.ts'
import { inCareAtEnd, stockDays } from './in-care.ts'

/** Each child's open allocation on a day: the latest, if there are two. It counts up to the day before its end. */
export function allocationsOn({ authorityId }: Asked, day: CalendarDate): Sql {
  return sql`(
    select distinct on (child_id) child_id, iro_id from iro_allocations
    where authority_id = ${authorityId} and current and allocated_on <= ${day}::date
      and (allocation_ended_on is null or allocation_ended_on > ${day}::date)
    order by child_id, allocated_on desc, file desc, line desc
  )`
}

/** The officers who count in the caseload on the last day, with their hours. */
export function countingOfficers(asked: Asked): Sql {
  return sql`(select iro_id, fte from ${officersOnStockDays(asked)} o where o.in_total)`
}

/**
 * The officers employed on each stock day who count in the caseload, with their hours: seconded out only if it says
 * so. Of two rows open for one officer the one that began last speaks.
 */
export function officersOnStockDays(asked: Asked): Sql {
  const { authorityId, period, shared } = asked
  return shared(
    'officer_on_stock_day',
    () => sql`
      select month, in_total, iro_id, fte from (
        select distinct on (d.month, i.iro_id) d.month, d.in_total, i.iro_id, i.fte, i.contract, i.counts_in_caseload
        from (
          select distinct on (iro_id, started_on) * from iros
          where authority_id = ${authorityId} and current and started_on <= ${period.to}::date
          order by iro_id, started_on, collection_year desc, occurrence desc, file desc, line desc
        ) i
        join ${stockDays(asked)} d on i.started_on <= d.day and (i.ended_on is null or i.ended_on > d.day)
        order by d.month, i.iro_id, i.started_on desc
      ) employed
      where counts_in_caseload is distinct from 'no'
        and (contract is distinct from 'seconded_out' or counts_in_caseload = 'yes')
    `,
  )
}

/** The children in care on the last day, each with its officer, `unknown` without one. */
export function inCareWithOfficer(asked: Asked): Sql {
  return asked.shared(
    'in_care_with_officer',
    () => sql`
      select c.*, coalesce(n.iro_id, 'unknown') as iro
      from ${inCareAtEnd(asked)} c
      left join (
        select child_id, max(place) as place from ${allocationsInOrder(asked)} a
        where ended_on > ${asked.period.to}::date group by child_id
      ) latest on latest.child_id = c.child_id
      left join ${officerNumbers(asked)} n on n.officer = ${officerOfPlace(sql`latest.place`)}
    `,
  )
}

/** Who holds the child of a clock `d` on the day it is due, by the latest allocation; null when nobody does. */
export function officerOnDueDate(authorityId: string): Sql {
  return sql`(
    select (max(array[a.allocated_on::text, a.file, lpad(a.line::text, 9, '0'), a.iro_id]))[4] from iro_allocations a
    where a.authority_id = ${authorityId} and a.current and a.child_id = d.child_id and a.allocated_on <= d.due_on
      and (a.allocation_ended_on is null or a.allocation_ended_on > d.due_on)
  )`
}
