import type { SettingValue, Setting } from './setting-fields.ts'

/** What a council asks for, beside law and guidance, before a review is closed. */
export const closingSetting: Setting = {
  title: 'Closing a review',
  meaning:
    'What this council asks for before a review is closed, beside what law and guidance ask. It holds for reviews that are held from the day on which it begins. This is local practice: no law asks for it.',
  fields: [
    {
      kind: 'choice',
      name: 'late_reason',
      label: 'Why a late review was late',
      choices: [
        { value: 'may', text: 'May be left out: it is then counted as not recorded' },
        { value: 'must', text: 'Must be given before the review is closed' },
      ],
      standard: 'may',
    },
  ],
}

/** Whether a council's own policy keeps a late review open until somebody said why it was late. */
export function asksWhyLate(value: SettingValue): boolean {
  return value['late_reason'] === 'must'
}
