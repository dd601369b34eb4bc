import { sql } from 'kysely'
import { conferencesInPeriod } from '../base/conferences.ts'
import type { MeasureSql } from '../measure-sql.ts'

export const conferenceReportsInTime: MeasureSql = {
  rows: (asked) => sql`
    select null::text as child_id, p.conference_id || ' ' || p.agency as subject, c.conference_kind, p.agency,
      coalesce(p.received_on <= c.conference_on - 2, false) as counts,
      (p.received_on is null and c.conference_on - 2 >= ${asked.period.to}::date)
        or count(p.received_on) over () = 0 as not_recorded
    from (
      select conference_id, agency, min(report_received_on) as received_on from conference_reports
      where authority_id = ${asked.authorityId} and current group by conference_id, agency
    ) p
    join (
      select conference_id, min(conference_on) as conference_on, min(conference_kind) as conference_kind
      from ${conferencesInPeriod(asked)} held group by conference_id
    ) c on c.conference_id = p.conference_id
  `,
}
