import { type CalendarDate, writtenDate } from '#domain/calendar/calendar-date.ts'
import { type WorkingDayCalendar, whereLoaded } from '#domain/calendar/working-days.ts'
import type { Decision } from '#domain/decisions/decision.ts'
import type { DatedClock } from '#domain/law/clock.ts'
import { standing } from '#domain/law/standing.ts'
import { dueAfter } from '#domain/law/work-out.ts'
import { decisionsIssued } from './clocks/decisions-issued.ts'
import { recordCompleted } from './clocks/record-completed.ts'
import { recordDistributed } from './clocks/record-distributed.ts'
import { teamManagerResponse } from './clocks/team-manager-response.ts'
import { lateReasonWords } from './late-reasons.ts'
import type { LiveReview } from './live-review.ts'

/** What is known of a decision when its review is to be closed. */
export type DecisionToClose = Pick<
  Decision,
  'no' | 'answer' | 'sentOn' | 'answerDueOn' | 'deemedOn' | 'deemedByRule'
>

/** One thing that is looked at before a review is closed. */
export interface ClosingCheck {
  readonly what: string
  /** Where it stands, as a sentence without its full stop. */
  readonly words: string
  /** What keeps the review open: what to do, as a sentence without its full stop. Undefined: nothing. */
  readonly missing: string | undefined
  /** What the day beside it rests on; undefined where it has none. */
  readonly rests: string | undefined
}

/** What closing a review looks at: its decisions, their sending, its record, and the review after it. */
export interface Closing {
  readonly review: LiveReview
  readonly decisions: readonly DecisionToClose[]
  /** The day of the next review that is booked; null: none is. */
  readonly nextOn: CalendarDate | null
  readonly lookedAfter: boolean
  /** Whether it was judged late, and whether the council's own policy asks why before it is closed. */
  readonly late: { readonly judged: boolean; readonly mustSayWhy: boolean }
  readonly calendar: WorkingDayCalendar
}

/** Everything that is looked at before a completed review is closed: what is done, in time or late, and what is not. */
export function closingChecks(closing: Closing): readonly ClosingCheck[] {
  const { review } = closing
  return [
    answers(closing.decisions),
    ...(closing.decisions.some(({ answer }) => answer !== 'withdrawn')
      ? [dated('Decisions sent', review.decisionsSentOn, decisionsIssued, closing, 'Send the decisions')]
      : []),
    dated('Record completed', review.recordCompletedOn, recordCompleted, closing, 'Complete the record'),
    dated(
      'Record sent to its readers',
      review.recordDistributedOn,
      recordDistributed,
      closing,
      'The record has not been shared yet. Share it, then close the review',
    ),
    ...(closing.late.judged ? [whyLate(closing)] : []),
    next(closing),
  ]
}

const check = (what: string, words: string, missing?: string, rests?: string): ClosingCheck => ({
  what,
  words,
  missing,
  rests,
})

function answers(decisions: readonly DecisionToClose[]): ClosingCheck {
  const what = 'The manager’s answer to the decisions'
  const those = decisions.filter(({ answer }) => answer !== 'withdrawn')
  const of = (state: DecisionToClose['answer']) => those.filter(({ answer }) => answer === state)
  const [unsent, waiting, against] = [of('proposed'), of('sent'), of('disagreed')]
  if (those.length === 0) return check(what, 'No decision was made')
  if (unsent.length > 0)
    return check(
      what,
      `Not sent: ${numbers(unsent)}`,
      `Send ${numbers(unsent)} to the team manager, or withdraw what is not to be done`,
    )
  if (against.length > 0)
    return check(
      what,
      `Not agreed: ${numbers(against)}`,
      `The team manager does not agree ${numbers(against)}. Word it anew, withdraw it, or stand by it`,
      standing(teamManagerResponse),
    )
  if (waiting.length > 0) {
    const answerDueOn = waiting[0]?.answerDueOn ?? null
    const until = answerDueOn === null ? '' : ` until ${writtenDate(answerDueOn)}`
    return check(
      what,
      `Waiting for an answer: ${numbers(waiting)}${until}`,
      `The team manager has not answered ${numbers(waiting)}, and has time${until}. Without an answer it is deemed agreed, and the review can be closed then`,
      standing(teamManagerResponse),
    )
  }
  const said = [
    counted(of('agreed').length, 'agreed'),
    counted(of('stood_by').length, 'not agreed, and the IRO stands by it'),
    ...of('deemed_agreed')
      .slice(0, 1)
      .map(
        ({ deemedOn, deemedByRule }) =>
          `${of('deemed_agreed').length} deemed agreed${deemedOn === null ? '' : ` on ${writtenDate(deemedOn)}`}, by rule ${deemedByRule ?? 'not recorded'}`,
      ),
  ].filter((part) => part !== undefined)
  return check(what, said.join('; '), undefined, standing(teamManagerResponse))
}

const counted = (count: number, words: string) => (count === 0 ? undefined : `${count} ${words}`)

function numbers(decisions: readonly DecisionToClose[]): string {
  const list = decisions.map(({ no }) => no)
  return list.length === 1 ? `decision ${list[0] ?? ''}` : `decisions ${list.join(', ')}`
}

/** Something that has a day by which it is wanted after the review was completed: done in time, done late, or not done. */
function dated(
  what: string,
  doneOn: CalendarDate | null,
  rule: DatedClock,
  { review, calendar }: Closing,
  missing: string,
): ClosingCheck {
  const { completedOn } = review
  const due = completedOn === null ? undefined : whereLoaded(() => dueAfter(rule, completedOn, calendar).due)
  const wanted = due === undefined ? '' : `, due ${writtenDate(due)}`
  if (doneOn === null) return check(what, `Not yet${wanted}`, missing, standing(rule))
  const late = due === undefined ? undefined : whereLoaded(() => calendar.workingDaysBetween(due, doneOn))
  const how =
    late === undefined || due === undefined
      ? ''
      : doneOn <= due
        ? ', in time'
        : `, ${late} working day${late === 1 ? '' : 's'} late`
  return check(what, `${writtenDate(doneOn)}${wanted}${how}`, undefined, standing(rule))
}

/** Local practice where it is asked for at all: no law asks for the reason. */
function whyLate({ review: { lateReason }, late }: Closing): ClosingCheck {
  const what = 'Why it was late'
  const rests = late.mustSayWhy ? 'Local practice' : undefined
  if (lateReason !== null) return check(what, lateReasonWords(lateReason), undefined, rests)
  return check(
    what,
    'Not recorded',
    late.mustSayWhy ? 'Say why the review was late, as this council asks' : undefined,
    rests,
  )
}

function next({ nextOn, lookedAfter }: Closing): ClosingCheck {
  const what = 'The next review'
  if (nextOn !== null) return check(what, `Booked for ${writtenDate(nextOn)}`)
  if (!lookedAfter) return check(what, 'None: the child is no longer looked after')
  return check(what, 'It has no date yet', 'The next review has no date yet. Book it, then close this one')
}
