import { sql } from 'kysely'
import { inCareAtEnd } from '../base/in-care.ts'
import type { MeasureSql } from '../measure-sql.ts'

export const cohortPlacementType: MeasureSql = {
  rows: (asked) => sql`
    select c.child_id, c.child_id as subject, true as counts, false as not_recorded, c.period_started_on, c.place, c.decom,
      c.placement_group as placement_type
    from ${inCareAtEnd(asked)} c
  `,
}
