import type { ByAdministrator } from '#app/admin/accounts.ts'
import { type ChangeProblem, checkChange, markOfVersions, type TypedChange } from '#app/admin/dated-change.ts'
import type { PolicyNeeds, PolicyVersion } from '#app/admin/local-policy.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { MeasureUnit } from '#domain/measure/result.ts'
import { type MeasureTarget, measureTargetIn, targetPolicyOf } from '#domain/policy/measure-target.ts'

/** A target from the day on which it began to count. */
export interface DatedTarget {
  readonly from: CalendarDate
  /** Undefined: from this day there is none. */
  readonly target: MeasureTarget | undefined
  readonly reason: string | undefined
}

/** The targets that a council set itself for one measure, the newest first. */
export interface MeasureTargets {
  readonly versions: readonly DatedTarget[]
  readonly today: CalendarDate
  /** Tells this state from another: a form carries it. */
  readonly mark: string
}

export async function measureTargets(
  { policies, today }: PolicyNeeds,
  authorityId: string,
  measure: string,
): Promise<MeasureTargets> {
  const versions = await policies.versions(authorityId, targetPolicyOf(measure))
  return { versions: versions.map(datedTarget), today: today(), mark: markOfVersions(versions) }
}

function datedTarget({ from, value, reason }: PolicyVersion): DatedTarget {
  return { from, target: measureTargetIn(value), reason }
}

/** The target that counted on a day. */
export function targetOn({ versions }: MeasureTargets, on: CalendarDate): DatedTarget | undefined {
  const now = versions.find(({ from }) => from <= on)
  return now?.target === undefined ? undefined : now
}

/** The form as it was typed. */
export interface TypedTarget extends TypedChange {
  /** `higher`, `lower`, or `none` from that day. */
  readonly better: string
  readonly value: string
}

export type TargetProblem = ChangeProblem | { readonly field: 'better' | 'value'; readonly words: string }

/** Sets the target of a measure from a day on, unless somebody else did since the form was opened. */
export async function setMeasureTarget(
  needs: PolicyNeeds,
  by: ByAdministrator,
  measure: { readonly id: string; readonly unit: MeasureUnit },
  typed: TypedTarget,
): Promise<{ readonly problems: readonly TargetProblem[] }> {
  const change = checkChange(typed, needs.today())
  const target = checkTarget(typed, measure.unit)
  const problems = [
    ...('problems' in target ? target.problems : []),
    ...('problems' in change ? change.problems : []),
  ]
  if ('problems' in change || 'problems' in target) return { problems }
  const set = await needs.policies.set(
    by,
    targetPolicyOf(measure.id),
    { from: change.from, value: target.value, reason: change.reason },
    (versions) => markOfVersions(versions) === typed.seen,
  )
  if (set) return { problems: [] }
  const words =
    'Somebody else changed this target while you had this page open. What they set is shown here; what you typed is kept in the form'
  return { problems: [{ field: 'meanwhile', words }] }
}

function checkTarget(
  { better, value }: TypedTarget,
  unit: MeasureUnit,
): { readonly value: Readonly<Record<string, unknown>> } | { readonly problems: readonly TargetProblem[] } {
  if (better === 'none') return { value: {} }
  const problems: TargetProblem[] = []
  if (better !== 'higher' && better !== 'lower') {
    problems.push({ field: 'better', words: 'Choose whether the figure is to be at least or at most this' })
  }
  const number = /^\d+(\.\d+)?$/.test(value.trim()) ? Number(value.trim()) : undefined
  if (number === undefined) {
    problems.push({ field: 'value', words: 'Enter the target as a number, like 95 or 97.5' })
  } else if (unit === 'percent' && number > 100) {
    problems.push({ field: 'value', words: 'Enter a percentage of at most 100' })
  }
  return problems.length > 0 ? { problems } : { value: { value: number, better } }
}
