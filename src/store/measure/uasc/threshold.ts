import { sql } from 'kysely'
import { populationAtEnd } from '../base/populations.ts'
import type { MeasureSql } from '../measure-sql.ts'

export const uascThreshold: MeasureSql = {
  rows: () => sql`
    select null::text as child_id, null::text as subject, true as counts, false as not_recorded where false
  `,
  divisors: populationAtEnd,
}
