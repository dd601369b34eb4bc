import { sql } from 'kysely'
import { conferencesInPeriod } from '../base/conferences.ts'
import type { MeasureSql } from '../measure-sql.ts'

export const conferenceReportsInTime: MeasureSql = {
  rows: (asked) => sql`
    select null::text as child_id, p.conference_id || ' ' || p.agency as subject, p.conference_kind, p.agency, p.conference_on, p.received_on,
      coalesce(p.received_on <= p.conference_on - 2, false) as counts,
      (p.received_on is null and p.conference_on - 2 >= ${asked.period.to}::date)
        or count(p.received_on) over () = 0 as not_recorded
    from (
      select r.conference_id, r.agency, min(r.report_received_on) as received_on,
        min(c.conference_on) as conference_on, min(c.conference_kind) as conference_kind
      from (
        select conference_id, min(conference_on) as conference_on, min(conference_kind) as conference_kind
        from ${conferencesInPeriod(asked)} held group by conference_id
      ) c
      join conference_reports r on r.conference_id = c.conference_id
      where r.authority_id = ${asked.authorityId} and r.current group by r.conference_id, r.agency
    ) p
  `,
}
