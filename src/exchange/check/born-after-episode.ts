import { type Finding, finding } from '../finding.ts'
import { at, day, type FolderRows } from './folder-rows.ts'

/** Episodes that begin before the child was born; on the day of birth is right. */
export function* bornAfterEpisode(folder: FolderRows): Generator<Finding> {
  for (const [child, episodes] of folder.episodes()) {
    const born = folder.bornOn(child)
    if (born === undefined) continue
    for (const { row, from } of episodes) {
      if (from >= born) break
      const message = `The episode begins on ${day(from)}, before the child was born on ${day(born)}.`
      yield finding('child.born-after-episode', at(row, 'DECOM', day(from)), message)
    }
  }
}
