import { sql } from 'kysely'
import { officerOnDueDate } from '../base/officers.ts'
import type { MeasureSql } from '../measure-sql.ts'

export const midwayDone: MeasureSql = {
  rows: (asked) => sql`
    select d.child_id, d.subject, d.due_on as day, d.done_on, d.done_on is not null as counts,
      false as not_recorded,
      coalesce(${officerOnDueDate(asked.authorityId)}, 'unknown') as iro
    from due d
    where d.authority_id = ${asked.authorityId} and d.rule = 'midway'
      and (d.ended_on is null or d.end_reason = 'overtaken')
      and d.due_on between ${asked.period.from}::date and ${asked.period.to}::date
  `,
  asides: ({ authorityId }) =>
    sql`select count(*)::int as "checksRecorded" from midway_reviews where authority_id = ${authorityId}`,
}
