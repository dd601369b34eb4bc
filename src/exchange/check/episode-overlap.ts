import { type Finding, finding } from '../finding.ts'
import { at, day, type FolderRows } from './folder-rows.ts'
import { overlaps } from './overlaps.ts'

/** Episodes that begin before an earlier one of the child has ended. Two with one DECOM contradict each other instead. */
export function* episodeOverlap(folder: FolderRows): Generator<Finding> {
  for (const episodes of folder.episodes().values()) {
    for (const [later, earlier] of overlaps(episodes)) {
      if (later.from === earlier.from) continue
      const state = earlier.to === null ? 'is still open' : `ends on ${day(earlier.to)}`
      const message = `The episode begins on ${day(later.from)}, but the one of ${day(earlier.from)} ${state}.`
      yield finding('episode.overlap', at(later.row, 'DECOM', day(later.from)), message)
    }
  }
}
