import { sql } from 'kysely'
import type { MeasureSql } from '../measure-sql.ts'

export const midwayDone: MeasureSql = {
  rows: (asked) => sql`
    select d.child_id, d.subject, d.due_on as day, d.done_on is not null as counts,
      not exists (select from midway_reviews where authority_id = ${asked.authorityId}) as not_recorded,
      coalesce(r.iro_id, 'unknown') as iro
    from due d
    left join counted_review r on r.authority_id = d.authority_id and r.child_id = d.child_id
      and r.review_on = d.anchor_on
    where d.authority_id = ${asked.authorityId} and d.rule = 'midway' and d.ended_on is null
      and d.due_on between ${asked.period.from}::date and ${asked.period.to}::date
  `,
}
