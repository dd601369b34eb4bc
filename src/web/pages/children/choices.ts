import type { ChildrenFilter, ChildrenOrder, FoundChildren } from '#app/children/children-reads.ts'
import { legalStatusChoices, placementGroups } from '#domain/journey/code-words.ts'

/** What an address asks of the list. */
export interface ChildrenAsked {
  readonly filter: ChildrenFilter
  readonly order: ChildrenOrder
  readonly page: number
  /** The day in the address; empty when the list chose. */
  readonly on: string
}

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

const anything = (text: string): Choice => ({ value: '', text })

/** What the list may be narrowed by and ordered in, each with what is chosen. */
export function choicesOf({ choices }: FoundChildren, { filter, order }: ChildrenAsked): readonly ChoiceOf[] {
  const held = choices.iros.length > 0 || choices.teams.length > 0
  const iros = choices.iros.map(({ id, name }) => ({ value: id, text: name }))
  const teams = choices.teams.map((team) => ({ value: team, text: team }))
  const nobody = { value: 'none', text: 'Nobody recorded' }
  return [
    { name: 'care', label: 'Who', value: filter.care, items: careChoices },
    ...(held
      ? [
          {
            name: 'iro',
            label: 'IRO',
            value: filter.iro ?? '',
            items: [anything('Every IRO'), ...iros, nobody],
          },
          {
            name: 'team',
            label: 'Team',
            value: filter.team ?? '',
            items: [anything('Every team'), ...teams, nobody],
          },
        ]
      : []),
    {
      name: 'status',
      label: 'Legal status',
      value: filter.status ?? '',
      items: [
        anything('Any'),
        ...legalStatusChoices.map(({ code, words }) => ({ value: code, text: words })),
        unknown,
      ],
    },
    {
      name: 'lives',
      label: 'Lives',
      value: filter.placement ?? '',
      items: [
        anything('Anywhere'),
        ...placementGroups.map((group) => ({ value: group, text: group })),
        unknown,
      ],
    },
    { name: 'age', label: 'Age', value: filter.age ?? '', items: [anything('Any'), ...ageChoices] },
    { name: 'clocks', label: 'Dates', value: filter.clocks ?? '', items: clockChoices },
    { name: 'order', label: 'In order of', value: order, items: orderChoices },
  ]
}

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
  anything('Any'),
  { value: 'overdue', text: 'Something overdue' },
  { value: 'soon', text: 'Due in 10 working days' },
  { value: 'none', text: 'Nothing overdue or near' },
]

const orderChoices: readonly Choice[] = [
  { value: 'name', text: 'Name' },
  { value: 'due', text: 'Next date due' },
  { value: 'youngest', text: 'Youngest first' },
  { value: 'oldest', text: 'Oldest first' },
  { value: 'longest', text: 'Longest in care' },
  { value: 'newest', text: 'Newest in care' },
]
