import { type RawBuilder, sql } from 'kysely'
import { addDays, addMonths, type CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { GapId } from '#domain/gap/register.ts'

/** How far ahead the lists of what is to come look. */
const weeksAhead = 6

/** A gap as its rule says it, on a row `c` of `gapFacts`. */
interface GapCondition {
  readonly met: RawBuilder<unknown>
  /** The day that the rule puts beside it. */
  readonly day: RawBuilder<unknown>
  /** Whether the files hold anything of the kind; without it nobody can tell. */
  readonly told?: RawBuilder<unknown>
}

/** Every gap of the register on a day. One that is missing here does not compile. */
export function gapConditions(authorityId: string, on: CalendarDate): Readonly<Record<GapId, GapCondition>> {
  const held = (table: string, which = sql`true`) =>
    sql`exists (select from ${sql.table(table)} where authority_id = ${authorityId} and current and ${which})`
  return {
    'unregulated-under-16': {
      met: sql`c.regulated = 'no' and c.dob > ${addMonths(on, -16 * 12)}`,
      day: sql`c.home_from`,
      told: held('placement_details', sql`regulated is not null`),
    },
    'no-iro': { met: sql`c.iro_id is null`, day: sql`c.period_started_on` },
    'planned-too-late': {
      met: sql`c.planned_on > c.due_on and c.due_on >= ${on}`,
      day: sql`c.due_on`,
      told: held('planned_reviews'),
    },
    'iro-away': {
      met: sql`c.due_on between ${on} and ${addDays(on, weeksAhead * 7)}
        and ${isAwayOn(authorityId, sql`c.iro_id`, sql`coalesce(c.planned_on, c.due_on)`)}`,
      day: sql`c.due_on`,
    },
    'no-review-date': { met: sql`c.due_on is null`, day: sql`c.period_started_on` },
    'no-next-review': {
      met: sql`c.planned_on is null`,
      day: sql`coalesce(c.last_on, c.period_started_on)`,
      told: held('planned_reviews'),
    },
    'decision-not-agreed': {
      met: sql`c.not_agreed_on is not null`,
      day: sql`c.not_agreed_on`,
      told: decided(authorityId),
    },
    'decision-overdue': {
      met: sql`c.undone_since < ${on}`,
      day: sql`c.undone_since`,
      told: decided(authorityId),
    },
    'no-permanence-plan': {
      met: sql`c.agreed is distinct from 'yes' and c.second_on >= (
        select min(review_on) from review_details
        where authority_id = ${authorityId} and current and permanence_plan_agreed is not null
      )`,
      day: sql`c.second_on`,
      told: held('review_details', sql`permanence_plan_agreed is not null`),
    },
    'no-record': {
      met: sql`c.last_on is not null and not c.last_detailed`,
      day: sql`c.last_on`,
      told: held('review_details'),
    },
    'no-worker': {
      met: sql`c.sw_id is null`,
      day: sql`c.period_started_on`,
      told: held('ssda903_sw_episodes'),
    },
    'not-seen': {
      met: sql`c.last_on is not null and (c.seen_on is null or c.seen_on <= c.last_on)`,
      day: sql`c.last_on`,
      told: held('iro_contacts'),
    },
  }
}

/** Whether any decision of a review is recorded here: they are in no file. */
function decided(authorityId: string): RawBuilder<unknown> {
  return sql`exists (select from review_decision where authority_id = ${authorityId})`
}

/** Whether an IRO is away on a day: as the service's files say, or as leave was recorded here. */
function isAwayOn(
  authorityId: string,
  iro: RawBuilder<unknown>,
  day: RawBuilder<unknown>,
): RawBuilder<unknown> {
  return sql`(
    exists (
      select from iro_absences a
      where a.authority_id = ${authorityId} and a.current and a.iro_id = ${iro} and a.absent_from <= ${day}
        and (a.absent_to is null or a.absent_to >= ${day})
    ) or exists (
      select from person_leave l join app_user u on u.user_id = l.user_id and u.authority_id = l.authority_id
      where l.authority_id = ${authorityId} and u.iro_id = ${iro} and l.from_on <= ${day} and l.to_on >= ${day}
    )
  )`
}
