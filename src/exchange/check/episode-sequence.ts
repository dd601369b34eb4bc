import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { type Finding, finding } from '../finding.ts'
import { at, day, type EpisodeRow, type FolderRows, textOf } from './folder-rows.ts'

/**
 * RNE against what came before: S starts a period of care, so it stands after a gap and nowhere else. The
 * first episode of a child may be any: earlier ones can be in earlier years' files.
 */
export function* reasonAgainstGap(folder: FolderRows): Generator<Finding> {
  for (const episodes of folder.episodes().values()) {
    let coveredTo: CalendarDate | null | undefined
    for (const episode of episodes) {
      if (coveredTo !== undefined && episode.row.occurrence === 1) {
        const gapFrom = coveredTo !== null && coveredTo < episode.from ? coveredTo : undefined
        const found = againstGap(episode, gapFrom)
        if (found !== undefined) yield found
      }
      coveredTo = later(coveredTo, episode)
    }
  }
}

function againstGap({ row, from }: EpisodeRow, gapFrom: CalendarDate | undefined): Finding | undefined {
  const rne = textOf(row, 'rne')
  if (gapFrom !== undefined && rne !== undefined && rne !== 'S') {
    const message = `The child was not in care from ${day(gapFrom)} to ${day(from)}, so the episode should begin with RNE S.`
    return finding('episode.gap-without-s', at(row, 'RNE', rne), message)
  }
  if (gapFrom === undefined && rne === 'S') {
    const message = `RNE S starts a period of care, but the child was already in care on ${day(from)}.`
    return finding('episode.s-without-gap', at(row, 'RNE', rne), message)
  }
  return undefined
}

function later(coveredTo: CalendarDate | null | undefined, { from, to }: EpisodeRow): CalendarDate | null {
  if (coveredTo === null || to === null) return null
  // An end before the start is named elsewhere; the episode then covers its first day only.
  const ends = to < from ? from : to
  return coveredTo === undefined || ends > coveredTo ? ends : coveredTo
}

/** REC against what comes after: X1 says that another episode begins the same day, any other that none does. */
export function* reasonAgainstNext(folder: FolderRows): Generator<Finding> {
  for (const episodes of folder.episodes().values()) {
    const starts = new Map<CalendarDate, number>()
    for (const { from } of episodes) starts.set(from, (starts.get(from) ?? 0) + 1)
    for (const { row, from, to } of episodes) {
      const rec = textOf(row, 'rec')
      if (to === null || rec === undefined) continue
      const next = (starts.get(to) ?? 0) > (to === from ? 1 : 0)
      if (rec === 'X1' && !next) {
        const message = `REC X1 says that another episode begins on ${day(to)}, but none does.`
        yield finding('episode.nothing-after-x1', at(row, 'REC', rec), message)
      } else if (rec.startsWith('E') && next) {
        const message = `REC ${rec} says that the child left care on ${day(to)}, but another episode begins that day.`
        yield finding('episode.goes-on-after-final', at(row, 'REC', rec), message)
      }
    }
  }
}
