import { sql } from 'kysely'
import { inCareAtEnd } from '../base/in-care.ts'
import type { MeasureSql } from '../measure-sql.ts'

export const cohortUasc: MeasureSql = {
  rows: (asked) => sql`
    select c.child_id, c.child_id as subject, u.child_id is not null as counts, false as not_recorded, c.period_started_on,
      case when u.child_id is not null then 'yes' end as uasc
    from ${inCareAtEnd(asked)} c
    left join (
      select distinct child_id from ssda903_uasc
      where authority_id = ${asked.authorityId} and current and (duc is null or duc > ${asked.period.to}::date)
    ) u on u.child_id = c.child_id
  `,
}
