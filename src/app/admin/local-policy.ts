import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { CodeLabelsPolicy } from '#domain/journey/code-labels.ts'
import type { SettingName } from '#domain/policy/settings.ts'
import { effectOf, type TargetEffect, type TargetsSet, targetsIn } from '#domain/policy/local-targets.ts'
import type { MeasureTargetPolicy } from '#domain/policy/measure-target.ts'
import type { ByAdministrator } from './accounts.ts'
import type { CalendarOf } from './holidays.ts'
import { type ChangeProblem, checkChange, markOfVersions, type TypedChange } from './dated-change.ts'

/** What a council decided, and from which day it counts. */
export interface PolicyVersion {
  readonly from: CalendarDate
  readonly value: Readonly<Record<string, unknown>>
  readonly reason: string | undefined
}

export type PolicyName =
  | 'clock.local_targets'
  | 'terms'
  | 'meeting.headings'
  | CodeLabelsPolicy
  | SettingName
  | MeasureTargetPolicy

/** The dated local policy of an authority. A change is written together with its audit entry. */
export interface PolicyStore {
  /** Every version, the newest first. */
  versions(authorityId: string, policy: PolicyName): Promise<readonly PolicyVersion[]>
  /** Sets what counts from a day, in the place of what was set for that same day. False: `stillSo` said no. */
  set(
    by: ByAdministrator,
    policy: PolicyName,
    version: PolicyVersion,
    stillSo: (versions: readonly PolicyVersion[]) => boolean,
  ): Promise<boolean>
  /** The clocks that are open on a day, of every child of the authority: no child is named. */
  openClocks(
    authorityId: string,
    on: CalendarDate,
  ): Promise<readonly { readonly rule: string; readonly anchorOn: CalendarDate }[]>
}

export interface PolicyNeeds {
  readonly policies: PolicyStore
  readonly calendarOf: CalendarOf
  readonly today: () => CalendarDate
}

/** The targets of an authority: those in force today, those still to come, and those before. */
export interface TargetsHeld {
  readonly today: CalendarDate
  readonly now: TargetsSet
  readonly versions: readonly PolicyVersion[]
  /** Tells this state from another: a form carries it. */
  readonly mark: string
}

export async function targetsHeld(needs: PolicyNeeds, authorityId: string): Promise<TargetsHeld> {
  const versions = await needs.policies.versions(authorityId, 'clock.local_targets')
  const today = needs.today()
  const now = versions.find(({ from }) => from <= today)
  return { today, now: targetsIn(now?.value ?? {}), versions, mark: markOfVersions(versions) }
}

/** The form as it was typed: the ids of the limits that are to have their target. */
export interface TypedTargets extends TypedChange {
  readonly targets: TargetsSet
}

export type TargetsProblem = ChangeProblem

export type TargetsAnswer =
  | { readonly kind: 'problems'; readonly problems: readonly TargetsProblem[] }
  | { readonly kind: 'preview'; readonly from: CalendarDate; readonly effect: readonly TargetEffect[] }

/** What a change would do, before it is made: nothing is kept. */
export async function previewTargets(
  needs: PolicyNeeds,
  authorityId: string,
  typed: TypedTargets,
): Promise<TargetsAnswer> {
  const checked = checkChange(typed, needs.today())
  if ('problems' in checked) return { kind: 'problems', problems: checked.problems }
  const open = await needs.policies.openClocks(authorityId, needs.today())
  return {
    kind: 'preview',
    from: checked.from,
    effect: effectOf(typed.targets, open, await needs.calendarOf(authorityId)),
  }
}

/** Makes the change, unless somebody else made one since the form was opened. */
export async function setTargets(
  needs: PolicyNeeds,
  by: ByAdministrator,
  typed: TypedTargets,
): Promise<{ readonly problems: readonly TargetsProblem[] }> {
  const checked = checkChange(typed, needs.today())
  if ('problems' in checked) return checked
  const version = { from: checked.from, value: typed.targets, reason: checked.reason }
  const set = await needs.policies.set(
    by,
    'clock.local_targets',
    version,
    (versions) => markOfVersions(versions) === typed.seen,
  )
  if (set) return { problems: [] }
  const words =
    'Somebody else changed the targets while you had this page open. What they set is shown here; what you chose is kept in the form'
  return { problems: [{ field: 'meanwhile', words }] }
}
