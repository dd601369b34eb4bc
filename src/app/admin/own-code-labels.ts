import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import {
  type LabelledList,
  labelFault,
  labelKeysOf,
  labelsIn,
  type LabelsOfList,
  labelsPolicyOf,
  nationalList,
} from '#domain/journey/code-labels.ts'
import type { ByAdministrator } from './accounts.ts'
import { type ChangeProblem, checkChange, markOfVersions, type TypedChange } from './dated-change.ts'
import type { PolicyNeeds, PolicyVersion } from './local-policy.ts'

/** What a council calls the codes of one list: now, to come and before. */
export interface LabelsHeld {
  readonly today: CalendarDate
  readonly now: LabelsOfList
  readonly versions: readonly PolicyVersion[]
  /** Tells this state from another: a form carries it. */
  readonly mark: string
}

/** The form as it was typed: what each code is to be called, blank where the national wording is to stand. */
export interface TypedLabels extends TypedChange {
  readonly labels: LabelsOfList
}

export interface LabelsProblem {
  /** A part of the change, or the code whose label is wrong. */
  readonly field: ChangeProblem['field'] | `code-${string}`
  readonly words: string
}

export async function labelsHeld(
  needs: PolicyNeeds,
  authorityId: string,
  list: LabelledList,
): Promise<LabelsHeld> {
  const versions = await needs.policies.versions(authorityId, labelsPolicyOf(list))
  const today = needs.today()
  const now = labelsIn(list, versions.find(({ from }) => from <= today)?.value)
  return { today, now, versions, mark: markOfVersions(versions) }
}

/**
 * Sets what the codes of a list are called from a day on, unless somebody else did so since the form was opened. No
 * label at all sets the national wording again.
 */
export async function setLabels(
  needs: PolicyNeeds,
  by: ByAdministrator,
  list: LabelledList,
  typed: TypedLabels,
): Promise<{ readonly problems: readonly LabelsProblem[] }> {
  const checked = checkChange(typed, needs.today())
  const problems: LabelsProblem[] = [
    ...labelKeysOf(list).flatMap((key): LabelsProblem[] => {
      const fault = labelFault(typed.labels[key] ?? '')
      const group = nationalList(list).groups.find((one) => one.key === key)
      const words = `${group?.label ?? key}: ${lowerFirst(fault ?? '')}`
      return fault === undefined ? [] : [{ field: `code-${key}`, words }]
    }),
    ...('problems' in checked ? checked.problems : []),
  ]
  if ('problems' in checked || problems.length > 0) return { problems }
  const version = { from: checked.from, value: labelsIn(list, typed.labels), reason: checked.reason }
  const set = await needs.policies.set(
    by,
    labelsPolicyOf(list),
    version,
    (versions) => markOfVersions(versions) === typed.seen,
  )
  if (set) return { problems: [] }
  const words =
    'Somebody else changed these labels while you had this page open. What they set is shown below; what you typed is kept in the form'
  return { problems: [{ field: 'meanwhile', words }] }
}

function lowerFirst(words: string): string {
  return `${words.charAt(0).toLowerCase()}${words.slice(1)}`
}
