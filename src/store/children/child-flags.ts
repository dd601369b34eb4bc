import { type RawBuilder, sql } from 'kysely'
import type { ChildFlag } from '#domain/child/list-choices.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'

interface FlagCondition {
  /** On a child `c`, with the joins of `childJoins` that are named. */
  readonly met: RawBuilder<unknown>
  readonly joins: readonly ('episode' | 'person' | 'sources')[]
}

/** What sets a child apart on a day, each as the measure of that name counts it. */
export function flagConditions(
  authorityId: string,
  on: CalendarDate,
): Readonly<Record<ChildFlag, FlagCondition>> {
  const oneOf = (children: RawBuilder<unknown>): FlagCondition => ({
    met: sql`c.child_id in (${children})`,
    joins: [],
  })
  return {
    uasc: oneOf(sql`select child_id from ssda903_uasc
      where authority_id = ${authorityId} and current and (duc is null or duc > ${on})`),
    disabled: { met: sql`sources.disability = 'yes'`, joins: ['sources'] },
    'protection-plan': oneOf(sql`select child_id from child_protection_plans
      where authority_id = ${authorityId} and current and plan_started_on <= ${on}
        and (plan_ended_on is null or plan_ended_on > ${on})`),
    missing: oneOf(sql`select child_id from ssda903_missing
      where authority_id = ${authorityId} and current and mis_start <= ${on} and (mis_end is null or mis_end > ${on})`),
    'over-20-miles': { met: sql`episode.distance_miles > 20`, joins: ['episode'] },
    'outside-area': { met: sql`episode.in_authority = 'no'`, joins: ['episode'] },
    interpreter: { met: sql`person.interpreter_needed = 'yes'`, joins: ['person'] },
  }
}
