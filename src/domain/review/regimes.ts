import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { CareEpisode, CareHistory, PeriodOfCare } from '#domain/child/care-history.ts'
import { isAuthorisedToPlace, isOpenOn, isPlacedForAdoption, isTemporary } from '#domain/child/episode.ts'

/**
 * Which reviews a child is owed on a day:
 * - `ordinary`: CPPCR 2010 reg 33, first, second, later;
 * - `authorised`: the same, and AAR 2005 reg 36(1) for a child who may be placed for adoption and is not yet;
 * - `placed`: AAR 2005 reg 36(3) alone.
 * The review after a return from an adoptive placement is a stretch of `ordinary` or `authorised` that opens
 * with `returned`.
 */
export type RegimeKind = 'ordinary' | 'authorised' | 'placed'

export interface Regime {
  readonly kind: RegimeKind
  readonly from: CalendarDate
  /** Came back from an adoptive placement on `from`. */
  readonly returned: boolean
}

/**
 * The regimes of a period of care in order, the first from its first day. A temporary absence (T0-T4) leaves
 * the child placed, or not placed, as before; a new adoptive placement begins the regime anew.
 */
export function regimesOf(history: CareHistory, period: PeriodOfCare): readonly Regime[] {
  const regimes: (Regime & { readonly run: number | null })[] = []
  for (const day of daysOfChange(history, period)) {
    const episode = history.episodes.findLast(
      (one) => one.periodStartedOn === period.startedOn && isOpenOn(one, day),
    )
    const before = regimes.at(-1)
    if (episode === undefined) {
      // A first row that closes before it opens: care began, and nothing says how.
      if (before === undefined) regimes.push({ kind: 'ordinary', from: day, returned: false, run: null })
      continue
    }
    const kind = kindOf(episode, before?.kind)
    const sameRun = isTemporary(episode) || before?.run === episode.run
    if (before !== undefined && before.kind === kind && (kind !== 'placed' || sameRun)) continue
    regimes.push({
      kind,
      from: day,
      returned: before?.kind === 'placed' && kind !== 'placed',
      run: episode.run,
    })
  }
  return regimes
}

function kindOf(episode: CareEpisode, before: RegimeKind | undefined): RegimeKind {
  const placed = isTemporary(episode) ? before === 'placed' : isPlacedForAdoption(episode)
  if (placed) return 'placed'
  return isAuthorisedToPlace(episode) ? 'authorised' : 'ordinary'
}

function daysOfChange(history: CareHistory, period: PeriodOfCare): readonly CalendarDate[] {
  const days = new Set<CalendarDate>([period.startedOn])
  for (const { decom, dec, periodStartedOn } of history.episodes) {
    if (periodStartedOn !== period.startedOn) continue
    days.add(decom)
    if (dec !== null) days.add(dec)
  }
  return [...days].filter((day) => period.endedOn === null || day < period.endedOn).toSorted()
}
