import { sql } from 'kysely'
import { ageOn, dfeBand } from '../base/children.ts'
import { plansOnStockDays } from '../base/protection-plans.ts'
import type { MeasureSql } from '../measure-sql.ts'

export const protectionPlansAsAt: MeasureSql = {
  rows: (asked) => sql`
    select p.child_id, p.plan_started_on::text as subject, p.plan_started_on, p.month, p.in_total, true as counts, false as not_recorded,
      case when p.dob > p.day then 'unborn' else ${dfeBand(ageOn(sql`p.dob`, sql`p.day`))} end as age
    from ${plansOnStockDays(asked)} p
  `,
  series: 'month',
}
