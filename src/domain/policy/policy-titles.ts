import { labelledLists, labelsPolicyOf, nationalList } from '#domain/journey/code-labels.ts'
import { type Measure, measures } from '#domain/measure/register.ts'
import { targetPolicyOf } from './measure-target.ts'
import { isSettingName, settings } from './settings.ts'

/** What is kept as local policy and is no setting: it has a page of its own. */
const ofOwnPages: ReadonlyMap<string, string> = new Map([
  ['terms', 'Terms'],
  ['clock.local_targets', 'Local targets'],
  ...labelledLists.map((list): [string, string] => [
    labelsPolicyOf(list),
    `Labels of codes: ${nationalList(list).title}`,
  ]),
  ...measures.map((measure: Measure): [string, string] => [
    targetPolicyOf(measure.id),
    `Target: ${measure.question}`,
  ]),
])

/** What a policy is called, as its page calls it; its own name where this release does not know it. */
export function policyTitle(policy: string): string {
  return isSettingName(policy) ? settings[policy].title : (ofOwnPages.get(policy) ?? policy)
}
