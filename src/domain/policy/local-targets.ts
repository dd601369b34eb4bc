import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { WorkingDayCalendar } from '#domain/calendar/working-days.ts'
import type { ClockRule, DatedClock } from '#domain/law/clock.ts'
import { limitBeside } from '#domain/law/limit-beside.ts'
import { register } from '#domain/law/register.ts'

/** A target that a council may set itself beside a limit in law. It never takes the place of the limit. */
export interface TargetOnOffer {
  readonly target: ClockRule
  readonly limit: DatedClock
}

/** Every target that may be set, in the order of the limits. */
export const targetsOnOffer: readonly TargetOnOffer[] = register
  .flatMap(({ rule }) => (rule.beside === undefined ? [] : [{ target: rule, limit: rule.beside }]))
  .toSorted((one, other) => (one.limit.id < other.limit.id ? -1 : 1))

/** The targets set: the id of the limit, and of the target beside it. */
export type TargetsSet = Readonly<Record<string, string>>

/** What a stored or typed value says of targets; what is not on offer says nothing. */
export function targetsIn(value: Readonly<Record<string, unknown>>): TargetsSet {
  const set = targetsOnOffer.filter(({ target, limit }) => value[limit.id] === target.id)
  return Object.fromEntries(set.map(({ target, limit }) => [limit.id, target.id]))
}

/** What a target would mean for the clocks that are open. */
export interface TargetEffect extends TargetOnOffer {
  readonly open: number
  /** Of them, those whose target would fall after the last day in law. */
  readonly later: number
  /** Of them, those whose target would fall before it. */
  readonly earlier: number
}

/** Sets each chosen target beside the open clocks of its limit. */
export function effectOf(
  targets: TargetsSet,
  open: readonly { readonly rule: string; readonly anchorOn: CalendarDate }[],
  calendar: WorkingDayCalendar,
): readonly TargetEffect[] {
  return targetsOnOffer
    .filter(({ limit }) => targets[limit.id] !== undefined)
    .map(({ target, limit }) => {
      const clocks = open.filter(({ rule }) => rule === limit.id)
      const apart = clocks.map(
        ({ anchorOn }) => limitBeside(target, anchorOn, calendar)?.targetDaysLater ?? 0,
      )
      return {
        target,
        limit,
        open: clocks.length,
        later: apart.filter((days) => days > 0).length,
        earlier: apart.filter((days) => days < 0).length,
      }
    })
}
