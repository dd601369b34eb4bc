import { sql } from 'kysely'
import { inCareAtEnd } from '../base/in-care.ts'
import type { MeasureSql } from '../measure-sql.ts'

export const cohortLegalStatus: MeasureSql = {
  rows: (asked) => sql`
    select c.child_id, c.child_id as subject, true as counts, false as not_recorded, c.period_started_on, c.legal_status as legal_code, c.decom,
      c.legal_status_group as legal_status
    from ${inCareAtEnd(asked)} c
  `,
}
