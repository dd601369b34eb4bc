import { ageOn, type CalendarDate, earliest } from '#domain/calendar/calendar-date.ts'
import { type WorkingDayCalendar, whereLoaded } from '#domain/calendar/working-days.ts'
import { type CareHistory, careHistory, type PeriodOfCare } from '#domain/child/care-history.ts'
import { conferenceReports } from '#domain/conference/clocks/conference-reports.ts'
import { initialConference } from '#domain/conference/clocks/initial-conference.ts'
import { disputeTotal } from '#domain/dispute/clocks/dispute-total.ts'
import { iroAppointed } from '#domain/iro/clocks/appointed.ts'
import { lateNotification } from '#domain/iro/clocks/late-notification.ts'
import type { DatedClock } from '#domain/law/clock.ts'
import { dueAfter } from '#domain/law/work-out.ts'
import { dueDateOf } from '#domain/review/period-clock.ts'
import { knownCode } from '#domain/review/participation.ts'
import { type CountedReview, isComplete, reviewTimeline } from '#domain/review/timeline.ts'
import { type ChildFacts, latestOn } from './child-facts.ts'
import { type Due, endedWithCare, simpleDue } from './due.ts'
import { reviewObligationDues, roundReviewDues, yearlyMeetingDues } from './review-dues.ts'

export interface WorkedOutPeriod {
  readonly startedOn: CalendarDate
  readonly startKnown: boolean
  readonly endedOn: CalendarDate | null
  readonly endReason: string | null
  readonly historyComplete: boolean
}

/** A review with what it counts as: a row of `counted_review`. */
export interface WorkedOutReview {
  readonly on: CalendarDate
  readonly inCare: boolean
  readonly kind: string
  readonly countsForClock: boolean
  readonly number: string
  readonly code: string | null
  readonly age: number | null
  readonly periodStartedOn: CalendarDate | null
  readonly adjournedOn: CalendarDate | null
  readonly decidedAfter: CalendarDate | null
  readonly completedOn: CalendarDate | null
  readonly judgement: 'in_time' | 'late' | 'undecided' | 'cannot_tell' | 'not_judged'
  readonly judgedOn: CalendarDate | null
  readonly rule: string | null
  readonly dueOn: CalendarDate | null
  readonly lateReason: string | null
  readonly iroId: string
  readonly team: string
  readonly hasDetails: boolean
}

export interface WorkedOutChild {
  readonly childId: string
  readonly history: CareHistory
  readonly periods: readonly WorkedOutPeriod[]
  readonly reviews: readonly WorkedOutReview[]
  readonly dues: readonly Due[]
}

/** What holds for every child of an authority. */
export interface CareSetting {
  /** From this day every review is in the files; undefined when no reviews were imported. */
  readonly knownFrom: CalendarDate | undefined
  readonly calendar: WorkingDayCalendar
  /** The team of a social worker on a day; undefined when not recorded. */
  readonly teamOf: (swId: string, on: CalendarDate) => string | undefined
}

/** Everything that follows from one child's facts. Pure: the same facts always give the same rows. */
export function workOutChild(facts: ChildFacts, setting: CareSetting): WorkedOutChild {
  const { knownFrom, calendar } = setting
  const history = careHistory(facts.episodes)
  const { reviews, obligations } = reviewTimeline(history, facts.reviews, knownFrom, calendar)
  return {
    childId: facts.childId,
    history,
    periods: history.periods.map((period) => ({ ...period, historyComplete: isComplete(period, knownFrom) })),
    reviews: reviews.map((review) => workedOutReview(review, facts, setting)),
    dues: distinctDues([
      ...reviewObligationDues(obligations),
      ...roundReviewDues(reviews, history.periods, facts.midwayChecksOn, calendar),
      ...yearlyMeetingDues(reviews, history.periods, calendar),
      ...otherDues(facts, history, calendar),
    ]),
  }
}

function workedOutReview(review: CountedReview, facts: ChildFacts, setting: CareSetting): WorkedOutReview {
  const { on, answered, recorded } = review
  const verdict = answered?.verdict
  const judgement = verdict === undefined ? 'not_judged' : verdict === 'too_early' ? 'late' : verdict
  const worker = latestOn(facts.workers, on)
  const obligation = answered?.obligation
  return {
    on,
    inCare: review.inCare,
    kind: review.kind,
    countsForClock: review.countsForClock,
    number: review.number,
    code: knownCode(recorded.codes),
    age: facts.bornOn === null ? null : (ageOn(facts.bornOn, on) ?? null),
    periodStartedOn: review.periodStartedOn,
    adjournedOn: recorded.details?.adjournedOn ?? null,
    decidedAfter: review.decidedAfter,
    completedOn: review.completedOn,
    judgement,
    judgedOn: review.judgedOn,
    rule: obligation?.rule ?? null,
    dueOn: obligation === undefined ? null : dueDateOf(obligation),
    lateReason: lateReasonOf(verdict, recorded.details?.lateReason ?? null),
    iroId: latestOn(facts.allocations, on)?.iroId ?? 'unknown',
    team: (worker && setting.teamOf(worker.swId, on)) ?? 'unknown',
    hasDetails: recorded.details !== null,
  }
}

function lateReasonOf(verdict: string | undefined, recorded: string | null): string | null {
  if (verdict === 'too_early') return 'too_early'
  return verdict === 'late' || verdict === 'undecided' ? (recorded ?? 'unknown') : null
}

/** Clocks that do not hang on a review: notification, appointment, disputes, conferences. */
function otherDues(facts: ChildFacts, history: CareHistory, calendar: WorkingDayCalendar): Due[] {
  const due = (
    rule: DatedClock,
    subject: string,
    anchorOn: CalendarDate,
    doneOn: CalendarDate | null,
    periodStartedOn: CalendarDate | null = null,
  ) => {
    const worked = whereLoaded(() => dueAfter(rule, anchorOn, calendar))
    return worked === undefined
      ? []
      : [simpleDue(rule.id, subject, anchorOn, worked.due, doneOn, periodStartedOn)]
  }
  return [
    ...facts.notifications.flatMap(({ lookedAfterOn, notifiedOn }) =>
      due(lateNotification, lookedAfterOn, lookedAfterOn, notifiedOn),
    ),
    ...history.periods.flatMap((period) => {
      const { startedOn, startKnown } = period
      if (!startKnown) return []
      // An IRO is owed for that time in care: of a child who has left nobody appoints one any more.
      const appointed = due(iroAppointed, startedOn, startedOn, appointedOn(facts, period), startedOn)
      return appointed.map((one) => endedWithCare(one, period))
    }),
    ...facts.disputes.flatMap(({ disputeId, raisedOn, closedOn }) =>
      due(disputeTotal, disputeId, raisedOn, closedOn),
    ),
    ...facts.conferences.flatMap(({ conferenceId, on, strategyDiscussionOn, kind }) =>
      kind === 'icpc' && strategyDiscussionOn !== null
        ? due(initialConference, conferenceId, strategyDiscussionOn, on)
        : [],
    ),
    ...facts.conferenceReports.flatMap(({ conferenceId, agency, conferenceOn, receivedOn }) =>
      due(conferenceReports, `${conferenceId}|${agency}`, conferenceOn, receivedOn),
    ),
  ]
}

/** When a child had an IRO in a time in care: on its first day, if one from before still held. */
function appointedOn(facts: ChildFacts, { startedOn, endedOn }: PeriodOfCare): CalendarDate | null {
  const held = facts.allocations.filter(
    ({ from, to }) => (to === null || to > startedOn) && (endedOn === null || from < endedOn),
  )
  return earliest(...held.map(({ from }) => (from < startedOn ? startedOn : from))) ?? null
}

/** One row a clock: where rows contradict each other the later speaks, and the import has named them. */
function distinctDues(dues: readonly Due[]): Due[] {
  return [...new Map(dues.map((due) => [`${due.rule} ${due.subject} ${due.anchorOn}`, due])).values()]
}
