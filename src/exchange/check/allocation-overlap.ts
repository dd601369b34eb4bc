import { type Finding, finding } from '../finding.ts'
import { at, day, type FolderRows, groupBy, textOf } from './folder-rows.ts'
import { overlaps, spells } from './overlaps.ts'

/** Two IROs for one child at one time. One who ends on the day the next begins hands over. */
export function* allocationOverlap(folder: FolderRows): Generator<Finding> {
  for (const rows of groupBy(folder.of('iro_allocations'), 'child_id').values()) {
    for (const [later, earlier] of overlaps(spells(rows, 'allocated_on', 'allocation_ended_on'))) {
      if (later.row.rowKey === earlier.row.rowKey) continue
      const until = earlier.to === null ? 'and has no end' : `until ${day(earlier.to)}`
      const iro = textOf(earlier.row, 'iro_id')
      const message = `The IRO is allocated from ${day(later.from)}, while ${iro} is from ${day(earlier.from)} ${until}.`
      yield finding('iro.allocation-overlap', at(later.row, 'allocated_on', later.from), message)
    }
  }
}
