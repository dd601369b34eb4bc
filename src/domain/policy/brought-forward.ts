import {
  type ForwardTriggerName,
  forwardTriggerNames,
  forwardTriggers,
  triggerStanding,
} from '#domain/review/forward-triggers.ts'
import type { Field, Setting, SettingValue } from './setting-fields.ts'

/** What a council settles for each reason to bring a review forward. */
export const broughtForwardSetting: Setting = {
  title: 'Reviews brought forward',
  meaning:
    'For each reason: the working days in which this council wants the review held, and whether it counts as a full review, from which the next is counted, or as a meeting beside the reviews. No law sets a number of days.',
  fields: forwardTriggerNames.flatMap((name): Field[] => {
    const { words, days } = forwardTriggers[name]
    return [
      {
        kind: 'number',
        name: `${name}.days`,
        label: words,
        unit: 'working days',
        least: 1,
        most: 90,
        whole: true,
        standard: days,
        beside: { words: triggerStanding(forwardTriggers[name]), days: undefined },
      },
      {
        kind: 'choice',
        name: `${name}.counts`,
        label: `${words}: what it counts as`,
        choices: [
          { value: 'full', text: 'A full review' },
          { value: 'additional', text: 'A meeting beside the reviews' },
        ],
        standard: 'full',
      },
    ]
  }),
}

/** In how many working days a review is wanted for a reason, and whether it counts as a full review. */
export function broughtForwardFor(
  trigger: ForwardTriggerName,
  value: SettingValue,
): { readonly days: number; readonly full: boolean } {
  const days = value[`${trigger}.days`]
  return {
    days: typeof days === 'number' ? days : forwardTriggers[trigger].days,
    full: value[`${trigger}.counts`] !== 'additional',
  }
}
