import { sql } from 'kysely'
import { latestAnswers } from '../base/risk.ts'
import type { MeasureSql } from '../measure-sql.ts'

export const riskHigh: MeasureSql = {
  rows: (asked) => sql`
    select a.child_id, a.child_id as subject, true as counts, a.high_risk is null as not_recorded, a.answered_on
    from ${latestAnswers(asked)} a where a.high_risk is null or a.high_risk = 'yes'
  `,
}
