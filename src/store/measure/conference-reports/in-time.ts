import { sql } from 'kysely'
import { conferencesInPeriod } from '../base/conferences.ts'
import type { Asked, MeasureSql, Sql } from '../measure-sql.ts'

/** Whether the day on which a report came is recorded of any: looked for conference by conference, the first is enough. */
function anyReceived(asked: Asked): Sql {
  return sql`(
    select 1 from ${conferencesInPeriod(asked)} c
    where (
      select 1 from conference_reports r
      where r.authority_id = ${asked.authorityId} and r.current and r.conference_id = c.conference_id
        and r.report_received_on is not null
      limit 1
    ) is not null
    limit 1
  )`
}

export const conferenceReportsInTime: MeasureSql = {
  rows: (asked) => sql`
    select null::text as child_id, p.conference_id || ' ' || p.agency as subject, p.conference_kind, p.agency, p.conference_on, p.received_on,
      coalesce(p.received_on <= p.conference_on - 2, false) as counts,
      (p.received_on is null and p.conference_on - 2 >= ${asked.period.to}::date)
        or ${anyReceived(asked)} is null as not_recorded
    from (
      select r.conference_id, r.agency, c.conference_on, c.conference_kind, min(r.report_received_on) as received_on
      from (
        select conference_id, min(conference_on) as conference_on, min(conference_kind) as conference_kind
        from ${conferencesInPeriod(asked)} held group by conference_id
      ) c
      join conference_reports r on r.conference_id = c.conference_id
      where r.authority_id = ${asked.authorityId} and r.current
      group by r.conference_id, r.agency, c.conference_on, c.conference_kind
    ) p
    offset 0
  `,
}
