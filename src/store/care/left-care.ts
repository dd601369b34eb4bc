import { type RawBuilder, sql } from 'kysely'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'

/** The condition that a child had been looked after and no longer was on a day. `child` is the column that names them. */
export function hasLeftCare(
  authorityId: string,
  child: RawBuilder<unknown>,
  on: CalendarDate,
): RawBuilder<boolean> {
  return sql<boolean>`coalesce((
    select max(coalesce(ended_on, 'infinity'::date)) from care_period
    where authority_id = ${authorityId} and child_id = ${child}
  ) <= ${on}, false)`
}
