import { type Finding, finding } from '../finding.ts'
import { at, day, type FolderRows } from './folder-rows.ts'

/** Open episodes of a child who has a later open one. */
export function* openEpisodes(folder: FolderRows): Generator<Finding> {
  for (const episodes of folder.episodes().values()) {
    const open = episodes.filter(({ to }) => to === null)
    const last = open.at(-1)
    for (const episode of open) {
      if (last === undefined || episode === last) continue
      const message = `The episode has no DEC, and neither has the one of ${day(last.from)}; a child has one open episode.`
      yield finding('episode.two-open', at(episode.row, 'DEC'), message)
    }
  }
}
