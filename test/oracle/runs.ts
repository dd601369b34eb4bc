import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { type Child, type Episode, speakingOn } from './child.ts'

/** A placement: the episodes of it, the temporary ones left out. */
export type Run = readonly Episode[]

export function isTemporary(episode: Episode): boolean {
  return /^T[0-4]$/.test(episode.place ?? '')
}

export function isForAdoption(episode: Episode): boolean {
  return /^A[3-6]$/.test(episode.place ?? '')
}

/** "the same `PLACE` and `PL_POST` (else `URN`) as before" */
function samePlace(a: Episode, b: Episode): boolean {
  if (a.place === null || a.place !== b.place) return false
  if (a.post !== null && b.post !== null) return a.post === b.post
  // Where neither can be compared nothing says that it is another place.
  return a.urn === null || b.urn === null || a.urn === b.urn
}

/**
 * "RNE S, P, B open a run, L, T, U continue it; the first […] run always counts; after a T*, the same
 * `PLACE` and `PL_POST` (else `URN`) as before continues the run".
 */
export function runsOf(episodes: readonly Episode[]): Run[] {
  const runs: Episode[][] = []
  let afterTemporary = false
  for (const episode of episodes) {
    if (isTemporary(episode)) {
      afterTemporary = true
      continue
    }
    const run = runs.at(-1)
    const before = run?.at(-1)
    const opens = ['S', 'P', 'B'].includes(episode.rne ?? '')
    // One who comes into care again (S) is not back from anywhere, whatever the row before says.
    const mayBeBack = afterTemporary && episode.rne !== 'S'
    const backAgain = mayBeBack && before !== undefined && samePlace(before, episode)
    if (run === undefined || (opens && !backAgain)) runs.push([episode])
    else run.push(episode)
    afterTemporary = false
  }
  return runs
}

/** "a run of episodes overlapping the period […] `DEC` equal to `from` is outside" */
export function placementsBetween(child: Child, from: CalendarDate, to: CalendarDate): number {
  const overlaps = ({ decom, dec }: Episode) => decom <= to && (dec === null || dec > from)
  return runsOf(child.episodes).filter((run) => run.some(overlaps)).length
}

/**
 * The runs of a child up to the episode that speaks on a day; the last of them is the one the child lives in, or
 * left for a T* only. A run that began later and is over says nothing of that day.
 */
export function runsUpTo(child: Child, on: CalendarDate): Run[] {
  const speaks = speakingOn(child, on)
  return speaks === undefined ? [] : runsOf(child.episodes.slice(0, child.episodes.indexOf(speaks) + 1))
}
