import { sql } from 'kysely'
import type { MeasureSql } from '../measure-sql.ts'

export const feedbackReplies: MeasureSql = {
  rows: (asked) => sql`
    select f.child_id, f.response_id as subject, f.received_on as day, true as counts, false as not_recorded, f.survey, f.received_on,
      case when f.respondent in ('child', 'carer', 'parent', 'staff', 'care_leaver') then f.respondent
        else 'unknown' end as respondent
    from feedback f
    where f.authority_id = ${asked.authorityId} and f.current
      and f.received_on between ${asked.period.from}::date and ${asked.period.to}::date
  `,
  distinct: true,
}
