import { sql } from 'kysely'
import { inCareAtEnd } from '../base/in-care.ts'
import type { MeasureSql } from '../measure-sql.ts'

export const placementsOver20Miles: MeasureSql = {
  // A temporary placement is no run: while it lasts the distance is that of the placement it interrupts.
  rows: (asked) => sql`
    select p.child_id, p.child_id as subject, coalesce(p.miles > 20, false) as counts, p.miles is null as not_recorded, p.miles
    from (
      select c.child_id, case when c.temporary then (
          select x.distance_miles from care_episode x
          where x.authority_id = ${asked.authorityId} and x.child_id = c.child_id and x.run_no = c.run_no
            and not x.temporary and x.episode_no < c.episode_no
          order by x.episode_no desc limit 1
        ) else c.distance_miles end as miles
      from ${inCareAtEnd(asked)} c
    ) p
  `,
}
