import { sql } from 'kysely'
import { inCareOn } from '../base/in-care.ts'
import type { MeasureSql } from '../measure-sql.ts'

export const placementsOver20Miles: MeasureSql = {
  rows: (asked) => sql`
    select c.child_id, c.child_id as subject, coalesce(c.distance_miles > 20, false) as counts,
      c.distance_miles is null as not_recorded
    from ${inCareOn(asked, asked.period.to)} c
  `,
}
