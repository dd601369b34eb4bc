import { sql } from 'kysely'
import { inCareWithHeader } from '../base/cohort.ts'
import type { MeasureSql } from '../measure-sql.ts'

export const cohortGender: MeasureSql = {
  rows: (asked) => sql`
    select c.child_id, c.child_id as subject, true as counts, false as not_recorded, c.period_started_on, c.sex,
      case when c.sex in ('1', 'M') then 'male' when c.sex in ('2', 'F') then 'female' else 'unknown' end as gender
    from ${inCareWithHeader(asked)} c
  `,
}
