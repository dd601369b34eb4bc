import { sql } from 'kysely'
import { disputesIn } from '../base/disputes.ts'
import type { MeasureSql } from '../measure-sql.ts'

export const disputesInTime: MeasureSql = {
  rows: (asked) => sql`
    select d.child_id, d.dispute_id as subject, coalesce(d.highest_stage::text, 'unknown') as stage,
      coalesce(d.dispute_closed_on <= c.due_on, false) as counts, c.due_on is null as not_recorded,
      d.dispute_raised_on as raised_on, d.dispute_closed_on as closed_on, c.due_on
    from ${disputesIn(asked, 'dispute_raised_on')} d
    left join due c on c.authority_id = ${asked.authorityId} and c.child_id = d.child_id and c.rule = 'C27'
      and c.subject = d.dispute_id and c.anchor_on = d.dispute_raised_on
    where d.dispute_closed_on is not null or c.due_on is null or c.due_on < ${asked.period.to}::date
  `,
}
