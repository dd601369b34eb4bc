import { sql } from 'kysely'
import { inCareAtEnd } from '../base/in-care.ts'
import { populationAtEnd } from '../base/populations.ts'
import type { MeasureSql } from '../measure-sql.ts'

export const cohortRatePer10000: MeasureSql = {
  rows: (asked) => sql`
    select c.child_id, c.child_id as subject, true as counts, false as not_recorded, c.period_started_on from ${inCareAtEnd(asked)} c
  `,
  divisors: populationAtEnd,
}
