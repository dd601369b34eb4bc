import { sql } from 'kysely'
import type { Asked, Sql } from '../measure-sql.ts'

/** The child protection conferences of the period, a row for each child. */
export function conferencesInPeriod({ authorityId, period, shared }: Asked): Sql {
  return shared(
    'conference',
    () => sql`
    select distinct on (row_key) child_id, conference_id, conference_on, child_aged_4_or_over, child_participated,
      case when conference_kind in ('icpc', 'rcpc') then conference_kind else 'unknown' end as conference_kind
    from conferences
    where authority_id = ${authorityId} and current
      and conference_on between ${period.from}::date and ${period.to}::date
    order by row_key, occurrence desc
  `,
  )
}
