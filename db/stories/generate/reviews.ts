import type { IntendedFailure } from '../facts.ts'
import type { Chance, Weighted } from './chance.ts'
import {
  addMonths,
  addWorkingDays,
  type Day,
  firstKnownDay,
  subtractWorkingDays,
  textOf,
  workingDayFrom,
  workingDayUpTo,
} from './days.ts'
import { afterChange, afterReview, type ClockState, nextDue, opensOn, type Regime } from './review-clock.ts'

/** A period of care as its reviews see it. */
export interface ReviewedPeriod {
  readonly childId: string
  readonly enters: Day
  readonly leaves: Day
  /** The placement order, the placing for adoption, the return: in order. */
  readonly changes: readonly { readonly on: Day; readonly regime: Regime }[]
  /** Days on which an unplanned move made someone ask for a review. */
  readonly unsettledOn: readonly Day[]
  /** Told late of the entry to care, so that the first review is more likely to be late. */
  readonly toldLate: boolean
}

export interface Span {
  /** Reviews before this day are in no file. */
  readonly historyFrom: Day
  /** Adjournments are recorded from here on. */
  readonly detailFrom: Day
  readonly lastDay: Day
}

export interface HeldReview {
  readonly on: Day
  readonly due: Day
  readonly regime: Regime
  /** 1 for the first review of the period of care; undefined where earlier ones are in no file. */
  readonly number: number | undefined
  readonly completed: Day
  readonly adjourned: boolean
  readonly kind: 'statutory' | 'brought_forward' | 'adoption'
  readonly lateReason: string | undefined
}

export interface ReviewChain {
  readonly held: readonly HeldReview[]
  readonly failures: readonly IntendedFailure[]
  /** The due date that runs, or ran out, on the last day; undefined once the child has left. */
  readonly nextDue: Day | undefined
  readonly nextPlanned: Day | undefined
}

const lateReasons: Weighted<string> = [
  ['Human error over date', 18],
  ['IRO unavailable', 12],
  ['Social worker unavailable', 17],
  ['Carer unavailable', 9],
  ['Report not available', 14],
  ['Placement not notified in time', 6],
  ['Out of area / attendance of key professionals', 7],
  ["Child's wishes or needs", 8],
  ['Staff sickness', 7],
  ['Child missing', 2],
]

/** The reviews of one period of care, by the clocks of the law, with the failures that were meant. */
export function reviewsOf(period: ReviewedPeriod, span: Span, chance: Chance): ReviewChain {
  const held: HeldReview[] = []
  const failures: IntendedFailure[] = []
  const cutOff = period.enters < span.historyFrom
  let state = openingState(period, span, cutOff, chance)
  const changes = period.changes.filter((change) => change.on > (state.last ?? 0))
  const known = () => !cutOff || held.length >= 2
  for (;;) {
    const due = nextDue(state)
    const change = changes[0]
    const planned = beforeOrder(plannedOn(state, due, period, chance), due, change, state, chance)
    if (change !== undefined && change.on <= planned) {
      state = afterChange(state, change.regime, change.on)
      changes.shift()
      continue
    }
    const slip = known() ? slipOf(due, period, span, state, chance) : 0
    const on = slip > 0 ? addWorkingDays(due, slip) : planned
    const fits = on < period.leaves && (change === undefined || on < change.on)
    const actual = fits ? on : planned
    if (actual >= period.leaves) return { held, failures, nextDue: undefined, nextPlanned: undefined }
    if (actual > span.lastDay) {
      if (due < span.lastDay && due < period.leaves) failures.push(notHeld(period, due))
      return { held, failures, nextDue: due, nextPlanned: due < span.lastDay ? on : planned }
    }
    const late = actual > due
    const lateReason = late ? reasonOf(period, state, chance) : undefined
    const completed = completedOn(actual, period, span, change?.on, late, chance)
    if (actual >= span.historyFrom) {
      held.push({
        on: actual,
        due,
        regime: state.regime,
        number: cutOff ? undefined : state.held + 1,
        completed,
        adjourned: completed !== actual,
        kind: state.regime !== 'in_care' ? 'adoption' : due - actual > 45 ? 'brought_forward' : 'statutory',
        lateReason,
      })
      if (lateReason !== undefined) {
        failures.push({ childId: period.childId, what: 'review_late', on: textOf(actual), why: lateReason })
      }
    }
    state = afterReview(state, completed)
  }
}

function openingState(period: ReviewedPeriod, span: Span, cutOff: boolean, chance: Chance): ClockState {
  const state: ClockState = {
    regime: 'in_care',
    since: period.enters,
    last: undefined,
    held: 0,
    heldInRegime: 0,
  }
  if (!cutOff || (period.enters > span.historyFrom - 400 && period.enters > firstKnownDay + 40)) return state
  return { ...state, last: workingDayUpTo(span.historyFrom - chance.int(1, 170)), held: 4, heldInRegime: 4 }
}

/** The day a review is booked for: some days before it is due, and never on a weekend or a holiday. */
function plannedOn(state: ClockState, due: Day, period: ReviewedPeriod, chance: Chance): Day {
  const opens = workingDayFrom(opensOn(state))
  if (state.last === undefined) return Math.max(opens, subtractWorkingDays(due + 1, chance.int(1, 7)))
  const last = state.last
  const unsettled = period.unsettledOn.find((day) => day > last + 20 && day + 70 < due)
  if (unsettled !== undefined && state.regime === 'in_care' && chance.yes(0.5)) {
    return workingDayFrom(unsettled + chance.int(8, 24))
  }
  const lead = state.regime === 'in_care' || state.heldInRegime > 0 ? daysInHand(chance) : chance.int(0, 9)
  return Math.min(Math.max(opens, workingDayUpTo(due - lead)), Math.max(due, opens))
}

/** The service books two weeks and more before the last day in law; of fourteen reviews one is fitted in later. */
function daysInHand(chance: Chance): number {
  const drawn = chance.int(0, 27)
  return drawn < 2 ? 2 + drawn * 5 : 12 + drawn
}

/** A review that falls due just after a placement order is made is held before it. */
function beforeOrder(
  planned: Day,
  due: Day,
  change: { readonly on: Day; readonly regime: Regime } | undefined,
  state: ClockState,
  chance: Chance,
): Day {
  if (change === undefined || change.regime !== 'authority' || change.on > planned) return planned
  if (due > change.on + 10 || state.last === undefined) return planned
  return workingDayUpTo(change.on - chance.int(1, 6))
}

/** Working days past the due date; mostly none. */
function slipOf(due: Day, period: ReviewedPeriod, span: Span, state: ClockState, chance: Chance): number {
  const first = state.held === 0
  const lately = due > span.lastDay - 30
  const share = first && period.toldLate ? 0.45 : first ? 0.03 : lately ? 0.05 : 0.021
  if (!chance.yes(share)) return 0
  const slip = 1 + Math.min(22, Math.floor(chance.wait(first ? 4 : 7)))
  // A child whose next clock would be a placement's or an order's is left alone: one failure at a time.
  const clear = period.changes.every((change) => change.on < due - 200 || change.on > due + 60)
  return clear ? slip : 0
}

function reasonOf(period: ReviewedPeriod, state: ClockState, chance: Chance): string {
  if (state.held === 0 && period.toldLate) return 'IRO service not notified in time'
  return chance.weighted(lateReasons)
}

function notHeld(period: ReviewedPeriod, due: Day): IntendedFailure {
  return { childId: period.childId, what: 'review_not_held', on: textOf(due), why: 'Not held yet' }
}

/** Nearly every review is completed on the day; a few are adjourned once, for less than 20 working days. */
function completedOn(
  on: Day,
  period: ReviewedPeriod,
  span: Span,
  change: Day | undefined,
  late: boolean,
  chance: Chance,
): Day {
  if (late || on < span.detailFrom || !chance.yes(0.012)) return on
  const completed = addWorkingDays(on, chance.int(5, 18))
  const fits =
    completed <= span.lastDay && completed < period.leaves && (change === undefined || completed < change)
  return fits ? completed : on
}

/** Whether a child has reached an age in whole years on a day. */
export function hasTurned(born: Day, years: number, on: Day): boolean {
  return addMonths(born, years * 12) <= on
}
