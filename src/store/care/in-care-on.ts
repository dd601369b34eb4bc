import { type RawBuilder, sql } from 'kysely'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'

/**
 * The children in care on a day, each with the episode that speaks for it: the greatest of those open. One definition
 * for figures and for lists. Where files contradict themselves, as when an episode was never closed although the child
 * entered care again and left, the episode that is open counts, as the return counts it. Of `episodes` that were set
 * apart, those of the day must be among them.
 */
export function inCareOn(
  authorityId: string,
  day: CalendarDate,
  episodes: RawBuilder<unknown> = sql`care_episode`,
): RawBuilder<unknown> {
  return sql`(
    select distinct on (e.child_id) e.* from ${episodes} e
    where e.authority_id = ${authorityId} and e.decom <= ${day}::date and (e.dec is null or e.dec > ${day}::date)
    order by e.child_id, e.episode_no desc
  )`
}

/** The children of whom a short break of a series (V3, V4) is open on a day, each once: their ids, as `child_id`. */
export function inShortBreaksOn(authorityId: string, day: CalendarDate): RawBuilder<unknown> {
  return sql`(
    select distinct e.child_id from ssda903_episodes e
    where e.authority_id = ${authorityId} and e.current and upper(trim(e.ls)) in ('V3', 'V4')
      and e.decom <= ${day}::date and (e.dec is null or e.dec > ${day}::date)
  )`
}
