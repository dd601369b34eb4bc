import type { Scope } from '#domain/access/scope.ts'
import type { WorkingDayCalendar } from '#domain/calendar/working-days.ts'
import { ageOn, type CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { ChildFacts } from '#domain/care/child-facts.ts'
import type { Due } from '#domain/care/due.ts'
import { dueState, type KnownBeside } from '#domain/care/due-state.ts'
import { papersBefore } from '#domain/care/rules-worked-on.ts'
import { type CareSetting, type WorkedOutReview, workOutChild } from '#domain/care/work-out-child.ts'
import { ruleNamed } from '#domain/law/register.ts'
import { standing } from '#domain/law/standing.ts'
import type { CareReads, ReadChild, ReadClock } from './care-reads.ts'
import { type Ground, groundedSteps, type GroundNeeds } from './grounds.ts'
import { type LocalTargets, localTargetOf } from './local-target.ts'
import { citationOf, stepsOf, titleOf } from './why-due.ts'
import { dayAsked, type WorklistNeeds } from './worklist.ts'

export interface ChildClocksNeeds
  extends Pick<WorklistNeeds, 'today' | 'calendar' | 'newestYear'>,
    GroundNeeds {
  /** Undefined when the child is not within the scope: refused and unknown look the same. */
  childRecord(ask: {
    readonly authorityId: string
    readonly scope: Scope
    readonly childId: string
    readonly on: CalendarDate
  }): Promise<{ readonly called: string | null; readonly iroName: string | null } | undefined>
  factsOf(
    authorityId: string,
    childId: string,
  ): Promise<{ readonly facts: ChildFacts; readonly setting: Omit<CareSetting, 'calendar'> }>
  /** The rules of `answeredOnlyIfRecorded` of which the authority's files hold at least one answer. */
  recordedRules(authorityId: string): Promise<ReadonlySet<string>>
  localTargets(authorityId: string, on: CalendarDate): Promise<LocalTargets>
}

/** One child's clocks as on a day, each with its reasons; undefined when there is no such child in the scope. */
export async function childClocks(
  needs: ChildClocksNeeds,
  ask: Parameters<CareReads['childClocks']>[0],
): Promise<ReadChild | undefined> {
  const day = await dayAsked(needs, ask.authorityId, ask.on)
  const record = await needs.childRecord({ ...ask, on: day.on })
  if (record === undefined) return undefined
  const { facts, setting } = await needs.factsOf(ask.authorityId, ask.childId)
  const worked = workOutChild(facts, { ...setting, calendar: needs.calendar })
  const policy = {
    calendar: needs.calendar,
    targets: await needs.localTargets(ask.authorityId, day.on),
    recorded: await needs.recordedRules(ask.authorityId),
    reviewsOn: worked.reviews.filter(({ countsForClock }) => countsForClock).map(({ on }) => on),
    periods: worked.periods,
  }
  const known = worked.dues.filter((due) => due.anchorOn <= day.on || papersBefore.includes(due.rule))
  const grounds = await needs.groundsOf(
    ask.authorityId,
    known.map((due) => ({ ...due, childId: ask.childId })),
  )
  return {
    ...day,
    childId: ask.childId,
    called: record.called ?? undefined,
    bornOn: facts.bornOn ?? undefined,
    ageOn: facts.bornOn === null ? undefined : ageOn(facts.bornOn, day.on),
    iroName: record.iroName ?? undefined,
    periods: worked.periods
      .filter(({ startedOn }) => startedOn <= day.on)
      .map(({ startedOn, endedOn, endReason }) => ({
        startedOn,
        endedOn: endedOn !== null && endedOn <= day.on ? endedOn : undefined,
        endReason: endReason ?? undefined,
      })),
    reviews: worked.reviews
      .filter(({ on }) => on <= day.on)
      .map((review) => ({
        on: review.on,
        what: whatReview(review),
        due: review.dueOn ?? undefined,
        judgement: inWords(review, day.on),
      })),
    clocks: known.map((due, index) => clock(due, day.on, policy, grounds[index])).toSorted(runningFirst),
  }
}

function runningFirst(one: ReadClock, other: ReadClock): number {
  const rank = { missed: 0, running: 0, 'cannot-tell': 1, met: 2, 'not-applicable': 3 } as const
  return rank[one.state] - rank[other.state] || ((one.due ?? '') < (other.due ?? '') ? 1 : -1)
}

interface Policy extends KnownBeside {
  readonly calendar: WorkingDayCalendar
  readonly targets: LocalTargets
}

function clock(due: Due, on: CalendarDate, policy: Policy, ground: Ground | undefined): ReadClock {
  const rule = ruleNamed(due.rule)
  const figures = {
    kind: rule?.kind ?? ('local practice' as const),
    confidence: rule?.confidence ?? ('local' as const),
  }
  return {
    rule: due.rule,
    title: titleOf(due.rule),
    ...dueState(due, on, policy),
    due: due.dueOn,
    because: groundedSteps(stepsOf(due.rule, due.anchorOn, due.dueOn, policy.calendar), ground),
    citation: citationOf(due.rule),
    ...figures,
    standing: standing(figures),
    wouldMoveIf: wouldMoveIf(due),
    localTarget: localTargetOf(due, policy.targets, policy.calendar),
  }
}

function wouldMoveIf({ rule, subject }: Due): readonly string[] {
  const corrected = 'the date it runs from were corrected'
  const holiday = ruleNamed(rule)?.limit
  const counts = holiday !== undefined && 'unit' in holiday && holiday.unit === 'wd'
  return [
    corrected,
    ...(counts ? ['a bank holiday were declared in the days counted'] : []),
    ...(subject === 'review'
      ? [
          'a review were held sooner: the next is counted from it',
          'the child were placed for adoption, or left care',
        ]
      : []),
  ]
}

function whatReview(review: WorkedOutReview): string {
  const number = review.number === 'unknown' ? '' : `${review.number} `
  const kind =
    review.kind === 'unknown' ? 'review of an unknown kind' : `${review.kind.replaceAll('_', ' ')} review`
  const text = `${number}${kind}`
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
}

function inWords(review: WorkedOutReview, on: CalendarDate): string {
  switch (review.judgement) {
    case 'in_time':
      return 'In time'
    case 'late':
      return review.lateReason === 'too_early' ? 'Too early: before its window opened' : 'Late'
    case 'undecided':
      return review.decidedAfter !== null && on > review.decidedAfter
        ? 'Late: adjourned and not completed'
        : 'Undecided: adjourned'
    case 'cannot_tell':
      return 'Cannot tell: earlier reviews are not in the files'
    case 'not_judged':
      return review.inCare
        ? 'Not judged: it does not count for the clock'
        : 'Not judged: not in care that day'
  }
}
