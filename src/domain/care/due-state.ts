import { type CalendarDate, writtenDate } from '#domain/calendar/calendar-date.ts'
import type { PeriodOfCare } from '#domain/child/care-history.ts'
import { answeredOnlyIfRecorded } from './evidence.ts'
import type { Due } from './due.ts'
import { owedAfterReview, papersBefore } from './rules-worked-on.ts'

/** What became of a clock, as known on a day. A gap in what is recorded is told as a gap, and never as a failure. */
export interface DueState {
  readonly state: 'running' | 'met' | 'missed' | 'not-applicable' | 'cannot-tell'
  readonly doneOn?: CalendarDate | undefined
  /** It was not done, and can no longer be: the review it was for was held, the next has come, or the child has left care. */
  readonly tooLate?: true | undefined
  /** Of a clock that cannot be told, does not apply, or can no longer be answered: why. */
  readonly why?: string | undefined
}

/** What must be known beside the clock itself. */
export interface KnownBeside {
  /** The rules of `answeredOnlyIfRecorded` of which the authority's files hold at least one answer. */
  readonly recorded: ReadonlySet<string>
  /** The days of the child's reviews that count for the clock. */
  readonly reviewsOn: readonly CalendarDate[]
  readonly periods: readonly Pick<PeriodOfCare, 'startedOn' | 'endedOn'>[]
}

/** What became of a clock, as known on a day. */
export function dueState(due: Due, on: CalendarDate, known: KnownBeside): DueState {
  if (answeredOnlyIfRecorded.includes(due.rule) && !known.recorded.has(due.rule)) {
    return { state: 'cannot-tell', why: 'No file that was imported holds dates of this kind.' }
  }
  const answeredFirst = due.doneOn !== null && due.endedOn !== null && due.doneOn <= due.endedOn
  if (due.endedOn !== null && due.endedOn <= on && !answeredFirst && due.endReason !== 'overtaken') {
    return { state: 'not-applicable', why: endedWhy(due) }
  }
  if (due.doneOn === null || due.doneOn > on) {
    if (on <= due.dueOn) return { state: 'running' }
    return { state: 'missed', ...whyTooLate(due, on, known) }
  }
  if (due.decidedAfter !== null) {
    if (on > due.decidedAfter) return { state: 'missed', doneOn: due.doneOn }
    return {
      state: 'cannot-tell',
      doneOn: due.doneOn,
      why: `The review was adjourned and its completion is not recorded. It counts as late from the day after ${writtenDate(due.decidedAfter)}.`,
    }
  }
  const judgedOn = due.judgedOn ?? due.doneOn
  return { state: judgedOn <= due.dueOn ? 'met' : 'missed', doneOn: due.doneOn }
}

/**
 * Papers are for a review and a midway check is between two: once that review is held neither can be done. What is owed
 * for a child in care is owed no more when the child has left, but for what an IRO owes after a review.
 */
function whyTooLate(
  { rule, subject, periodStartedOn }: Due,
  on: CalendarDate,
  { reviewsOn, periods }: KnownBeside,
): Pick<DueState, 'why' | 'tooLate'> {
  if (papersBefore.includes(rule) && subject <= on) {
    return { tooLate: true, why: 'Nothing is recorded as received before the review was held.' }
  }
  if (rule === 'midway' && reviewsOn.some((held) => held > subject && held <= on)) {
    return { tooLate: true, why: 'No check is recorded between this review and the next.' }
  }
  const left = periods.find(({ startedOn }) => startedOn === periodStartedOn)?.endedOn ?? null
  if (left !== null && left <= on && !owedAfterReview.includes(rule)) {
    return { tooLate: true, why: `The child ceased to be looked after on ${writtenDate(left)}.` }
  }
  return {}
}

function endedWhy({ endReason, endedOn }: Due): string {
  const when = endedOn === null ? '' : ` on ${writtenDate(endedOn)}`
  if (endReason === 'ceased') return `The child ceased to be looked after${when}, before it fell due.`
  if (endReason === 'too_early') return `A review was held${when}, before the window opened.`
  return `Another rule took its place${when}.`
}
