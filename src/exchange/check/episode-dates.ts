import type { CollectionYear } from '#domain/calendar/collection-year.ts'
import { type Finding, finding } from '../finding.ts'
import { at, day, type EpisodeRow, type FolderRows, textOf } from './folder-rows.ts'

/** What one episode says against itself: its start, its end, the reason for it, and the year of the return. */
export function* episodeDates(folder: FolderRows, year: CollectionYear): Generator<Finding> {
  for (const episodes of folder.episodes().values()) {
    for (const episode of episodes) {
      yield* endAgainstStart(episode)
      yield* endAgainstReason(episode)
      yield* afterYear(episode, year)
    }
  }
}

function* endAgainstStart({ row, from, to }: EpisodeRow): Generator<Finding> {
  if (to === null || to > from) return
  if (to === from) {
    const message = `The episode begins and ends on ${day(to)}; an episode lasts a day at least.`
    yield finding('episode.same-day', at(row, 'DEC', day(to)), message)
  } else {
    const message = `The episode ends on ${day(to)}, before it begins on ${day(from)}.`
    yield finding('episode.ends-before-start', at(row, 'DEC', day(to)), message)
  }
}

function* endAgainstReason({ row, to }: EpisodeRow): Generator<Finding> {
  const rec = textOf(row, 'rec')
  if (to !== null && rec === undefined) {
    const message = `The episode ends on ${day(to)} without a REC; an end has a reason.`
    yield finding('episode.dec-without-rec', at(row, 'REC'), message)
  }
  if (to === null && rec !== undefined) {
    const message = `The episode has REC ${rec} and no DEC; an open episode has neither.`
    yield finding('episode.rec-without-dec', at(row, 'DEC'), message)
  }
}

function* afterYear({ row, from, to }: EpisodeRow, year: CollectionYear): Generator<Finding> {
  const [column, date] = from > year.to ? ['DECOM', from] : ['DEC', to]
  if (date === null || date <= year.to) return
  const message = `${column} ${day(date)} is after the collection year, which ends on ${day(year.to)}.`
  yield finding('episode.after-year', at(row, column, day(date)), message)
}
