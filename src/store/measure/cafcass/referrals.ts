import { sql } from 'kysely'
import { disputesIn } from '../base/disputes.ts'
import type { MeasureSql } from '../measure-sql.ts'

export const cafcassReferrals: MeasureSql = {
  rows: (asked) => sql`
    select d.child_id, d.dispute_id as subject, true as counts, false as not_recorded, d.cafcass_referred_on as referred_on from ${disputesIn(asked, 'cafcass_referred_on')} d
  `,
}
