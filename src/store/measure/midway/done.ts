import { sql } from 'kysely'
import { allocationsInOrder, officerNumbers, officerOfPlace } from '../base/allocations.ts'
import type { MeasureSql } from '../measure-sql.ts'

export const midwayDone: MeasureSql = {
  rows: (asked) => sql`
    select d.child_id, d.subject, d.due_on as day, d.done_on, d.done_on is not null as counts,
      false as not_recorded, coalesce(n.iro_id, 'unknown') as iro
    from (
      select d.child_id, d.subject, d.anchor_on, d.due_on, d.done_on, max(a.place) as place
      from due d
      left join ${allocationsInOrder(asked)} a
        on a.child_id = d.child_id and a.allocated_on <= d.due_on and a.ended_on > d.due_on
      where d.authority_id = ${asked.authorityId} and d.rule = 'midway'
        and (d.ended_on is null or d.end_reason = 'overtaken')
        and d.due_on between ${asked.period.from}::date and ${asked.period.to}::date
      group by d.child_id, d.subject, d.anchor_on, d.due_on, d.done_on
    ) d
    left join ${officerNumbers(asked)} n on n.officer = ${officerOfPlace(sql`d.place`)}
  `,
  asides: ({ authorityId }) =>
    sql`select count(*)::int as "checksRecorded" from midway_reviews where authority_id = ${authorityId}`,
}
