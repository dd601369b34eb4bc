import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { englandAndWales } from '#domain/calendar/england-and-wales.ts'
import type { IntendedFailure, QualityFact, ReviewDetail, ReviewFact } from '../facts.ts'
import { dayOf, textOf } from '../generate/days.ts'
import {
  afterChange,
  afterReview,
  type ClockState,
  nextDue,
  opensOn,
  type Regime,
} from '../generate/review-clock.ts'
import { NotAllowed } from './illegal.ts'

/** What a story may say about a review beyond its day and how the child took part. */
export type ReviewTold = Partial<ReviewDetail> & { readonly quality?: Partial<QualityFact> }

/** The reviews of a story, each held against the clock that runs. */
export class ReviewBook {
  readonly #childId: string
  readonly #reviews: ReviewFact[] = []
  readonly #failures: IntendedFailure[] = []
  #clock: ClockState | undefined

  constructor(childId: string) {
    this.#childId = childId
  }

  get reviews(): readonly ReviewFact[] {
    return this.#reviews
  }

  get failures(): readonly IntendedFailure[] {
    return this.#failures
  }

  /** The day the next review is due; undefined when no clock runs. */
  get due(): CalendarDate | undefined {
    return this.#clock === undefined ? undefined : textOf(nextDue(this.#clock))
  }

  /** The first working day on which the next review would count. */
  get opens(): CalendarDate | undefined {
    if (this.#clock === undefined) return undefined
    return englandAndWales.addWorkingDays(textOf(opensOn(this.#clock) - 1), 1)
  }

  start(on: CalendarDate): void {
    this.#clock = { regime: 'in_care', since: dayOf(on), last: undefined, held: 0, heldInRegime: 0 }
  }

  change(regime: Regime, on: CalendarDate): void {
    if (this.#clock !== undefined) this.#clock = afterChange(this.#clock, regime, dayOf(on))
  }

  stop(on: CalendarDate): void {
    const due = this.due
    if (due !== undefined && due < on) {
      throw new NotAllowed(
        this.#childId,
        `left with a review overdue since ${due}; say that it was never held`,
      )
    }
    this.#clock = undefined
  }

  fail(what: IntendedFailure['what'], on: CalendarDate, why: string): void {
    this.#failures.push({ childId: this.#childId, what, on, why })
  }

  hold(on: CalendarDate, code: string | null, told: ReviewTold, lateIsMeant: boolean): void {
    const clock = this.#clock
    if (clock === undefined) throw new NotAllowed(this.#childId, `no review is owed on ${on}`)
    const due = textOf(nextDue(clock))
    const opens = textOf(opensOn(clock))
    if (on < opens) throw new NotAllowed(this.#childId, `a review on ${on} is held before ${opens}`)
    if (on > due && !lateIsMeant) {
      throw new NotAllowed(
        this.#childId,
        `a review on ${on} is late: it was due on ${due}; say that it is meant`,
      )
    }
    if (on <= due && lateIsMeant) throw new NotAllowed(this.#childId, `a review on ${on} is not late`)
    if (lateIsMeant) this.fail('review_late', on, told.lateReason ?? 'No reason recorded')
    const completed = told.adjournedOn !== undefined ? (told.completedOn ?? null) : on
    this.#reviews.push({
      on,
      code,
      detail: { ...recordedInTime(on, completed, clock.regime), ...withoutQuality(told) },
      ...(told.quality === undefined ? {} : { quality: { ...goodQuality(on), ...told.quality } }),
    })
    this.#clock = completed === null ? undefined : afterReview(clock, dayOf(completed))
  }

  /** A meeting that is no review of the law: it answers and moves no clock. */
  meet(on: CalendarDate, code: string | null): void {
    this.#reviews.push({ on, code, detail: { ...recordedInTime(on, on, 'in_care'), kind: 'additional' } })
  }
}

function withoutQuality({ quality: _quality, ...detail }: ReviewTold): Partial<ReviewDetail> {
  return detail
}

function goodQuality(on: CalendarDate): QualityFact {
  return {
    checkedOn: englandAndWales.addWorkingDays(on, 2),
    carePlan: 'good',
    childFocus: 'good',
    planShared: 'yes',
    inTimescale: 'yes',
  }
}

/** Papers, decisions and records as they should be: a story says where they are not. */
function recordedInTime(on: CalendarDate, completed: CalendarDate | null, regime: Regime): ReviewDetail {
  const before = (days: number) => englandAndWales.subtractWorkingDays(on, days)
  const after = (days: number) =>
    completed === null ? null : englandAndWales.addWorkingDays(completed, days)
  return {
    kind: regime === 'in_care' ? 'statutory' : 'adoption',
    plannedOn: on,
    adjournedOn: null,
    completedOn: completed,
    lateReason: null,
    mode: 'in_person',
    venue: 'placement',
    chairedByChild: null,
    socialWorkReportOn: before(4),
    carerFormOn: before(6),
    parentFormOn: null,
    childFormOn: null,
    decisionsSentOn: after(3),
    recordCompletedOn: after(11),
    recordDistributedOn: after(15),
    permanencePlanAgreed: 'yes',
    highRisk: 'no',
    agenciesTogether: 'yes',
  }
}
