import { addDays, addMonths, type CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { Child, Period } from './child.ts'
import { earlier, workingDaysAfter } from './days.ts'
import type { Review } from './review.ts'

/**
 * One review that the authority owes a child. A review up to `surelyInTime` meets it and one after `surelyLate`
 * does not: one and the same day, the due date, but where the files do not reach back far enough to say which
 * review of the period is the first. Null where nothing can be said.
 */
export interface Obligation {
  readonly child: Child
  readonly period: Period
  readonly rule: string
  readonly surelyInTime: CalendarDate | null
  readonly surelyLate: CalendarDate | null
  /** The first day of a window; null for a limit that any earlier day meets. */
  readonly opens: CalendarDate | null
  readonly number: string
  answeredBy: Review | undefined
  /** Replaced by another regime before it was past, or used up by a review held too early: it was never due. */
  dropped: boolean
}

/** Where the clock of one period of care stands. */
export interface ClockState {
  readonly child: Child
  readonly period: Period
  /** The period began on or after the history date: every review of it is in the files. */
  readonly wholeHistory: boolean
  readonly historyDate: CalendarDate
  /** The last day a clock can start from: the completion of the last review that was completed. */
  lastCompletion: CalendarDate | null
  /** Completed reviews: in the period, since authority to place, since placing. */
  inPeriod: number
  sinceAuthority: number
  sincePlacing: number
  authorisedOn: CalendarDate | null
  /** Every review since is in the files, and the day is the true first day. */
  authorityKnown: boolean
  placedOn: CalendarDate | null
  placingKnown: boolean
  returnedOn: CalendarDate | null
  /** The review after a return has been held: C05 from then on. */
  returnAnswered: boolean
  /** Reviews held so far, completed or not: what numbers them. */
  held: number
}

/** Whether every review of the period since a day is in the files. */
export function isKnown(state: ClockState, since: CalendarDate): boolean {
  return state.wholeHistory || since >= state.historyDate
}

type Bounds = Pick<Obligation, 'rule' | 'surelyInTime' | 'surelyLate' | 'opens'>

const exactly = (rule: string, due: CalendarDate | null): Bounds => ({
  rule,
  surelyInTime: due,
  surelyLate: due,
  opens: null,
})

/** "with exactly one before it, in time if within 3 months, late if beyond 6, else cannot-tell" */
const threeOrSix = (rule: string, last: CalendarDate): Bounds => ({
  rule,
  surelyInTime: addMonths(last, 3),
  surelyLate: addMonths(last, 6),
  opens: null,
})

/**
 * "from the first day of a placement A3-A6, only C09c, C09d, C09e"; where it began before the history date,
 * what the cut-off says of the reviews "of the period".
 */
function placedBounds(state: ClockState, placedOn: CalendarDate): Bounds {
  const { inPeriod, lastCompletion, sincePlacing } = state
  if (!state.placingKnown) {
    if (inPeriod === 0 || lastCompletion === null) return exactly('C09c', null)
    return inPeriod === 1 ? threeOrSix('C09d', lastCompletion) : exactly('C09e', addMonths(lastCompletion, 6))
  }
  if (sincePlacing === 0 || lastCompletion === null) return exactly('C09c', addDays(placedOn, 28))
  if (sincePlacing === 1) return exactly('C09d', addMonths(lastCompletion, 3))
  return exactly('C09e', addMonths(lastCompletion, 6))
}

/** "C03, then C04, then C05 (C04 read literally)", and of an earlier period what the cut-off leaves to say. */
function careBounds(state: ClockState): Bounds {
  const { inPeriod, lastCompletion, period, wholeHistory } = state
  if (inPeriod === 0 || lastCompletion === null)
    return exactly('C03', wholeHistory ? workingDaysAfter(period.start, 20) : null)
  if (state.returnAnswered) return exactly('C05', addMonths(lastCompletion, 6))
  if (inPeriod === 1)
    return wholeHistory ? exactly('C04', addMonths(lastCompletion, 3)) : threeOrSix('C04', lastCompletion)
  return exactly('C05', addMonths(lastCompletion, 6))
}

/** C09a: three months from authority, until a review has been held since. C09b falls on the day C05 does. */
export function authorityDue(state: ClockState): CalendarDate | null {
  const { authorisedOn } = state
  if (authorisedOn === null || state.sinceAuthority > 0) return null
  if (!state.authorityKnown) return null
  return addMonths(authorisedOn, 3)
}

/** "from the first day of E1 also C09a/b, the earlier wins" */
function withAuthority(state: ClockState, care: Bounds): Bounds {
  const due = authorityDue(state)
  if (due === null) return care
  return {
    rule: care.surelyLate === null || due < care.surelyLate ? 'C09a' : care.rule,
    surelyInTime: care.surelyInTime === null ? null : earlier(care.surelyInTime, due),
    surelyLate: earlier(care.surelyLate, due),
    opens: null,
  }
}

/** "on return C09f (in time only inside its window […]), then C05 from the last review" */
function returnBounds(returnedOn: CalendarDate): Bounds {
  const end = addDays(returnedOn, 42)
  return { rule: 'C09f', surelyInTime: end, surelyLate: end, opens: addDays(returnedOn, 28) }
}

const numbers = ['first', 'second']

export function obligationFrom(state: ClockState, bounds: Bounds): Obligation {
  const { child, period } = state
  const number = state.wholeHistory ? (numbers[state.held] ?? 'later') : 'unknown'
  return { child, period, ...bounds, number, answeredBy: undefined, dropped: false }
}

/** What the clock asks for next, as it stands. */
export function nextObligation(state: ClockState): Obligation {
  if (state.placedOn !== null) return obligationFrom(state, placedBounds(state, state.placedOn))
  const { returnedOn } = state
  if (returnedOn !== null && isKnown(state, returnedOn) && !state.returnAnswered)
    return obligationFrom(state, returnBounds(returnedOn))
  return obligationFrom(state, withAuthority(state, careBounds(state)))
}

/** The obligation of authority alone, beside an older one that is past and stays. */
export function authorityObligation(state: ClockState): Obligation | undefined {
  const due = authorityDue(state)
  return due === null ? undefined : obligationFrom(state, exactly('C09a', due))
}

/** The day it was due by: where only one review is known before it, the limit by which it was judged. */
export function dueDateOf(obligation: Obligation): CalendarDate | null {
  const { answeredBy, surelyInTime, surelyLate } = obligation
  const judgedOn = answeredBy?.judgedOn ?? null
  return surelyInTime !== null && judgedOn !== null && judgedOn <= surelyInTime ? surelyInTime : surelyLate
}
