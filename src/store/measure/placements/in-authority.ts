import { sql } from 'kysely'
import { inCareOnStockDays } from '../base/in-care.ts'
import type { MeasureSql } from '../measure-sql.ts'

export const placementsInAuthority: MeasureSql = {
  rows: (asked) => sql`
    select s.child_id, s.child_id as subject, s.month, s.in_total, true as counts, false as not_recorded,
      case s.in_authority when 'yes' then 'inside' when 'no' then 'outside' else 'unknown' end as side
    from ${inCareOnStockDays(asked)} s
  `,
  series: 'month',
}
