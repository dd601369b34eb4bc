import placementType from '#db/reference/placement-type.json' with { type: 'json' }

/** The groups of placements of the national list, in its order. */
export const placementGroups: readonly string[] = [...new Set(placementType.codes.map(({ group }) => group))]

/** The legal statuses as measures put them together, by the names under which they are counted. */
export const legalStatusGroups = {
  full_care_order: 'Full care order',
  interim_care_order: 'Interim care order',
  section_20: 'Section 20',
  placement_order: 'Placement order',
  other: 'Other',
} as const

/** A group of codes that pages put together, with the name under which a council's own label of it is kept. */
export interface CodeGroup {
  readonly key: string
  readonly label: string
}

export const groupsOfPlacements: readonly CodeGroup[] = placementGroups.map((group) => ({
  key: groupKey(group),
  label: group,
}))

export const groupsOfLegalStatuses: readonly CodeGroup[] = Object.entries(legalStatusGroups).map(
  ([name, label]) => ({ key: groupKey(name), label }),
)

/** The key of a group's label beside those of the codes: no code of the return looks like it. */
export function groupKey(group: string): string {
  return `group-${group.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`
}
