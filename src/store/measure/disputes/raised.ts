import { sql } from 'kysely'
import { disputesIn } from '../base/disputes.ts'
import type { MeasureSql } from '../measure-sql.ts'

export const disputesRaised: MeasureSql = {
  rows: (asked) => sql`
    select d.child_id, d.dispute_id as subject, d.dispute_raised_on as day, true as counts, false as not_recorded,
      d.dispute_category as category, coalesce(d.highest_stage::text, 'unknown') as stage, d.highest_stage as highest
    from ${disputesIn(asked, 'dispute_raised_on')} d
  `,
}
