import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { type Episode, isTemporary } from './episode.ts'

/** The distance the return writes for "not known". */
const unknownDistance = 999.9

/** Which placement an episode is part of: several episodes can be one stay with the same carer. */
export interface PlacementRun {
  /** Numbered from 1 over all the child's time in care; null while away before any placement. */
  readonly run: number | null
  readonly runStartedOn: CalendarDate | null
  /** Miles from home, carried forward along the run; null when not known. */
  readonly distanceMiles: number | null
  /** `yes` or `no`, carried forward along the run; null when not known. */
  readonly inAuthority: string | null
}

interface Run {
  readonly number: number
  readonly startedOn: CalendarDate
  last: Episode
  distanceMiles: number | null
  inAuthority: string | null
}

/**
 * The placement runs of episodes in order (short breaks set aside). RNE S, P and B open a run; L, T and U
 * continue it. A temporary absence (T0-T4) is no placement: coming back to the same place continues the run.
 */
export function placementRuns(episodes: readonly Episode[]): readonly PlacementRun[] {
  let run: Run | undefined
  let wasAway = false
  return episodes.map((episode) => {
    if (isTemporary(episode)) {
      wasAway = true
      return {
        run: run?.number ?? null,
        runStartedOn: run?.startedOn ?? null,
        distanceMiles: knownDistance(episode) ?? run?.distanceMiles ?? null,
        inAuthority: knownSide(episode) ?? run?.inAuthority ?? null,
      }
    }
    const returned = wasAway && run !== undefined && episode.rne !== 'S' && isSamePlace(run.last, episode)
    const opens = ['S', 'P', 'B'].includes(episode.rne ?? '') && !returned
    if (run === undefined || opens) {
      run = {
        number: (run?.number ?? 0) + 1,
        startedOn: episode.decom,
        last: episode,
        distanceMiles: null,
        inAuthority: null,
      }
    }
    wasAway = false
    run.last = episode
    run.distanceMiles = knownDistance(episode) ?? run.distanceMiles
    run.inAuthority = knownSide(episode) ?? run.inAuthority
    return {
      run: run.number,
      runStartedOn: run.startedOn,
      distanceMiles: run.distanceMiles,
      inAuthority: run.inAuthority,
    }
  })
}

/**
 * The same PLACE and the same postcode, or URN where a postcode is missing. Where neither can be compared
 * nothing says that the child came back to somewhere else: the return is to the same place.
 */
function isSamePlace(before: Episode, after: Episode): boolean {
  if (before.place === null || before.place !== after.place) return false
  const [from, to] = [postcode(before), postcode(after)]
  if (from !== null && to !== null) return from === to
  return before.urn === null || after.urn === null || before.urn === after.urn
}

function postcode({ placementPostcode }: Episode): string | null {
  return placementPostcode?.replaceAll(' ', '').toUpperCase() ?? null
}

function knownDistance(episode: Episode): number | null {
  return episode.distanceMiles === null || episode.distanceMiles >= unknownDistance
    ? null
    : episode.distanceMiles
}

function knownSide(episode: Episode): string | null {
  return episode.inAuthority === 'yes' || episode.inAuthority === 'no' ? episode.inAuthority : null
}
