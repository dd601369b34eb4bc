import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { WorkingDayCalendar } from '#domain/calendar/working-days.ts'
import type { PeriodOfCare } from '#domain/child/care-history.ts'
import {
  earlierOf,
  isPast,
  type Obligation,
  owed,
  type ReviewRule,
  secondOrLater,
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
  /** The regime's own reviews so far; undefined while the regime has no count of its own. */
  #inRegime: number | undefined
  #awaitsReturnReview = false
  #hasReturned = false

  constructor(setting: Setting) {
    this.#setting = setting
    this.complete = setting.complete
    const first = setting.regimes[0]
    if (first === undefined || !setting.complete) return
    if (first.kind === 'placed') {
      this.#inRegime = 0
      this.#owe(owed('C09c', first.from, setting.calendar))
      return
    }
    const adoption = first.kind === 'authorised' ? this.#authorityClock(first.from) : undefined
    this.#owe(earlierOf(this.#ordinary(), adoption))
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
    if (this.#inRegime !== undefined) this.#inRegime += 1
    if (this.#awaitsReturnReview) {
      this.#awaitsReturnReview = false
      this.#hasReturned = true
    }
    return { ...answered, next: this.#owe(this.#afterReview(completion.completedOn)) }
  }

  /** Runs the rest of the period and gives every obligation with what became of it. */
  finish(): readonly OpenObligation[] {
    const end = this.#setting.period.endedOn
    this.#enterRegimesUpTo(end)
    if (end !== null)
      this.#endAll(
        this.#open.filter((one) => !isPast(one, end)),
        end,
        'ceased',
      )
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
      verdicts.find(({ verdict }) => verdict === 'late') ??
      verdicts.find(({ verdict }) => verdict === 'too_early') ??
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
    const { calendar } = this.#setting
    if (!this.#isKnown(regime.from)) {
      // Reviews held under the new regime may be missing: the clock runs on from those that are known.
      this.#inRegime = undefined
      return
    }
    // A change of legal status does not touch the review owed on return.
    if (this.#awaitsReturnReview && regime.kind !== 'placed') return
    const isPastDue = (one: OpenObligation) => isPast(one, regime.from)
    const stale = this.#open.filter(isPastDue)
    const replaced = this.#open.filter((one) => !isPastDue(one))
    this.#endAll(replaced, regime.from, 'replaced')
    this.#open = stale
    this.#awaitsReturnReview = regime.returned
    this.#inRegime = regime.kind === 'placed' ? 0 : undefined
    if (regime.returned) {
      this.#owe(owed('C09f', regime.from, calendar))
    } else if (regime.kind === 'placed') {
      this.#owe(owed('C09c', regime.from, calendar))
    } else {
      // What an incomplete review was to answer is counted once, with that review.
      const ordinary = this.#unanswered.length > 0 ? undefined : this.#ordinary()
      const stillRuns = ordinary !== undefined && !isPast(ordinary, regime.from) ? ordinary : undefined
      const adoption = regime.kind === 'authorised' ? this.#authorityClock(regime.from) : undefined
      this.#owe(earlierOf(stillRuns, adoption))
    }
  }

  #authorityClock(from: CalendarDate): Obligation | undefined {
    return owed('C09a', from, this.#setting.calendar)
  }

  /** What reg 33 owes next, from the reviews held so far; undefined where the files cannot say. */
  #ordinary(): Obligation | undefined {
    const { calendar, period } = this.#setting
    const last = this.#lastCompletedOn
    if (last === undefined) return this.complete ? owed('C03', period.startedOn, calendar) : undefined
    if (this.#hasReturned || this.#reviewsComplete > 1) return owed('C05', last, calendar)
    return this.complete ? owed('C04', last, calendar) : secondOrLater(last, calendar)
  }

  #afterReview(completedOn: CalendarDate): Obligation | undefined {
    const regime = this.#setting.regimes[this.#regimeIndex]
    const { calendar } = this.#setting
    if (regime?.kind === 'placed' && this.#inRegime !== undefined) {
      const rule: ReviewRule = this.#inRegime === 1 ? 'C09d' : 'C09e'
      return owed(rule, completedOn, calendar)
    }
    const adoption = regime?.kind === 'authorised' ? owed('C09b', completedOn, calendar) : undefined
    return earlierOf(this.#ordinary(), adoption)
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
      again.endedOn = null
      again.endReason = null
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
