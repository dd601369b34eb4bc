import { sql } from 'kysely'
import { populationAtEnd } from '../base/populations.ts'
import { plansOnStockDays } from '../base/protection-plans.ts'
import type { MeasureSql } from '../measure-sql.ts'

export const protectionPlansRatePer10000: MeasureSql = {
  rows: (asked) => sql`
    select p.child_id, p.plan_started_on::text as subject, p.plan_started_on, true as counts, false as not_recorded, p.month
    from ${plansOnStockDays(asked)} p where p.in_total
  `,
  divisors: populationAtEnd,
}
