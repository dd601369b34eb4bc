import { sql } from 'kysely'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { Asked, Sql } from '../measure-sql.ts'

/** The register entries open on any day from `from` to the last; each is open up to the day before it was left. */
export function registerEntries({ authorityId, period }: Asked, from: CalendarDate): Sql {
  return sql`
    select x.child_id, x.register || ' ' || x.entered_on::text as subject, true as counts, false as not_recorded, x.entered_on, x.left_on,
      case when x.register in ('staying_put', 'independent_visitor', 'private_fostering', 'life_story_work')
        then x.register else 'unknown' end as register
    from (
      select distinct on (row_key) * from registers
      where authority_id = ${authorityId} and current and entered_on <= ${period.to}::date
      order by row_key, occurrence desc
    ) x
    where x.left_on is null or (x.left_on > ${from}::date and x.left_on > x.entered_on)
  `
}
