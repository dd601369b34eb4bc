import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { type Finding, finding } from '../finding.ts'
import type { ReadRow } from '../folder.ts'
import { at, day, dayIn, type EpisodeRow, type FolderRows, groupBy, textOf } from './folder-rows.ts'

/** Reviews on a day on which the child was not in care, or in short breaks only. The day of DEC is no longer in care. */
export function* reviewInCare(folder: FolderRows): Generator<Finding> {
  if (!folder.has('ssda903.episodes')) return
  const readable = folder.asFarAsRead('ssda903.episodes')
  for (const [child, reviews] of groupBy(folder.of('ssda903.reviews'), 'child_id')) {
    const episodes = folder.episodesOf(child)
    const cover = new Cover(episodes)
    const withoutBreaks = new Cover(episodes.filter(({ row }) => !/^V[34]$/.test(textOf(row, 'ls') ?? '')))
    for (const row of reviews) {
      const on = dayIn(row, 'review')
      if (on === undefined || withoutBreaks.holdsOn(on)) continue
      yield outOfCare(row, on, { episodes, cover, readable })
    }
  }
}

/** A child's episodes, the days that they cover, and how far the missing ones can be spoken of. */
interface InCare {
  readonly episodes: readonly EpisodeRow[]
  readonly cover: Cover
  readonly readable: string
}

function outOfCare(row: ReadRow, on: CalendarDate, { episodes, cover, readable }: InCare): Finding {
  const where = at(row, 'REVIEW', day(on))
  const first = episodes[0]
  if (first === undefined) {
    const message = `The child has a review on ${day(on)}, but no episode${readable}.`
    return finding('review.no-episode', where, message)
  }
  if (cover.holdsOn(on)) {
    const message = `On ${day(on)} the child was in short breaks (V3 or V4) only, for which no reviews are returned.`
    return finding('review.short-break', where, message)
  }
  const left = cover.coveredTo(on)
  if (left === undefined || left === null) {
    const message = `The review on ${day(on)} was before the child’s first episode, which begins on ${day(first.from)}${readable}.`
    return finding('review.before-entry', where, message)
  }
  const message =
    left === on
      ? `The review was on ${day(on)}, the day on which the child left care${readable}; that day is no longer in care.`
      : `The review on ${day(on)} was after the child left care on ${day(left)}${readable}.`
  return finding('review.after-leaving', where, message)
}

/** The days that a child's episodes cover together, from each DECOM to the day before DEC. */
class Cover {
  readonly #starts: readonly CalendarDate[]
  /** For each episode, the latest end of it and all before; null when one is open. */
  readonly #ends: readonly (CalendarDate | null)[]

  constructor(episodes: readonly EpisodeRow[]) {
    this.#starts = episodes.map(({ from }) => from)
    let latest: CalendarDate | null | undefined
    this.#ends = episodes.map(({ to }) => {
      latest = latest === null || to === null ? null : latest === undefined || to > latest ? to : latest
      return latest
    })
  }

  holdsOn(on: CalendarDate): boolean {
    const end = this.coveredTo(on)
    return end !== undefined && (end === null || end > on)
  }

  /** The latest end of the episodes that began by then; null when one is open, undefined when none had begun. */
  coveredTo(on: CalendarDate): CalendarDate | null | undefined {
    let low = 0
    let high = this.#starts.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#starts[middle] ?? on) <= on) low = middle + 1
      else high = middle
    }
    return low === 0 ? undefined : this.#ends[low - 1]
  }
}
