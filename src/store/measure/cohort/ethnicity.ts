import { sql } from 'kysely'
import ethnicities from '#db/reference/ethnicity.json' with { type: 'json' }
import { inCareWithHeader } from '../base/cohort.ts'
import type { MeasureSql } from '../measure-sql.ts'

const known = ethnicities.codes.filter(({ group }) => group !== 'Unknown')

export const cohortEthnicity: MeasureSql = {
  rows: (asked) => sql`
    select c.child_id, c.child_id as subject, true as counts, false as not_recorded, c.period_started_on, c.ethnic as code, coalesce(g.part, 'unknown') as ethnicity
    from ${inCareWithHeader(asked)} c
    left join unnest(${known.map((one) => one.code)}::text[], ${known.map((one) => one.group)}::text[]) as g (code, part)
      on g.code = c.ethnic
  `,
}
