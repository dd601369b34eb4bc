import { sql } from 'kysely'
import { conferencesInPeriod } from '../base/conferences.ts'
import type { MeasureSql } from '../measure-sql.ts'

export const conferencesParticipation: MeasureSql = {
  rows: (asked) => sql`
    select c.child_id, c.conference_id as subject, c.conference_on as day, c.conference_kind, c.child_participated,
      coalesce(c.child_participated = 'yes', false) as counts,
      not coalesce(c.child_participated in ('yes', 'no'), false) as not_recorded
    from ${conferencesInPeriod(asked)} c where c.child_aged_4_or_over = 'yes'
  `,
}
