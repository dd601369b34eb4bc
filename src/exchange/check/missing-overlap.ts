import { type Finding, finding } from '../finding.ts'
import { at, day, type FolderRows, groupBy } from './folder-rows.ts'
import { overlaps, spells } from './overlaps.ts'

/** A child who goes missing while already missing. One who goes again on the day they were found does not overlap. */
export function* missingOverlap(folder: FolderRows): Generator<Finding> {
  for (const rows of groupBy(folder.of('ssda903.missing'), 'child_id').values()) {
    for (const [later, earlier] of overlaps(spells(rows, 'mis_start', 'mis_end'))) {
      if (later.from === earlier.from) continue
      const until = earlier.to === null ? 'has not ended' : `ended on ${day(earlier.to)}`
      const message = `The child went missing on ${day(later.from)}, while the time from ${day(earlier.from)} ${until}.`
      yield finding('missing.overlap', at(later.row, 'MIS_START', day(later.from)), message)
    }
  }
}
