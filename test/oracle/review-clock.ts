import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { type Child, type Episode, type Period, speakingOn } from './child.ts'
import { workingDaysAfter } from './days.ts'
import {
  authorityObligation,
  type ClockState,
  dueDateOf,
  isKnown,
  nextObligation,
  type Obligation,
} from './obligation.ts'
import type { Review } from './review.ts'
import { isForAdoption, isTemporary, runsOf } from './runs.ts'

interface Regime {
  /** The first episode of the placement A3-A6 the child lives in; undefined when not placed for adoption. */
  readonly placement: Episode | undefined
  readonly authorised: boolean
}

/** The running obligations of a period of care, and all there have been. */
interface Clock {
  readonly state: ClockState
  readonly to: CalendarDate
  regime: Regime
  /** Past its due date when the regime changed: "stays, and stays late". */
  kept: Obligation[]
  running: Obligation | undefined
  readonly all: Obligation[]
}

/**
 * "from the first day of a placement A3-A6": another placement is another first day. A temporary placement
 * T0-T4 changes nothing: the child is still placed where it was.
 */
function regimeOn(period: Period, on: CalendarDate, before: Regime): Regime {
  const episode = speakingOn(period, on)
  if (episode === undefined) return before
  const authorised = episode.ls === 'E1'
  if (isTemporary(episode)) return { placement: before.placement, authorised }
  const placement = runsOf(period.episodes)
    .find((one) => one.includes(episode))
    ?.find(isForAdoption)
  return { placement: isForAdoption(episode) ? placement : undefined, authorised }
}

function run(clock: Clock, obligation: Obligation | undefined): void {
  clock.running = obligation
  if (obligation !== undefined) clock.all.push(obligation)
}

/**
 * "An obligation already past its due date on the day a regime changes stays, and stays late […]; one not
 * yet past, due that very day included, is replaced."
 */
function setAside(clock: Clock, on: CalendarDate): 'stays' | 'replaced' {
  const { running } = clock
  if (running === undefined) return clock.kept.length > 0 ? 'stays' : 'replaced'
  clock.running = undefined
  if (running.surelyLate !== null && running.surelyLate < on) {
    clock.kept.push(running)
    return 'stays'
  }
  if (running.answeredBy === undefined) running.dropped = true
  return clock.kept.length > 0 ? 'stays' : 'replaced'
}

/**
 * Whether a regime began on the day its first row says. In a period whose beginning is not in the files the
 * first row may stand in the middle of it: a placement when only the legal status changed, an order when only
 * the placement did.
 */
function beganThen(state: ClockState, on: CalendarDate, changes: readonly string[]): boolean {
  const { period } = state
  if (period.startKnown || on > period.start) return true
  return changes.includes(speakingOn(period, on)?.rne ?? '')
}

function changeRegime(clock: Clock, on: CalendarDate): void {
  const { state, regime: before } = clock
  const now = regimeOn(state.period, on, before)
  clock.regime = now
  if (now.authorised !== before.authorised) {
    state.authorisedOn = now.authorised ? on : null
    state.authorityKnown = isKnown(state, on) && beganThen(state, on, ['S', 'L', 'B', 'U'])
    state.sinceAuthority = 0
  }
  if (now.placement !== undefined && now.placement !== before.placement) {
    const old = setAside(clock, on)
    state.placedOn = on
    state.placingKnown = isKnown(state, on) && beganThen(state, on, ['S', 'P', 'B', 'T', 'U'])
    state.sincePlacing = 0
    state.returnedOn = null
    state.returnAnswered = false
    if (state.placingKnown || old === 'replaced') run(clock, nextObligation(state))
  } else if (now.placement === undefined && before.placement !== undefined) {
    const old = setAside(clock, on)
    state.placedOn = null
    // A return before the history date: what the cut-off says of the reviews "of the period".
    state.returnedOn = isKnown(state, on) ? on : null
    if (state.returnedOn !== null || old === 'replaced') run(clock, nextObligation(state))
  } else if (
    now.placement === undefined &&
    now.authorised !== before.authorised &&
    clock.running?.rule !== 'C09f'
  ) {
    const old = setAside(clock, on)
    // Beside an old obligation that stays, the ordinary clock has nothing new to ask: it is that one.
    run(clock, old === 'replaced' ? nextObligation(state) : authorityObligation(state))
  }
}

/** "undecided (notRecorded) until 20 working days after `adjourned_on`, late after that" */
function incomplete(adjourned: CalendarDate, to: CalendarDate): 'undecided' | 'late' {
  const limit = workingDaysAfter(adjourned, 20)
  return limit !== null && to > limit ? 'late' : 'undecided'
}

function judge(review: Review, judgedOn: CalendarDate, owed: readonly Obligation[]): void {
  review.tooEarly = owed.some(({ opens }) => opens !== null && judgedOn < opens)
  const late = owed.some(({ surelyLate }) => surelyLate !== null && judgedOn > surelyLate)
  const met = owed.every(({ surelyInTime }) => surelyInTime !== null && judgedOn <= surelyInTime)
  if (late || review.tooEarly) review.verdict = 'late'
  else review.verdict = met ? 'in time' : 'cannot tell'
}

function hold(clock: Clock, review: Review): void {
  const { state } = clock
  review.number = state.wholeHistory ? (['first', 'second'][state.held] ?? 'later') : 'unknown'
  state.held += 1
  const owed = clock.running === undefined ? clock.kept : [...clock.kept, clock.running]
  for (const obligation of owed) obligation.answeredBy ??= review
  if (review.completion === null || review.judgedOn === null) {
    // "it anchors nothing": the clock stays where it was.
    if (review.adjournedOn !== null) review.verdict = incomplete(review.adjournedOn, clock.to)
    return
  }
  judge(review, review.judgedOn, owed)
  if (review.tooEarly && clock.running !== undefined) clock.running.dropped = true
  const sameAnchor = state.lastCompletion === review.completion
  const answered = clock.running
  state.lastCompletion = review.completion
  state.inPeriod += 1
  state.sinceAuthority += 1
  state.sincePlacing += 1
  if (state.returnedOn !== null) state.returnAnswered = true
  clock.kept = []
  const next = nextObligation(state)
  run(clock, next)
  // "one obligation per anchor": two reviews completed on one day are one anchor.
  if (sameAnchor && answered?.rule === next.rule) answered.dropped = true
  if (next.surelyInTime === next.surelyLate) review.nextDue = next.surelyLate
}

/** Works through one period of care, day by day of those on which anything happened. */
function runPeriod(
  child: Child,
  period: Period,
  reviews: readonly Review[],
  ask: { readonly historyDate: CalendarDate; readonly to: CalendarDate },
): Obligation[] {
  const state: ClockState = {
    child,
    period,
    wholeHistory: period.startKnown && period.start >= ask.historyDate,
    historyDate: ask.historyDate,
    lastCompletion: null,
    inPeriod: 0,
    sinceAuthority: 0,
    sincePlacing: 0,
    authorisedOn: null,
    authorityKnown: false,
    placedOn: null,
    placingKnown: false,
    returnedOn: null,
    returnAnswered: false,
    held: 0,
  }
  const nowhere: Regime = { placement: undefined, authorised: false }
  const clock: Clock = { state, to: ask.to, regime: nowhere, kept: [], running: undefined, all: [] }
  run(clock, nextObligation(state))
  const boundaries = period.episodes
    .flatMap(({ decom, dec }) => (dec === null ? [decom] : [decom, dec]))
    .filter((on) => on >= period.start && (period.end === null || on < period.end))
  const days = new Set([...boundaries, ...reviews.map((review) => review.on)])
  for (const on of [...days].toSorted()) {
    // "A review held on the first day of a regime satisfies it only if it answers an obligation of that
    // regime, which a first review after authority or placing does": one on the day of return is too early.
    changeRegime(clock, on)
    for (const review of reviews) if (review.on === on) hold(clock, review)
  }
  for (const [index, review] of reviews.entries()) review.next = reviews[index + 1]
  // "none if the child had ceased by then (`DEC <= due`)"
  return clock.all.filter((obligation) => {
    const due = dueDateOf(obligation)
    return !obligation.dropped && due !== null && (period.end === null || period.end > due)
  })
}

/** Numbers and judges every review, and gives every obligation there was. Reviews must be in order of date. */
export function runClocks(
  children: Iterable<Child>,
  reviews: readonly Review[],
  ask: { readonly historyDate: CalendarDate; readonly to: CalendarDate },
): Obligation[] {
  const byPeriod = new Map<Period, Review[]>()
  for (const review of reviews) {
    if (!review.counted || review.period === undefined) continue
    const own = byPeriod.get(review.period)
    if (own === undefined) byPeriod.set(review.period, [review])
    else own.push(review)
  }
  return [...children].flatMap((child) =>
    child.periods.flatMap((period) => runPeriod(child, period, byPeriod.get(period) ?? [], ask)),
  )
}

/** How an obligation stood at `to`: what a review made of it, or that none had been held. */
export function resultOf(
  obligation: Obligation,
  to: CalendarDate,
): 'in time' | 'late' | 'not held' | 'undecided' | 'cannot tell' {
  const { answeredBy: review, surelyInTime, surelyLate } = obligation
  if (surelyLate === null) return 'cannot tell'
  if (review === undefined || review.on > to) return 'not held'
  if (review.judgedOn === null) return review.verdict === 'undecided' ? 'undecided' : 'late'
  if (review.judgedOn > surelyLate) return 'late'
  return surelyInTime !== null && review.judgedOn <= surelyInTime ? 'in time' : 'cannot tell'
}
