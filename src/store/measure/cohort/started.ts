import { sql } from 'kysely'
import categoriesOfNeed from '#db/reference/category-of-need.json' with { type: 'json' }
import { ageOn, bornOn, dfeBand, headers } from '../base/children.ts'
import { stockAndFlow } from '../base/cohort.ts'
import { episodesOfPeriod } from '../base/in-care.ts'
import type { MeasureSql } from '../measure-sql.ts'

const needs = categoriesOfNeed.codes.map(({ code }) => code)

export const cohortStarted: MeasureSql = {
  rows: (asked) => sql`
    select e.child_id, e.decom::text as subject, e.decom as day, true as counts, false as not_recorded, e.legal_status as legal_code,
      e.legal_status_group as legal_status, ${dfeBand(sql`e.years`)} as age_band,
      coalesce((
        select case when min(upper(x.cin)) = max(upper(x.cin)) and min(upper(x.cin)) = any(${needs}::text[]) then min(upper(x.cin)) end
        from ssda903_episodes x
        where x.authority_id = ${asked.authorityId} and x.current and x.child_id = e.child_id and x.decom = e.decom
      ), 'unknown') as reason
    from (
      select e.*, ${ageOn(sql`e.born_on`, sql`e.decom`)} as years from (
        select e.*, ${bornOn(asked, sql`e.child_id`)} as born_on
        from ${episodesOfPeriod(asked)} e left join ${headers(asked)} h on h.child_id = e.child_id
        where e.starts_care and e.decom between ${asked.period.from}::date and ${asked.period.to}::date
        offset 0
      ) e offset 0
    ) e
  `,
  asides: stockAndFlow,
}
