import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { WorkingDayCalendar } from '#domain/calendar/working-days.ts'
import { ceasedBeforeDue, type PeriodOfCare } from '#domain/child/care-history.ts'
import {
  earlierOf,
  isPast,
  type Obligation,
  owed,
  secondOrLater,
  unknownDue,
  verdictOn,
} from './obligation.ts'
import type { Regime } from './regimes.ts'
import type { Completion } from './review.ts'

/** An obligation and what became of it. */
export interface OpenObligation extends Obligation {
  readonly periodStartedOn: CalendarDate
  /** The review that answered it, and the day it is judged by; null while none has. */
  doneOn: CalendarDate | null
  judgedOn: CalendarDate | null
  decidedAfter: CalendarDate | null
  /** It ran no longer before it fell due: the child left, the regime changed, a review came too early. */
  endedOn: CalendarDate | null
  endReason: 'ceased' | 'replaced' | 'too_early' | null
}

export interface Answered {
  readonly verdict: 'in_time' | 'late' | 'too_early' | 'cannot_tell' | 'undecided'
  /** The obligation that decided the verdict; undefined when none was known. */
  readonly obligation: OpenObligation | undefined
  /** What runs from this review: the anchor of the midway check. */
  readonly next: OpenObligation | undefined
}

interface Setting {
  readonly period: PeriodOfCare
  readonly regimes: readonly Regime[]
  readonly complete: boolean
  readonly knownFrom: CalendarDate | undefined
  readonly calendar: WorkingDayCalendar
}

/**
 * The review clock of one period of care, run forward through its regimes and reviews. Feed the reviews in
 * the order of their dates, then `finish`.
 */
export class PeriodClock {
  readonly complete: boolean
  readonly #setting: Setting
  readonly #all: OpenObligation[] = []
  #open: OpenObligation[] = []
  /** What an adjourned, incomplete review was to answer: still the measure of the next one. */
  #unanswered: readonly OpenObligation[] = []
  #regimeIndex = 0
  #reviewsComplete = 0
  #lastCompletedOn: CalendarDate | undefined
  /** Reviews complete since the child was placed for adoption; undefined while not placed. */
  #sincePlacing: number | undefined
  /** Whether every review since placing is in the files. */
  #placementKnown = true
  #awaitsReturnReview = false
  #returned = false
  /** The review after a return has been held: C05 from then on, however many went before. */
  #reviewedSinceReturn = false

  constructor(setting: Setting) {
    this.#setting = setting
    this.complete = setting.complete
    const first = setting.regimes[0]
    if (first === undefined) return
    if (first.kind === 'placed') this.#startPlacement(first.from)
    else
      this.#owe(
        earlierOf(this.#ordinary(), first.kind === 'authorised' ? this.#authority(first.from) : undefined),
      )
  }

  /** A counted review on a day: how it answers what is owed. */
  hold(on: CalendarDate, completion: Completion): Answered {
    this.#enterRegimesUpTo(on)
    const answers = this.#open.length > 0 ? this.#open : this.#unanswered
    const isFresh = this.#open.length > 0
    const answered = this.#judge(answers, on, completion, isFresh)
    this.#open = []
    if (completion.completedOn === null) {
      this.#unanswered = answers
      return { ...answered, next: undefined }
    }
    this.#unanswered = []
    this.#reviewsComplete += 1
    this.#lastCompletedOn = completion.completedOn
    if (this.#sincePlacing !== undefined) this.#sincePlacing += 1
    this.#awaitsReturnReview = false
    this.#reviewedSinceReturn = this.#returned
    return { ...answered, next: this.#owe(this.#afterReview(completion.completedOn)) }
  }

  /** Runs the rest of the period and gives every obligation with what became of it. */
  finish(): readonly OpenObligation[] {
    const { period } = this.#setting
    const end = period.endedOn
    this.#enterRegimesUpTo(end)
    // None is due once the child has ceased, whether a review had answered it early or not.
    if (end !== null) {
      const notDue = (one: OpenObligation) =>
        one.endReason === null && ceasedBeforeDue(period, dueDateOf(one) ?? end)
      this.#endAll(this.#all.filter(notDue), end, 'ceased')
    }
    return this.#all
  }

  #judge(
    answers: readonly OpenObligation[],
    on: CalendarDate,
    completion: Completion,
    isFresh: boolean,
  ): Omit<Answered, 'next'> {
    const { judgedOn, decidedAfter } = completion
    const verdicts = answers.map((obligation) => ({
      obligation,
      verdict: judgedOn === null ? ('undecided' as const) : verdictOn(obligation, judgedOn),
    }))
    if (isFresh) {
      for (const { obligation, verdict } of verdicts) {
        if (verdict === 'too_early') {
          obligation.endedOn = on
          obligation.endReason = 'too_early'
        } else {
          obligation.doneOn = on
          obligation.judgedOn = judgedOn
          obligation.decidedAfter = decidedAfter
        }
      }
    }
    if (judgedOn === null) return { verdict: 'undecided', obligation: answers[0] }
    const deciding =
      verdicts.find(({ verdict }) => verdict === 'too_early') ??
      verdicts.find(({ verdict }) => verdict === 'late') ??
      verdicts.find(({ verdict }) => verdict === 'cannot_tell') ??
      verdicts[0]
    return deciding ?? { verdict: 'cannot_tell', obligation: undefined }
  }

  #enterRegimesUpTo(day: CalendarDate | null): void {
    for (;;) {
      const next = this.#setting.regimes[this.#regimeIndex + 1]
      if (next === undefined || (day !== null && next.from > day)) return
      this.#regimeIndex += 1
      this.#enter(next)
    }
  }

  #enter(regime: Regime): void {
    // A change of legal status does not touch the review owed on return.
    if (this.#awaitsReturnReview && regime.kind !== 'placed') return
    const isPastDue = (one: OpenObligation) => isPast(one, regime.from)
    const stale = this.#open.filter(isPastDue)
    this.#endAll(
      this.#open.filter((one) => !isPastDue(one)),
      regime.from,
      'replaced',
    )
    this.#open = stale
    this.#sincePlacing = undefined
    if (regime.kind === 'placed') return this.#startPlacement(regime.from)
    if (regime.returned && this.#isKnown(regime.from)) {
      this.#awaitsReturnReview = true
      this.#returned = true
      this.#owe(owed('C09f', regime.from, this.#setting.calendar))
      return
    }
    const authority = regime.kind === 'authorised' ? this.#authority(regime.from) : undefined
    if (this.#isStillOwed()) this.#owe(authority)
    else this.#owe(earlierOf(this.#ordinary(), authority))
  }

  /** Placed for adoption: AAR 2005 reg 36(3) alone, from the first day of the placement. */
  #startPlacement(from: CalendarDate): void {
    this.#awaitsReturnReview = false
    this.#returned = false
    this.#reviewedSinceReturn = false
    this.#sincePlacing = 0
    this.#placementKnown = this.#isKnown(from)
    if (this.#placementKnown) this.#owe(owed('C09c', from, this.#setting.calendar))
    else if (!this.#isStillOwed()) this.#owe(this.#placedBeforeTheFiles())
  }

  /**
   * Beside an old obligation that stays, reg 33 has nothing new to ask: it is that one. So too beside a
   * review that was adjourned and is not complete: what it was to answer is counted once, with it.
   */
  #isStillOwed(): boolean {
    return this.#open.length > 0 || this.#unanswered.length > 0
  }

  /**
   * Reviews since placing may be missing from the files: as in any period that began before them, the known
   * reviews of the period say what can be said.
   */
  #placedBeforeTheFiles(): Obligation {
    const { calendar, period } = this.#setting
    const last = this.#lastCompletedOn
    if (last === undefined) return unknownDue(period.startedOn)
    if (this.#reviewsComplete === 1) return secondOrLater(last, calendar)
    return owed('C09e', last, calendar) ?? unknownDue(last)
  }

  /** C09a, from the first day of the authority to place; undefined where reviews since may be missing. */
  #authority(from: CalendarDate): Obligation | undefined {
    return this.#isKnown(from) ? owed('C09a', from, this.#setting.calendar) : undefined
  }

  /** What reg 33 owes next, from the reviews held so far. */
  #ordinary(): Obligation {
    const { calendar, period } = this.#setting
    const last = this.#lastCompletedOn
    if (last === undefined) {
      const first = this.complete ? owed('C03', period.startedOn, calendar) : undefined
      return first ?? unknownDue(period.startedOn)
    }
    const subsequent = owed('C05', last, calendar) ?? unknownDue(last)
    if (this.#reviewedSinceReturn || this.#reviewsComplete > 1) return subsequent
    return this.complete ? (owed('C04', last, calendar) ?? subsequent) : secondOrLater(last, calendar)
  }

  #afterReview(completedOn: CalendarDate): Obligation {
    const { calendar } = this.#setting
    if (this.#sincePlacing !== undefined) {
      if (!this.#placementKnown) return this.#placedBeforeTheFiles()
      if (this.#sincePlacing > 1) return owed('C09e', completedOn, calendar) ?? unknownDue(completedOn)
      return owed('C09d', completedOn, calendar) ?? unknownDue(completedOn)
    }
    // C09b falls on the day on which C05 does, and later than C04: it never governs.
    return this.#ordinary()
  }

  /** Whether all reviews from a day on are in the files. */
  #isKnown(from: CalendarDate): boolean {
    const { knownFrom } = this.#setting
    return this.complete || (knownFrom !== undefined && from >= knownFrom)
  }

  #owe(obligation: Obligation | undefined): OpenObligation | undefined {
    if (obligation === undefined) return undefined
    const again = this.#all.find(
      (one) =>
        one.rule === obligation.rule && one.anchorOn === obligation.anchorOn && one.endReason === 'replaced',
    )
    if (again !== undefined) {
      // One obligation an anchor: a change of regime that leaves the same review owed takes nothing away.
      Object.assign(again, obligation, { endedOn: null, endReason: null })
      this.#open.push(again)
      return again
    }
    const open: OpenObligation = {
      ...obligation,
      periodStartedOn: this.#setting.period.startedOn,
      doneOn: null,
      judgedOn: null,
      decidedAfter: null,
      endedOn: null,
      endReason: null,
    }
    this.#all.push(open)
    this.#open.push(open)
    return open
  }

  #endAll(obligations: readonly OpenObligation[], on: CalendarDate, reason: 'ceased' | 'replaced'): void {
    for (const obligation of obligations) {
      obligation.endedOn = on
      obligation.endReason = reason
    }
  }
}

/**
 * The date an obligation counts as due. Where the next review may have been the second or a later one, it is
 * the earlier date for a review that met it and the later for one that did not; null when nobody can tell.
 */
export function dueDateOf(obligation: OpenObligation): CalendarDate | null {
  if (obligation.judgedOn === null) return obligation.surelyLate
  const verdict = verdictOn(obligation, obligation.judgedOn)
  if (verdict === 'cannot_tell') return null
  return verdict === 'in_time' ? obligation.surelyInTime : obligation.surelyLate
}
