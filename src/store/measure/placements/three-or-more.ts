import { sql } from 'kysely'
import { inCareWithHeader } from '../base/cohort.ts'
import { episodesOfPeriod } from '../base/in-care.ts'
import type { MeasureSql } from '../measure-sql.ts'

export const placementsThreeOrMore: MeasureSql = {
  rows: (asked) => sql`
    select c.child_id, c.child_id as subject, coalesce(p.placements, 0) >= 3 as counts, false as not_recorded,
      coalesce(p.placements, 0)::text as placements, coalesce(c.age::text, 'unknown') as age
    from ${inCareWithHeader(asked)} c
    left join (
      select child_id, count(run_no) as placements from (
        select distinct child_id, run_no from ${episodesOfPeriod(asked)} e
        where not temporary and decom <= ${asked.period.to}::date
          and (dec is null or dec > ${asked.period.from}::date)
      ) runs group by child_id
    ) p on p.child_id = c.child_id
  `,
}
