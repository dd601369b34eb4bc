import { sql } from 'kysely'
import { inCareAtEnd } from '../base/in-care.ts'
import type { MeasureSql } from '../measure-sql.ts'

export const cohortDisability: MeasureSql = {
  rows: (asked) => sql`
    select c.child_id, c.child_id as subject, true as counts, false as not_recorded, c.period_started_on, s.disability as recorded,
      case when s.disability in ('yes', 'no') then s.disability else 'unknown' end as disability
    from ${inCareAtEnd(asked)} c
    left join (
      select distinct on (child_id) child_id, disability from care_sources
      where authority_id = ${asked.authorityId} and current and looked_after_on <= ${asked.period.to}::date
      order by child_id, looked_after_on desc, occurrence desc
    ) s on s.child_id = c.child_id
  `,
}
