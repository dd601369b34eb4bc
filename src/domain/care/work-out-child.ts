import { addDays, ageOn, type CalendarDate } from '#domain/calendar/calendar-date.ts'
import { type WorkingDayCalendar, whereLoaded } from '#domain/calendar/working-days.ts'
import { type CareHistory, careHistory } from '#domain/child/care-history.ts'
import { knownCode } from '#domain/review/participation.ts'
import { type CountedReview, isComplete, reviewTimeline } from '#domain/review/timeline.ts'
import { type ChildFacts, latestOn } from './child-facts.ts'
import { type Due, simpleDue } from './due.ts'
import { dueDateOf, reviewObligationDues, roundReviewDues } from './review-dues.ts'

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
    dues: [
      ...reviewObligationDues(obligations),
      ...roundReviewDues(reviews, history.periods, facts.midwayChecksOn, calendar),
      ...otherDues(facts, history, calendar),
    ],
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
  const dues: Due[] = []
  const add = (
    rule: string,
    subject: string,
    anchorOn: CalendarDate,
    at: () => CalendarDate,
    doneOn: CalendarDate | null,
  ) => {
    const dueOn = whereLoaded(at)
    if (dueOn !== undefined) dues.push(simpleDue(rule, subject, anchorOn, dueOn, doneOn))
  }
  for (const { lookedAfterOn: start, notifiedOn } of facts.notifications) {
    add('C02a', start, start, () => calendar.addWorkingDays(start, 2), notifiedOn)
  }
  for (const { startedOn, startKnown } of history.periods) {
    if (!startKnown) continue
    const held = facts.allocations.filter(({ to }) => to === null || to > startedOn)
    const first = held.map(({ from }) => (from < startedOn ? startedOn : from)).toSorted()[0]
    add('C01b', startedOn, startedOn, () => calendar.addWorkingDays(startedOn, 5), first ?? null)
  }
  for (const { disputeId, raisedOn, closedOn } of facts.disputes) {
    add('C27', disputeId, raisedOn, () => calendar.addWorkingDays(raisedOn, 20), closedOn)
  }
  for (const { conferenceId, on, strategyDiscussionOn, kind } of facts.conferences) {
    if (kind === 'icpc' && strategyDiscussionOn !== null) {
      add(
        'C32a',
        conferenceId,
        strategyDiscussionOn,
        () => calendar.addWorkingDays(strategyDiscussionOn, 15),
        on,
      )
    }
  }
  for (const { conferenceId, agency, conferenceOn, receivedOn } of facts.conferenceReports) {
    add('C32e', `${conferenceId}|${agency}`, conferenceOn, () => addDays(conferenceOn, -2), receivedOn)
  }
  return dues
}
