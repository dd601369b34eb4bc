import { sql } from 'kysely'
import { inCareWithHeader } from '../base/cohort.ts'
import { monthsLater } from '../base/months-later.ts'
import type { MeasureSql } from '../measure-sql.ts'

export const placementsLongTermStability: MeasureSql = {
  rows: (asked) => {
    const { to } = asked.period
    // Looked up only where the placement itself has not lasted: of most children neither is.
    const lastPlace = sql`(
      select x.place from care_episode x
      where x.authority_id = ${asked.authorityId} and x.child_id = c.child_id and x.run_no = c.run_no
        and not x.temporary and x.decom <= ${to}::date
      order by x.episode_no desc limit 1
    )`
    const runBefore = sql`(
      select x.run_started_on from care_episode x
      where x.authority_id = ${asked.authorityId} and x.child_id = c.child_id and x.run_no = c.run_no - 1
        and x.period_started_on = c.period_started_on and not x.temporary
      limit 1
    )`
    return sql`
      select c.child_id, c.child_id as subject, c.run_started_on, c.period_started_on, coalesce(c.age is null, true) as not_recorded,
        case when coalesce(${monthsLater(sql`c.run_started_on`, 24)} <= ${to}::date
            and not (c.temporary and c.run_started_on < c.period_started_on), false) then true
          when ${lastPlace} in ('A3', 'A4', 'A5', 'A6')
            then coalesce(${monthsLater(runBefore, 24)} <= ${to}::date, false)
          else false end as counts
      from ${inCareWithHeader(asked)} c
      where (c.age is null or c.age < 16) and ${monthsLater(sql`c.period_started_on`, 30)} <= ${to}::date
    `
  },
}
