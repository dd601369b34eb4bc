import categoryOfNeed from '#db/reference/category-of-need.json' with { type: 'json' }
import legalStatus from '#db/reference/legal-status.json' with { type: 'json' }
import missingType from '#db/reference/missing-type.json' with { type: 'json' }
import participation from '#db/reference/participation.json' with { type: 'json' }
import placementType from '#db/reference/placement-type.json' with { type: 'json' }
import { type CodeGroup, groupKey, groupsOfLegalStatuses, groupsOfPlacements } from './code-groups.ts'

interface NationalCode {
  readonly code: string
  /** Null where the return prints none. */
  readonly label: string | null
}

interface NationalList {
  readonly title: string
  /** What the list says of a child, and where pages show it. */
  readonly shown: string
  readonly source: string
  readonly codes: readonly NationalCode[]
  /** The groups in which pages put codes together, where they do. */
  readonly groups: readonly CodeGroup[]
}

/**
 * The national lists whose codes pages show in words, so that a council can say them in its own. What a council calls a
 * code stands on pages only: the code itself, files, figures for others and the annual report stay national.
 */
const lists = {
  legal_status: {
    title: 'Legal status',
    shown:
      'On the list of children and its filter, the child page, the journey, and the form for an entry into care; its groups on the measures that are cut by them.',
    groups: groupsOfLegalStatuses,
    ...listed(legalStatus),
  },
  placement_type: {
    title: 'Placement type',
    shown:
      'On the list of children, the child page and the journey: who the child lives with; its groups on the filter of the list, and on the measures that are cut by them.',
    groups: groupsOfPlacements,
    ...listed(placementType),
  },
  participation: {
    title: 'Participation code',
    shown: 'On the child page, the journey and the measures that are cut by it, beside the code.',
    groups: [],
    ...listed(participation),
  },
  category_of_need: {
    title: 'Category of need',
    shown: 'On the measures that are cut by it, beside the code.',
    groups: [],
    ...listed(categoryOfNeed),
  },
  missing_type: {
    title: 'Missing or away',
    shown: 'On the child page and the journey.',
    groups: [],
    ...listed(missingType),
  },
} as const satisfies Record<string, NationalList>

export type LabelledList = keyof typeof lists

export const labelledLists: readonly LabelledList[] = Object.keys(lists).filter(isLabelledList)

export function isLabelledList(name: string): name is LabelledList {
  return Object.hasOwn(lists, name)
}

/** A list with its codes in the national wording. */
export function nationalList(name: LabelledList): NationalList {
  return lists[name]
}

/** What a council calls the codes of a list, by code: only those that it named. */
export type LabelsOfList = Readonly<Record<string, string>>

/** A council's own labels, list by list. Empty: every code is said as the product says it. */
export type CodeLabels = Readonly<Partial<Record<LabelledList, LabelsOfList>>>

/** Where codes are said in nobody's own words: in what others read or count by. */
export const nationalLabels: CodeLabels = {}

/** What a council calls a code; undefined where it says nothing of its own. */
export function labelOf(labels: CodeLabels, list: LabelledList, code: string): string | undefined {
  const own = labels[list]
  return own !== undefined && Object.hasOwn(own, code) ? own[code] : undefined
}

/** What a council calls a group of codes; undefined where it says nothing of its own. */
export function groupLabelOf(labels: CodeLabels, list: LabelledList, group: string): string | undefined {
  return labelOf(labels, list, groupKey(group))
}

/** Everything of a list that can have a label: its codes, then the groups in which pages put them together. */
export function labelKeysOf(list: LabelledList): readonly string[] {
  const { codes, groups } = nationalList(list)
  return [...codes.map(({ code }) => code), ...groups.map(({ key }) => key)]
}

/** The stored value of one list's policy: a code that is not of the list, and a blank, say nothing. */
export function labelsIn(list: LabelledList, value: unknown): LabelsOfList {
  if (typeof value !== 'object' || value === null) return {}
  const codes = new Set(labelKeysOf(list))
  return Object.fromEntries(
    Object.entries(value).flatMap(([code, label]): [string, string][] =>
      typeof label === 'string' && label.trim() !== '' && codes.has(code) ? [[code, label.trim()]] : [],
    ),
  )
}

/** The stored values of every list, by the list's name; what is not known says nothing. */
export function codeLabelsIn(values: Readonly<Record<string, unknown>>): CodeLabels {
  return Object.fromEntries(
    labelledLists.flatMap((list): [LabelledList, LabelsOfList][] => {
      const labels = labelsIn(list, values[list])
      return Object.keys(labels).length === 0 ? [] : [[list, labels]]
    }),
  )
}

/** The name under which a council's labels of a list are kept as local policy. */
export type CodeLabelsPolicy = `code_labels.${LabelledList}`

export function labelsPolicyOf(list: LabelledList): CodeLabelsPolicy {
  return `code_labels.${list}`
}

/** As long as a label may be, in characters: it stands in narrow columns and in a picture. */
const longestLabel = 60

/** Why a label cannot be used; undefined when it can. Blank is none: the national wording stands. */
export function labelFault(label: string): string | undefined {
  const trimmed = label.trim()
  if (trimmed === '') return undefined
  if (trimmed.length > longestLabel) return `Enter at most ${longestLabel} characters`
  if (!/^[\p{L}\p{N}][\p{L}\p{N}\p{M} ’'(),.&/:;–-]*$/u.test(trimmed)) {
    return 'Begin with a letter or a figure, and use letters, figures, spaces and ordinary punctuation only'
  }
  return undefined
}

function listed({
  source,
  confidence,
  codes,
}: {
  readonly source: string
  readonly confidence: string
  readonly codes: readonly { readonly code: string; readonly label: string | null }[]
}): Pick<NationalList, 'source' | 'codes'> {
  return { source: `${source}. ${confidence}.`, codes: codes.map(({ code, label }) => ({ code, label })) }
}
