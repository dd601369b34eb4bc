import { type DatedClock, isDated } from '#domain/law/clock.ts'
import { ruleNamed } from '#domain/law/register.ts'
import { standing } from '#domain/law/standing.ts'
import { type Measure, measures } from '#domain/measure/register.ts'
import { broughtForwardSetting } from './brought-forward.ts'
import { closingSetting } from './closing.ts'
import { dayMessagesSetting } from './day-messages.ts'
import { translationsSetting } from './translations.ts'
import {
  checkedField,
  type ChoiceField,
  type Field,
  type FieldValue,
  type NumberField,
  type Setting,
  type SettingValue,
} from './setting-fields.ts'
import {
  caseloadBandSetting,
  disputeStagesSetting,
  headingsSetting,
  leadTimesSetting,
} from './service-settings.ts'

/** The rules whose limit a council often has a tighter target beside, each answered by a recorded event. */
const targetRules = ['C01a', 'C02a', 'C16a', 'C16b', 'C17a', 'C17b', 'C17c', 'C17d'] as const

const units = { wd: 'working days', d: 'days', w: 'weeks', m: 'months', y: 'years', h: 'hours' } as const

/** The rule with its limit in whole working days or days after its event; undefined where it is of another kind. */
export function targetRule(
  id: string,
): { readonly rule: DatedClock; readonly n: number; readonly unit: 'wd' | 'd' } | undefined {
  const rule = ruleNamed(id)
  if (rule === undefined || !isDated(rule) || rule.limit.direction !== 'after') return undefined
  const { n, unit } = rule.limit
  return unit === 'wd' || unit === 'd' ? { rule, n, unit } : undefined
}

const targetFields: readonly NumberField[] = targetRules.flatMap((id): NumberField[] => {
  const found = targetRule(id)
  if (found === undefined) return []
  const { rule, n, unit } = found
  return [
    {
      kind: 'number',
      name: id,
      label: rule.title,
      unit: units[unit],
      least: 1,
      most: 365,
      whole: true,
      standard: undefined,
      beside: { words: `${n} ${units[unit]}: ${standing(rule)}`, days: n },
    },
  ]
})

const weight = (name: string, label: string, standard: number): NumberField => ({
  kind: 'number',
  name,
  label,
  unit: 'of a child',
  least: 0,
  most: 10,
  whole: false,
  standard,
})

/** Where councils are known to differ in what they report. A measure not named here is counted one way for all. */
const ownWay: readonly string[] = ['participation.rate']

const variantFields: readonly ChoiceField[] = measures.flatMap((measure: Measure): ChoiceField[] => {
  const [first] = measure.variants
  if (first === undefined || !ownWay.includes(measure.id)) return []
  return [
    {
      kind: 'choice',
      name: measure.id,
      label: measure.question,
      choices: measure.variants.map(({ name, label }) => ({ value: name, text: label })),
      standard: first.name,
    },
  ]
})

const bookingFields: readonly Field[] = [
  {
    kind: 'choice',
    name: 'target',
    label: 'When second and later reviews are to be held',
    choices: [
      { value: 'none', text: 'No target' },
      { value: 'two_weeks', text: 'Two weeks before the last day in law' },
      { value: 'month', text: 'A month before the last day in law' },
      { value: 'days', text: 'Some days before the last day in law' },
    ],
    standard: 'none',
  },
  {
    kind: 'number',
    name: 'days',
    label: 'Days before the last day in law, if some days',
    unit: 'days',
    least: 1,
    most: 90,
    whole: true,
    standard: undefined,
  },
  {
    kind: 'choice',
    name: 'approvals',
    label: 'Who approves another date of a booked review',
    choices: [
      { value: 'none', text: 'Nobody: whoever books may move it' },
      { value: 'one', text: 'One manager' },
      { value: 'two', text: 'Two managers' },
    ],
    standard: 'none',
  },
]

/** Everything that a council may settle for itself. What is not here is law, guidance or one council's custom. */
export const settings = {
  target_days: {
    title: 'Target days',
    meaning:
      'Days that this council aims for, beside the limit of law or guidance. The limit stays; the target is shown beside it and is called local.',
    fields: targetFields,
  },
  measure_variants: {
    title: 'How measures are counted',
    meaning:
      'Councils count some measures in different ways. The way chosen is used wherever nobody asks for another, and is printed beside each figure.',
    fields: variantFields,
  },
  caseload_weights: {
    title: 'Caseload weights',
    meaning:
      'What a child weighs in the weighted score of an IRO’s caseload. The weights are printed beside the score.',
    fields: [
      weight('child', 'Each child', 1),
      weight('over_20_miles', 'More for a child placed over 20 miles away', 0),
      weight('outside_the_authority', 'More for a child placed outside the authority', 0),
      weight('placed_for_adoption', 'More for a child placed for adoption', 0),
      weight('in_care_under_3_months', 'More for a child in care for less than 3 months', 0),
    ],
  },
  booking: {
    title: 'Booking reviews',
    meaning:
      'How long before the last day in law reviews are to be held, and whose approval another date needs. The last day in law never moves.',
    fields: bookingFields,
  },
  closing: closingSetting,
  brought_forward: broughtForwardSetting,
  lead_times: leadTimesSetting,
  'meeting.headings': headingsSetting,
  caseload_band: caseloadBandSetting,
  dispute_stages: disputeStagesSetting,
  day_messages: dayMessagesSetting,
  translations: translationsSetting,
} as const satisfies Record<string, Setting>

export type SettingName = keyof typeof settings

export const settingNames: readonly SettingName[] = Object.keys(settings).filter(isSettingName)

export function isSettingName(text: string): text is SettingName {
  return Object.hasOwn(settings, text)
}

/** The definition of a setting, whichever it is. */
export function settingOf(name: SettingName): Setting {
  return settings[name]
}

/** A stored value as a setting; what it does not know says nothing. */
export function valueIn(name: SettingName, stored: Readonly<Record<string, unknown>>): SettingValue {
  const held = settingOf(name).fields.flatMap((field): [string, FieldValue][] => {
    const typed = typedAs(stored[field.name])
    const read = typed === undefined ? undefined : checkedField(field, typed)
    return read === undefined || 'fault' in read || read.value === undefined ? [] : [[field.name, read.value]]
  })
  return Object.fromEntries(held)
}

/** A stored value as somebody would type it; undefined where it is none that a field holds. */
export function typedAs(value: unknown): string | undefined {
  if (typeof value === 'number' || typeof value === 'string') return String(value)
  return Array.isArray(value) ? value.map(String).join('\n') : undefined
}

/** A value in words, field by field. */
export function settingInWords(name: SettingName, value: SettingValue): string {
  const said = settingOf(name).fields.flatMap((field) => {
    const set = value[field.name]
    if (set === undefined) return []
    return [`${field.label}: ${inWords(field, set)}`]
  })
  return said.length === 0 ? 'Nothing is set here' : said.join('; ')
}

function inWords(field: Field, set: FieldValue): string {
  switch (field.kind) {
    case 'number':
      return `${String(set)} ${field.unit}`
    case 'choice':
      return String(set).replaceAll('_', ' ')
    case 'text':
      return String(set)
    case 'lines':
      return (typedAs(set) ?? '').replaceAll('\n', ', ')
  }
}
