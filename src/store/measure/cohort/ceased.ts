import { sql } from 'kysely'
import { ageOn, bornOn, dfeBand, headers } from '../base/children.ts'
import { stockAndFlow } from '../base/cohort.ts'
import { episodesOfPeriod } from '../base/in-care.ts'
import type { MeasureSql } from '../measure-sql.ts'

export const cohortCeased: MeasureSql = {
  rows: (asked) => sql`
    select e.child_id, e.dec::text as subject, e.dec as day, true as counts, false as not_recorded, e.rec,
      e.legal_status_group as legal_status, ${dfeBand(sql`e.years`)} as age_band,
      case e.rec when 'X1' then 'Continuing' else coalesce(e.ceased_group, 'unknown') end as reason
    from (
      select e.*, ${ageOn(sql`e.born_on`, sql`e.dec`)} as years from (
        select e.*, ${bornOn(asked, sql`e.child_id`)} as born_on
        from ${episodesOfPeriod(asked)} e left join ${headers(asked)} h on h.child_id = e.child_id
        where e.ceases_care and e.dec between ${asked.period.from}::date and ${asked.period.to}::date
        offset 0
      ) e offset 0
    ) e
  `,
  asides: stockAndFlow,
}
