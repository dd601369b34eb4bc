import { sql } from 'kysely'
import { ageOn, dfeBand } from '../base/children.ts'
import { plansOnStockDays } from '../base/protection-plans.ts'
import type { MeasureSql } from '../measure-sql.ts'

export const protectionPlansAsAt: MeasureSql = {
  rows: (asked) => sql`
    select p.child_id, p.plan_started_on::text as subject, p.plan_started_on, p.month, p.in_total, true as counts, false as not_recorded,
      case when p.dob > p.day then 'unborn' else ${dfeBand(sql`p.years`)} end as age
    from (select p.*, ${ageOn(sql`p.dob`, sql`p.day`)} as years from ${plansOnStockDays(asked)} p offset 0) p
  `,
  series: 'month',
}
