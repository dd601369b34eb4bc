import { type RawBuilder, sql } from 'kysely'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { inCareOn, inShortBreaksOn } from './in-care-on.ts'

/**
 * The condition that a child had been looked after and no longer was on a day, nor in short breaks, whose reviews are
 * owed too. `child` is the column that names them.
 */
export function hasLeftCare(
  authorityId: string,
  child: RawBuilder<unknown>,
  on: CalendarDate,
): RawBuilder<boolean> {
  return sql<boolean>`(
    exists (select from care_period p
      where p.authority_id = ${authorityId} and p.child_id = ${child} and p.ended_on <= ${on})
    and not exists (select from ${inCareOn(authorityId, on)} i where i.child_id = ${child})
    and not exists (select from ${inShortBreaksOn(authorityId, on)} b where b.child_id = ${child})
  )`
}
