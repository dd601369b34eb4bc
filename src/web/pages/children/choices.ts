import type { ChoiceCounts, FoundChildren } from '#app/children/children-reads.ts'
import type { ChildFlag } from '#domain/child/list-choices.ts'
import { placementGroups } from '#domain/journey/code-groups.ts'
import { type CodeLabels, groupLabelOf } from '#domain/journey/code-labels.ts'
import { legalStatusChoices } from '#domain/journey/code-words.ts'
import { wholeNumber } from '../../kit/format.ts'
import { type ChildrenAsked, childrenLink } from './asked.ts'

interface Choice {
  readonly value: string
  readonly text: string
}

export interface ChoiceOf {
  readonly name: string
  readonly label: string
  readonly value: string
  readonly items: readonly Choice[]
}

export interface FlagChoice {
  readonly name: ChildFlag
  readonly text: string
  readonly checked: boolean
}

/** A filter in use, and the address without it. */
export interface InUse {
  readonly text: string
  readonly without: string
}

const anything = (text: string): Choice => ({ value: '', text })

/** What the list may be narrowed by, each value with how many it would leave. */
export function choicesOf(
  { choices, counts }: FoundChildren,
  { filter }: ChildrenAsked,
  own: CodeLabels,
): readonly ChoiceOf[] {
  const held = choices.iros.length > 0 || choices.teams.length > 0
  const iros = choices.iros.map(({ id, name }) => ({ value: id, text: name }))
  const teams = choices.teams.map((team) => ({ value: team, text: team }))
  const counted = (name: keyof ChoiceCounts, items: readonly Choice[]) => withCounts(items, counts?.[name])
  const nobody = { value: 'none', text: 'Nobody recorded' }
  return [
    { name: 'care', label: 'Who', value: filter.care, items: careChoices },
    ...(held
      ? [
          {
            name: 'iro',
            label: 'IRO',
            value: filter.iro ?? '',
            items: [anything('Every IRO'), ...counted('iro', [...iros, nobody])],
          },
          {
            name: 'team',
            label: 'Team',
            value: filter.team ?? '',
            items: [anything('Every team'), ...counted('team', [...teams, nobody])],
          },
        ]
      : []),
    {
      name: 'status',
      label: 'Legal status',
      value: filter.status ?? '',
      items: [anything('Any'), ...counted('status', [...legalStatusesOf(own), unknown])],
    },
    {
      name: 'lives',
      label: 'Lives',
      value: filter.placement ?? '',
      items: [anything('Anywhere'), ...counted('placement', [...placementsOf(own), unknown])],
    },
    {
      name: 'age',
      label: 'Age',
      value: filter.age ?? '',
      items: [anything('Any'), ...counted('age', ageChoices)],
    },
    {
      name: 'clocks',
      label: 'Dates',
      value: filter.clocks ?? '',
      items: [anything('Any'), ...counted('clocks', clockChoices)],
    },
  ]
}

export function flagChoices({ counts }: FoundChildren, { filter }: ChildrenAsked): readonly FlagChoice[] {
  return allFlags.map(([name, text]) => ({
    name,
    text: withCount(text, counts?.flags[name] ?? 0, counts !== undefined),
    checked: filter.flags?.includes(name) === true,
  }))
}

/** The filters in use, each with the address without it. */
export function filtersInUse(found: FoundChildren, asked: ChildrenAsked, own: CodeLabels): readonly InUse[] {
  const chosen = choicesOf({ ...found, counts: undefined }, asked, own)
    .filter(({ value, items }) => value !== items[0]?.value)
    .map(({ name, label, value, items }) => ({
      text: `${label}: ${items.find((item) => item.value === value)?.text ?? value}`,
      without: childrenLink(asked, { [name]: undefined }),
    }))
  const flags = allFlags
    .filter(([name]) => asked.filter.flags?.includes(name))
    .map(([name, text]) => ({ text, without: childrenLink(asked, { [name]: undefined }) }))
  return [...chosen, ...flags]
}

const allFlags: readonly (readonly [ChildFlag, string])[] = [
  ['uasc', 'Unaccompanied asylum-seeking'],
  ['disabled', 'Disabled'],
  ['protection-plan', 'On a child protection plan'],
  ['missing', 'Missing or away today'],
  ['over-20-miles', 'Placed over 20 miles from home'],
  ['outside-area', 'Placed outside the area'],
  ['interpreter', 'Needs an interpreter'],
]

/** A value that nobody would be left under says so, and can still be chosen. */
function withCounts(
  items: readonly Choice[],
  counts: Readonly<Record<string, number>> | undefined,
): readonly Choice[] {
  if (counts === undefined) return items
  return items.map(({ value, text }) => ({ value, text: withCount(text, counts[value] ?? 0, true) }))
}

function withCount(text: string, count: number, counted: boolean): string {
  return counted ? `${text} (${wholeNumber(count)})` : text
}

const legalStatusesOf = (own: CodeLabels) =>
  legalStatusChoices(own).map(({ code, words }) => ({ value: code, text: words }))
const placementsOf = (own: CodeLabels) =>
  placementGroups.map((group) => ({
    value: group,
    text: groupLabelOf(own, 'placement_type', group) ?? group,
  }))
const unknown: Choice = { value: 'unknown', text: 'Not recorded' }

const careChoices: readonly Choice[] = [
  { value: 'now', text: 'Looked after now' },
  { value: 'left', text: 'Left care' },
  { value: 'all', text: 'Everyone in the files' },
]

const ageChoices: readonly Choice[] = [
  { value: '0', text: 'Under 1' },
  { value: '1-4', text: '1 to 4' },
  { value: '5-9', text: '5 to 9' },
  { value: '10-15', text: '10 to 15' },
  { value: '16+', text: '16 and over' },
  unknown,
]

const clockChoices: readonly Choice[] = [
  { value: 'overdue', text: 'Something overdue' },
  { value: 'soon', text: 'Due in 10 working days' },
  { value: 'none', text: 'Nothing overdue or near' },
]
