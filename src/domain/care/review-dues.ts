import { addDays, type CalendarDate, daysBetween } from '#domain/calendar/calendar-date.ts'
import { type WorkingDayCalendar, whereLoaded } from '#domain/calendar/working-days.ts'
import type { PeriodOfCare } from '#domain/child/care-history.ts'
import { type Obligation, verdictOn } from '#domain/review/obligation.ts'
import type { OpenObligation } from '#domain/review/period-clock.ts'
import type { CountedReview } from '#domain/review/timeline.ts'
import { type Due, simpleDue } from './due.ts'

/** The `due` rows of reviews owed. One that nobody can judge, because the history is cut off, has none. */
export function reviewObligationDues(obligations: readonly OpenObligation[]): Due[] {
  return obligations.flatMap((obligation) => {
    const dueOn = dueDateOf(obligation)
    if (dueOn === null) return []
    const { rule, anchorOn, opensOn, doneOn, judgedOn, decidedAfter, endedOn, endReason } = obligation
    const { periodStartedOn } = obligation
    return [
      {
        rule,
        subject: 'review',
        anchorOn,
        opensOn,
        dueOn,
        doneOn,
        judgedOn,
        decidedAfter,
        endedOn,
        endReason,
        periodStartedOn,
      },
    ]
  })
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

/** The clocks that run round each review: papers before it, decisions and record after it, the half-way check. */
export function roundReviewDues(
  reviews: readonly CountedReview[],
  periods: readonly PeriodOfCare[],
  midwayChecksOn: readonly CalendarDate[],
  calendar: WorkingDayCalendar,
): Due[] {
  return reviews.flatMap((review, index) => {
    const period = periods.find((one) => one.startedOn === review.periodStartedOn)
    const next = reviews
      .slice(index + 1)
      .find((one) => one.countsForClock && one.periodStartedOn === review.periodStartedOn)
    const midway = midwayDue(review, next?.on ?? null, period, midwayChecksOn)
    return [...papersAndRecord(review, calendar), ...(midway === undefined ? [] : [midway])]
  })
}

function papersAndRecord(review: CountedReview, calendar: WorkingDayCalendar): Due[] {
  const { details } = review.recorded
  if (details === null) return []
  const { on, completedOn, periodStartedOn } = review
  const before = (days: number) => calendar.subtractWorkingDays(on, days)
  const after = (from: CalendarDate, days: number) => calendar.addWorkingDays(from, days)
  const due = (rule: string, anchorOn: CalendarDate, at: () => CalendarDate, done: CalendarDate | null) => {
    const dueOn = whereLoaded(at)
    return dueOn === undefined ? [] : [simpleDue(rule, on, anchorOn, dueOn, done, periodStartedOn)]
  }
  const dues = [
    ...due('C16a', on, () => before(3), details.socialWorkReportOn),
    ...due('C16b', on, () => before(5), details.carerFormOn),
  ]
  const { adjournedOn } = details
  if (adjournedOn !== null) {
    dues.push(...due('C08', adjournedOn, () => after(adjournedOn, 20), details.completedOn))
  }
  if (completedOn !== null) {
    dues.push(
      ...due('C17a', completedOn, () => after(completedOn, 5), details.decisionsSentOn),
      ...due('C17c', completedOn, () => after(completedOn, 15), details.recordCompletedOn),
      ...due('C17d', completedOn, () => after(completedOn, 20), details.recordDistributedOn),
    )
  }
  return dues
}

/**
 * The check between two reviews: due half-way, in whole days rounded down, from completion to the next due
 * date, unless the child left or the next review came first. Done by one held between the two reviews, or by
 * that due date while there is no next review.
 */
function midwayDue(
  review: CountedReview,
  nextReviewOn: CalendarDate | null,
  period: PeriodOfCare | undefined,
  checksOn: readonly CalendarDate[],
): Due | undefined {
  const nextDue = review.answered?.next === undefined ? undefined : certainDue(review.answered.next)
  if (review.completedOn === null || period === undefined || nextDue === undefined) return undefined
  const halfWay = addDays(review.completedOn, Math.floor(daysBetween(review.completedOn, nextDue) / 2))
  if (period.endedOn !== null && period.endedOn <= halfWay) return undefined
  if (nextReviewOn !== null && nextReviewOn <= halfWay) return undefined
  const isBetween = (check: CalendarDate) =>
    check > review.on && (nextReviewOn === null ? check <= nextDue : check < nextReviewOn)
  const doneOn = checksOn.filter(isBetween).toSorted()[0] ?? null
  return simpleDue('midway', review.on, review.completedOn, halfWay, doneOn, period.startedOn)
}

function certainDue(obligation: Obligation): CalendarDate | undefined {
  const { surelyInTime, surelyLate } = obligation
  return surelyInTime !== null && surelyInTime === surelyLate ? surelyInTime : undefined
}
