import type { Due } from '#domain/care/due.ts'
import type { WorkingDayCalendar } from '#domain/calendar/working-days.ts'
import { ruleNamed } from '#domain/law/register.ts'
import { isWorkedOut, workOut } from '#domain/law/work-out.ts'
import type { ReadClock } from './care-reads.ts'

/** An authority's own target for a rule: the id of the rule, and of the local one it also aims for. */
export type LocalTargets = Readonly<Record<string, string>>

/**
 * The authority's own target beside a date, where its local policy sets one. It never takes the place of the
 * date, and says so when it is later than the law allows.
 */
export function localTargetOf(
  due: Due,
  targets: LocalTargets,
  calendar: WorkingDayCalendar,
): ReadClock['localTarget'] {
  const rule = ruleNamed(targets[due.rule] ?? '')
  const worked = rule && workOut(rule, due.anchorOn, calendar)
  if (rule === undefined || worked === undefined || !isWorkedOut(worked)) return undefined
  const days = 'n' in rule.limit ? rule.limit.n : undefined
  const later = worked.due > due.dueOn ? ': later than the law allows' : ''
  return { words: `${days} days${later}`, due: worked.due }
}
