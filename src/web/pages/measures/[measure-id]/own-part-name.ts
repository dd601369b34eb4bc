import { type CodeLabels, groupLabelOf, labelOf } from '#domain/journey/code-labels.ts'
import type { Dimension } from '#domain/measure/dimension.ts'

/**
 * What the council calls a part that is a code of a national list, beside the code: `PN1: Came and told us`; or what it
 * calls a group of codes. Undefined where it says nothing of its own. On screen only: what others count by stays national.
 */
export function ownPartName(dimension: Dimension, key: string, own: CodeLabels): string | undefined {
  if (dimension.groupsOf !== undefined) return groupLabelOf(own, dimension.groupsOf, key)
  if (dimension.codesOf === undefined) return undefined
  const label = labelOf(own, dimension.codesOf, key)
  return label === undefined ? undefined : `${key}: ${label}`
}
