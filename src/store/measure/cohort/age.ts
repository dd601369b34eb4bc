import { sql } from 'kysely'
import { dfeBand, schoolBand } from '../base/children.ts'
import { inCareWithHeader } from '../base/cohort.ts'
import type { MeasureSql } from '../measure-sql.ts'

export const cohortAge: MeasureSql = {
  rows: (asked) => {
    const band = asked.variant === 'school' ? schoolBand : dfeBand
    return sql`
      select c.child_id, c.child_id as subject, true as counts, false as not_recorded, c.period_started_on, c.age as years, ${band(sql`c.age`)} as age
      from ${inCareWithHeader(asked)} c
    `
  },
}
