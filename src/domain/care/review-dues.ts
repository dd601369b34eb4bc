import { addDays, type CalendarDate, daysBetween, earliest } from '#domain/calendar/calendar-date.ts'
import { type WorkingDayCalendar, whereLoaded } from '#domain/calendar/working-days.ts'
import { ceasedBeforeDue, type PeriodOfCare } from '#domain/child/care-history.ts'
import type { DatedClock } from '#domain/law/clock.ts'
import { dueAfter } from '#domain/law/work-out.ts'
import { adjournedReview } from '#domain/review/clocks/adjourned-review.ts'
import { carerConsultationForm } from '#domain/review/clocks/carer-consultation-form.ts'
import { decisionsIssued } from '#domain/review/clocks/decisions-issued.ts'
import { longTermFosteringMeeting } from '#domain/review/clocks/long-term-fostering-meeting.ts'
import { recordCompleted } from '#domain/review/clocks/record-completed.ts'
import { recordDistributed } from '#domain/review/clocks/record-distributed.ts'
import { socialWorkerReport } from '#domain/review/clocks/social-worker-report.ts'
import type { Obligation } from '#domain/review/obligation.ts'
import { dueDateOf, type OpenObligation } from '#domain/review/period-clock.ts'
import type { CountedReview } from '#domain/review/timeline.ts'
import { type Due, endedWithCare, simpleDue } from './due.ts'

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
    const midway = midwayDue(review, next?.on ?? null, period, midwayChecksOn, reviews)
    return [...papersAndRecord(review, calendar), ...(midway === undefined ? [] : [midway])]
  })
}

function papersAndRecord(review: CountedReview, calendar: WorkingDayCalendar): Due[] {
  const { details } = review.recorded
  if (details === null) return []
  const { on, completedOn, periodStartedOn } = review
  const due = (rule: DatedClock, anchorOn: CalendarDate, done: CalendarDate | null) => {
    const worked = whereLoaded(() => dueAfter(rule, anchorOn, calendar))
    return worked === undefined ? [] : [simpleDue(rule.id, on, anchorOn, worked.due, done, periodStartedOn)]
  }
  const { adjournedOn } = details
  return [
    ...due(socialWorkerReport, on, details.socialWorkReportOn),
    ...due(carerConsultationForm, on, details.carerFormOn),
    ...(adjournedOn === null ? [] : due(adjournedReview, adjournedOn, details.completedOn)),
    ...(completedOn === null
      ? []
      : [
          ...due(decisionsIssued, completedOn, details.decisionsSentOn),
          ...due(recordCompleted, completedOn, details.recordCompletedOn),
          ...due(recordDistributed, completedOn, details.recordDistributedOn),
        ]),
  ]
}

/**
 * The meeting that is due within a year of the last one, wherever a review between was held without a meeting: guidance
 * on long-term foster placements. The six-monthly review runs by itself beside it.
 */
export function yearlyMeetingDues(
  reviews: readonly CountedReview[],
  periods: readonly PeriodOfCare[],
  calendar: WorkingDayCalendar,
): Due[] {
  return periods.flatMap((period) => {
    const { startedOn } = period
    const counted = reviews.filter((one) => one.countsForClock && one.periodStartedOn === startedOn)
    return counted.flatMap((meeting, index) => {
      const next = counted[index + 1]
      if (meeting.kind === 'light' || next?.kind !== 'light') return []
      const after = counted.slice(index + 1).find(({ kind }) => kind !== 'light')
      const worked = whereLoaded(() => dueAfter(longTermFosteringMeeting, meeting.on, calendar))
      if (worked === undefined) return []
      const due = simpleDue(
        longTermFosteringMeeting.id,
        meeting.on,
        meeting.on,
        worked.due,
        after?.on ?? null,
        startedOn,
      )
      return [endedWithCare(due, period)]
    })
  })
}

/**
 * The check between two reviews: due half-way, in whole days rounded down, from completion to the next due
 * date, unless the child left or the next review came first. Done by one held between the two reviews, or by
 * that due date while there is no next review. A review held after it overtakes it: it can be done no longer.
 */
function midwayDue(
  review: CountedReview,
  nextReviewOn: CalendarDate | null,
  period: PeriodOfCare | undefined,
  checksOn: readonly CalendarDate[],
  reviews: readonly CountedReview[],
): Due | undefined {
  const nextDue = review.answered?.next === undefined ? undefined : certainDue(review.answered.next)
  if (review.completedOn === null || period === undefined || nextDue === undefined) return undefined
  const halfWay = addDays(review.completedOn, Math.floor(daysBetween(review.completedOn, nextDue) / 2))
  if (ceasedBeforeDue(period, halfWay)) return undefined
  if (nextReviewOn !== null && nextReviewOn < halfWay) return undefined
  const isBetween = (check: CalendarDate) =>
    check > review.on && (nextReviewOn === null ? check <= nextDue : check < nextReviewOn)
  const doneOn = earliest(...checksOn.filter(isBetween)) ?? null
  const { completedOn } = review
  const overtakenBy = reviews.find(({ on, countsForClock }) => countsForClock && on > completedOn)
  const due = simpleDue('midway', review.on, completedOn, halfWay, doneOn, period.startedOn)
  return overtakenBy === undefined ? due : { ...due, endedOn: overtakenBy.on, endReason: 'overtaken' }
}

function certainDue(obligation: Obligation): CalendarDate | undefined {
  const { surelyInTime, surelyLate } = obligation
  return surelyInTime !== null && surelyInTime === surelyLate ? surelyInTime : undefined
}
