import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { type Decision, isOverdue } from '#domain/decisions/decision.ts'
import {
  type AnswerState,
  decisionLifecycle,
  progressLifecycle,
} from '#domain/decisions/decision-lifecycle.ts'
import { longDate } from '../../kit/format.ts'

export interface Tagged {
  readonly text: string
  readonly colour: string
}

const answerColours: Readonly<Record<AnswerState, string>> = {
  proposed: 'blue',
  sent: 'yellow',
  agreed: 'green',
  disagreed: 'red',
  deemed_agreed: 'grey',
  stood_by: 'red',
  withdrawn: 'grey',
}

/** How a decision was answered, as a tag. */
export function answerTag({ answer }: Pick<Decision, 'answer'>): Tagged {
  return { text: decisionLifecycle.states[answer].name, colour: answerColours[answer] }
}

/** How far a decision is, as a tag: overdue before all else. */
export function progressTag(decision: Decision, today: CalendarDate): Tagged {
  if (isOverdue(decision, today)) return { text: 'Overdue', colour: 'red' }
  const { name } = progressLifecycle.states[decision.progress]
  switch (decision.progress) {
    case 'open':
      return { text: name, colour: 'blue' }
    case 'said_done':
      return { text: name, colour: 'yellow' }
    case 'done':
      return { text: name, colour: 'green' }
    case 'not_done':
    case 'superseded':
      return { text: name, colour: 'grey' }
  }
}

/** What became of sending it, in a sentence: a deemed answer is never said to be somebody's. */
export function answerInWords(decision: Decision): string {
  const {
    answer,
    sentTo,
    sentOn,
    answerDueOn,
    answeredBy,
    answeredOn,
    answerReason,
    deemedOn,
    deemedByRule,
  } = decision
  const on = (day: CalendarDate | null) => (day === null ? 'a day not recorded' : longDate(day))
  const why = answerReason === null ? '' : ` “${answerReason}”`
  switch (answer) {
    case 'proposed':
      return 'It has not been sent to the team manager.'
    case 'sent':
      return `Sent to ${sentTo ?? 'the team manager'} on ${on(sentOn)}. An answer is due by ${on(answerDueOn)}.`
    case 'agreed':
      return `Agreed by ${answeredBy ?? 'the team manager'} on ${on(answeredOn)}.${why}`
    case 'disagreed':
      return `Not agreed by ${answeredBy ?? 'the team manager'} on ${on(answeredOn)}:${why}`
    case 'stood_by':
      return `Not agreed by ${answeredBy ?? 'the team manager'} on ${on(answeredOn)}:${why} The IRO stands by it.`
    case 'deemed_agreed':
      return `Deemed agreed from ${on(deemedOn)} by rule ${deemedByRule ?? 'not recorded'}: there was no answer in time.`
    case 'withdrawn':
      return `Withdrawn: ${decision.withdrawnBecause ?? 'why is not recorded'}`
  }
}
