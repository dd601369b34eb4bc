import { type RawBuilder, sql } from 'kysely'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'

/**
 * The children in care on a day, each with the episode that speaks for it: the greatest of those open. One definition
 * for figures and for lists. Where files contradict themselves, as when an episode was never closed although the child
 * entered care again and left, the episode that is open counts, as the return counts it.
 */
export function inCareOn(authorityId: string, day: CalendarDate): RawBuilder<unknown> {
  return sql`(
    select distinct on (e.child_id) e.* from care_episode e
    where e.authority_id = ${authorityId} and e.decom <= ${day}::date and (e.dec is null or e.dec > ${day}::date)
    order by e.child_id, e.episode_no desc
  )`
}
