import type { WorkingDayCalendar } from '#domain/calendar/working-days.ts'
import type { Due } from '#domain/care/due.ts'
import { ruleNamed } from '#domain/law/register.ts'
import { isWorkedOut, workOut } from '#domain/law/work-out.ts'
import { settings } from '#domain/policy/settings.ts'
import { targetDay } from '#app/admin/settings.ts'
import type { ReadClock } from './care-reads.ts'

/** An authority's own target for a rule: by the rule's id the local one it also aims for, or the days of its own. */
export type LocalTargets = Readonly<Record<string, string | number>>

/**
 * The authority's own target beside a date, where its local policy sets one. It never takes the place of the
 * date, and says so when it is later than the law allows.
 */
export function localTargetOf(
  due: Due,
  targets: LocalTargets,
  calendar: WorkingDayCalendar,
): ReadClock['localTarget'] {
  const target = targets[due.rule]
  if (target === undefined) return undefined
  const found = typeof target === 'number' ? ownDays(due, target, calendar) : ownRule(due, target, calendar)
  if (found === undefined) return undefined
  const later = found.due > due.dueOn ? ': later than the limit' : ''
  return { words: `${found.words}${later}`, due: found.due }
}

function ownRule(due: Due, target: string, calendar: WorkingDayCalendar) {
  const rule = ruleNamed(target)
  const worked = rule && workOut(rule, due.anchorOn, calendar)
  if (rule === undefined || worked === undefined || !isWorkedOut(worked)) return undefined
  return { words: `${'n' in rule.limit ? rule.limit.n : ''} days`, due: worked.due }
}

function ownDays(due: Due, days: number, calendar: WorkingDayCalendar) {
  const day = targetDay(due.rule, due.anchorOn, days, calendar)
  const unit = settings.target_days.fields.find(({ name }) => name === due.rule)?.unit ?? 'days'
  return day && { words: `${days} ${unit}`, due: day }
}
