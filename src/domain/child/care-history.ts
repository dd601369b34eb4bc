import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { type Episode, isOpenOn, isShortBreak } from './episode.ts'
import { type PlacementRun, placementRuns } from './placement-runs.ts'

/** A continuous time in care: from the episode that starts it to the day the child ceases. */
export interface PeriodOfCare {
  readonly startedOn: CalendarDate
  /** Whether the file says that care started here (RNE S, or a short break became something else). */
  readonly startKnown: boolean
  readonly endedOn: CalendarDate | null
  readonly endReason: string | null
}

/** Whether a child ceased to be looked after before something fell due: who leaves on the very day has missed nothing. */
export function ceasedBeforeDue({ endedOn }: Pick<PeriodOfCare, 'endedOn'>, dueOn: CalendarDate): boolean {
  return endedOn !== null && endedOn <= dueOn
}

/** An episode with what its neighbours say about it. */
export interface CareEpisode extends Episode, PlacementRun {
  readonly periodStartedOn: CalendarDate
  /** Counts as "started to be looked after" on its DECOM. */
  readonly startsCare: boolean
  /** Counts as "ceased to be looked after" on its DEC. */
  readonly ceasesCare: boolean
}

export interface CareHistory {
  /** Every episode but the short breaks, in the order in which they speak: of those open on a day the last. */
  readonly episodes: readonly CareEpisode[]
  readonly shortBreaks: readonly Episode[]
  readonly periods: readonly PeriodOfCare[]
}

/**
 * A child's episodes as a history of care. Nothing is mended: an overlap stays an overlap, and the episode
 * with the latest DECOM, then the later row, speaks for a day.
 */
export function careHistory(episodes: readonly Episode[]): CareHistory {
  const ordered = episodes.toSorted((a, b) =>
    a.decom === b.decom ? a.rowNumber - b.rowNumber : a.decom < b.decom ? -1 : 1,
  )
  const shortBreaks = ordered.filter(isShortBreak)
  const inCare = ordered.filter((episode) => !isShortBreak(episode))
  const runs = placementRuns(inCare)
  const periods: Period[] = []
  const withPeriods = inCare.map((episode, index) => {
    const startsCare = episode.rne === 'S' || shortBreaks.some((other) => other.dec === episode.decom)
    const period = periodOf(episode, startsCare, shortBreaks, periods)
    const follows = (other: Episode) => other !== episode && other.decom === episode.dec
    const continues = inCare.some(follows)
    const ends = episode.dec !== null && !continues
    const ceasesCare = ends && ((episode.rec !== null && episode.rec !== 'X1') || shortBreaks.some(follows))
    const run = runs[index] ?? { run: null, runStartedOn: null, distanceMiles: null, inAuthority: null }
    return { ...episode, ...run, periodStartedOn: period.startedOn, startsCare, ceasesCare }
  })
  return { episodes: onceADay(withPeriods), shortBreaks, periods: periods.map(closed) }
}

/** Care starts once on a day and ceases once, however many rows say so: the later row speaks. */
function onceADay(episodes: readonly CareEpisode[]): readonly CareEpisode[] {
  return episodes.map((episode, index) => {
    const later = episodes.slice(index + 1)
    return {
      ...episode,
      startsCare: episode.startsCare && !later.some((one) => one.startsCare && one.decom === episode.decom),
      ceasesCare: episode.ceasesCare && !later.some((one) => one.ceasesCare && one.dec === episode.dec),
    }
  })
}

/** The episode that speaks for a day, or undefined when the child was not in care (short breaks set aside). */
export function careOn(history: CareHistory, on: CalendarDate): CareEpisode | undefined {
  return history.episodes.findLast((episode) => isOpenOn(episode, on))
}

/** Whether the only thing open on a day is a short break. */
export function onlyShortBreakOn(history: CareHistory, on: CalendarDate): boolean {
  return careOn(history, on) === undefined && history.shortBreaks.some((episode) => isOpenOn(episode, on))
}

interface Period {
  readonly startedOn: CalendarDate
  startKnown: boolean
  /** The latest DEC so far; null while an episode is open. */
  coveredTo: CalendarDate | null
  endReason: string | null
  /** A new start (RNE S) while this period was still open ends it. */
  restartedOn: CalendarDate | null
}

/**
 * The period an episode belongs to. A period opens with RNE S, with what a short break became, and after one
 * that ceased. An episode that follows a gap without any of these belongs to the period before it: the file
 * says neither that care ended nor that it began again.
 */
function periodOf(
  episode: Episode,
  startsCare: boolean,
  shortBreaks: readonly Episode[],
  periods: Period[],
): Period {
  const current = periods.at(-1)
  const isOver = current?.coveredTo != null && current.coveredTo < episode.decom
  const hasCeased =
    isOver &&
    ((current.endReason !== null && current.endReason !== 'X1') ||
      shortBreaks.some((other) => other.decom === current.coveredTo))
  const isLater = current === undefined || current.startedOn < episode.decom
  if (current === undefined || (isLater && (hasCeased || startsCare))) {
    if (current !== undefined && !isOver && current.coveredTo !== episode.decom) {
      current.restartedOn = episode.decom
    }
    const opened: Period = {
      startedOn: episode.decom,
      startKnown: startsCare,
      coveredTo: episode.dec,
      endReason: episode.rec,
      restartedOn: null,
    }
    periods.push(opened)
    return opened
  }
  if (startsCare && !isLater) current.startKnown = true
  if (current.coveredTo !== null && (episode.dec === null || episode.dec >= current.coveredTo)) {
    current.coveredTo = episode.dec
    current.endReason = episode.rec
  }
  return current
}

function closed(period: Period): PeriodOfCare {
  const { startedOn, startKnown, restartedOn } = period
  if (restartedOn !== null) return { startedOn, startKnown, endedOn: restartedOn, endReason: null }
  // A DEC before its DECOM is a contradiction that the import names; care then lasted no time.
  const endedOn = period.coveredTo !== null && period.coveredTo < startedOn ? startedOn : period.coveredTo
  return { startedOn, startKnown, endedOn, endReason: endedOn === null ? null : period.endReason }
}
