import { sql } from 'kysely'
import { childrenOnStockDays } from '../base/in-care.ts'
import type { MeasureSql } from '../measure-sql.ts'

export const placementsInAuthority: MeasureSql = {
  rows: (asked) => sql`
    select s.child_id, s.child_id as subject, s.month, s.in_total, true as counts, false as not_recorded,
      coalesce(s.side, 'unknown') as side
    from ${childrenOnStockDays(asked)} s
  `,
  series: 'month',
}
