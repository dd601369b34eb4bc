import { sql } from 'kysely'
import type { MeasureSql } from '../measure-sql.ts'

export const feedbackAnswers: MeasureSql = {
  rows: (asked) => sql`
    select min(f.child_id) as child_id, f.response_id || ' ' || f.question as subject, f.question, f.answer,
      true as counts, f.answer is null as not_recorded, min(f.received_on) as received_on
    from feedback f
    where f.authority_id = ${asked.authorityId} and f.current
      and f.received_on between ${asked.period.from}::date and ${asked.period.to}::date and f.question is not null
    group by f.response_id, f.question, f.answer
  `,
  distinct: true,
}
