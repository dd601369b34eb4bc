import { type CalendarDate, writtenDate } from '#domain/calendar/calendar-date.ts'
import type { WorkingDayCalendar } from '#domain/calendar/working-days.ts'
import { dueAfter } from '#domain/law/work-out.ts'
import { moveFrom } from '#domain/lifecycle/lifecycle.ts'
import { teamManagerResponse } from '#domain/review/clocks/team-manager-response.ts'
import type { LiveReview } from '#domain/review/live-review.ts'
import type { Decision, DecisionDraft } from './decision.ts'
import {
  type AnswerMove,
  decisionLifecycle,
  type ProgressMove,
  progressLifecycle,
} from './decision-lifecycle.ts'

/** What became of a change: the decision as it then is, or why not, and at which field a form shows it. */
export type DecisionChanged =
  | { readonly changed: true; readonly decision: Decision }
  | { readonly changed: false; readonly reason: string; readonly field?: DecisionField }

/** The fields of the forms about a decision. */
export type DecisionField = keyof DecisionDraft | 'words' | 'reason'

const no = (reason: string, field?: DecisionField): DecisionChanged => ({
  changed: false,
  reason,
  ...(field !== undefined && { field }),
})

function moveAnswer(decision: Decision, name: AnswerMove, change: Partial<Decision>): DecisionChanged {
  const moved = moveFrom(decisionLifecycle, decision.answer, name)
  return moved.moved
    ? { changed: true, decision: { ...decision, ...change, answer: moved.to } }
    : no(moved.reason)
}

/** The most that a decision may say: beyond it nobody reads it as one. */
export const longestDecision = 2000

/** What keeps a draft from being kept; undefined when nothing. A draft may lack who and when: the meeting goes on. */
function draftFault({ what, dueOn }: DecisionDraft, review: LiveReview): DecisionChanged | undefined {
  if (what.trim() === '') return no('Enter what is to be done', 'what')
  if (what.length > longestDecision) return no(`Enter at most ${longestDecision} characters`, 'what')
  if (dueOn !== null && review.heldOn !== null && dueOn < review.heldOn)
    return no(`Enter ${writtenDate(review.heldOn)} or a later day: the review was held then`, 'dueOn')
  return undefined
}

/** Decisions are made while a review is held and until it is closed. */
function reviewFault({ state }: LiveReview): DecisionChanged | undefined {
  if (state === 'under_way' || state === 'adjourned' || state === 'completed') return undefined
  return no(
    state === 'closed'
      ? 'The review is closed, and its decisions stand as they are. Decide it at the next review'
      : 'The review has not begun, so nothing can have been decided in it',
  )
}

const trimmed = (draft: DecisionDraft): DecisionDraft => ({
  ...draft,
  what: draft.what.trim(),
  ownerName: draft.ownerName?.trim() || null,
})

/** A decision as the meeting takes it down. */
export function draftDecision(
  draft: DecisionDraft,
  review: LiveReview,
  as: { readonly decisionId: string; readonly no: number },
): DecisionChanged {
  const fault = reviewFault(review) ?? draftFault(draft, review)
  if (fault !== undefined) return fault
  const decision: Decision = {
    ...trimmed(draft),
    ...as,
    reviewId: review.reviewId,
    childId: review.childId,
    answer: 'proposed',
    sentOn: null,
    sentTo: null,
    answerDueOn: null,
    answeredOn: null,
    answeredBy: null,
    answerReason: null,
    deemedOn: null,
    deemedByRule: null,
    withdrawnBecause: null,
    progress: 'open',
    progressOn: null,
    progressWhy: null,
    evidence: null,
    supersededBy: null,
    version: 0,
  }
  return { changed: true, decision }
}

/** Changes a decision. One that was sent or not agreed goes back to being proposed, and is sent anew. */
export function changeDecision(
  decision: Decision,
  draft: DecisionDraft,
  review: LiveReview,
): DecisionChanged {
  const fault = reviewFault(review) ?? draftFault(draft, review)
  if (fault !== undefined) return fault
  if (decision.answer === 'proposed') return moveAnswer(decision, 'change', trimmed(draft))
  return moveAnswer(decision, 'reword', {
    ...trimmed(draft),
    sentOn: null,
    sentTo: null,
    answerDueOn: null,
    answeredOn: null,
    answeredBy: null,
    answerReason: null,
  })
}

/** Takes a decision back, with the reason. It stays to be read. */
export function withdrawDecision(decision: Decision, reason: string): DecisionChanged {
  if (reason.trim() === '') return no('Enter why it is withdrawn', 'reason')
  return moveAnswer(decision, 'withdraw', { withdrawnBecause: reason.trim() })
}

/** What a decision lacks before it can be sent, in words; empty when nothing. */
export function lacksBeforeSending({ ownerRole, dueOn }: DecisionDraft): readonly string[] {
  return [...(ownerRole === null ? ['who does it'] : []), ...(dueOn === null ? ['by when'] : [])]
}

/** The last day for the team manager's answer to decisions received on a day. */
export function answerDue(receivedOn: CalendarDate, calendar: WorkingDayCalendar): CalendarDate {
  return dueAfter(teamManagerResponse, receivedOn, calendar).due
}

/** Sends a decision of a completed review to the team manager; from then on the time for an answer runs. */
export function sendDecision(
  decision: Decision,
  review: LiveReview,
  sent: { readonly on: CalendarDate; readonly to: string; readonly calendar: WorkingDayCalendar },
): DecisionChanged {
  if (review.state !== 'completed')
    return no(
      'Decisions are sent when the review is completed: until then nothing that was proposed may be done',
    )
  const lacks = lacksBeforeSending(decision)
  if (lacks.length > 0)
    return no(
      `Decision ${decision.no} does not say ${lacks.join(' and ')}`,
      lacks[0] === 'by when' ? 'dueOn' : 'ownerRole',
    )
  const answerDueOn = answerDue(sent.on, sent.calendar)
  return moveAnswer(decision, 'send', { sentOn: sent.on, sentTo: sent.to, answerDueOn })
}

/** The team manager agrees, or does not and says why, while there is time. */
export function answerDecision(
  decision: Decision,
  answered: { readonly agrees: boolean; readonly reason: string; readonly by: string },
  today: CalendarDate,
): DecisionChanged {
  const { answerDueOn } = decision
  if (decision.answer === 'sent' && answerDueOn !== null && answerDueOn < today)
    return no(
      `The time for an answer ended on ${writtenDate(answerDueOn)}. Without one by then the decision is deemed agreed. Speak with the IRO`,
    )
  if (!answered.agrees && answered.reason.trim() === '') return no('Enter why you do not agree', 'reason')
  return moveAnswer(decision, answered.agrees ? 'agree' : 'disagree', {
    answeredOn: today,
    answeredBy: answered.by,
    answerReason: answered.reason.trim() || null,
  })
}

/** Nobody answered in time: the decision counts as agreed, by the rule and from the day, and by nobody's name. */
export function deemAgreed(decision: Decision, today: CalendarDate): DecisionChanged {
  const { answerDueOn } = decision
  if (answerDueOn === null || answerDueOn >= today) return no('The time for an answer is not over')
  return moveAnswer(decision, 'deem', { deemedByRule: teamManagerResponse.id, deemedOn: answerDueOn })
}

/** The IRO stands by a decision that the team manager does not agree. */
export function standBy(decision: Decision): DecisionChanged {
  return moveAnswer(decision, 'stand_by', {})
}

/** What is said of a decision's progress. */
export interface ProgressSaid {
  readonly move: ProgressMove
  readonly words: string
  readonly evidence: string
  /** The decision that takes its place; only with `supersede`. */
  readonly supersededBy?: string | undefined
}

/** Moves that say that a decision was carried out. */
export const carriedOut: readonly ProgressMove[] = ['say_done', 'confirm']

/**
 * Notes how far a decision is, or how it ended. A decision that was withdrawn is carried out by nobody, and none is
 * while its review stands still.
 * @param standstill why nothing that the review proposed may be carried out now; undefined when nothing stands in the way
 */
export function noteProgress(
  decision: Decision,
  said: ProgressSaid,
  { today, standstill }: { readonly today: CalendarDate; readonly standstill: string | undefined },
): DecisionChanged {
  if (decision.answer === 'withdrawn') return no('The decision was withdrawn, so nothing is to be done')
  if (standstill !== undefined && carriedOut.includes(said.move)) return no(standstill)
  const words = said.words.trim()
  const evidence = said.evidence.trim()
  if (said.move === 'note' && words === '') return no('Enter how far it is', 'words')
  if (said.move === 'not_done' && words === '') return no('Enter why it was not done', 'words')
  if (said.move === 'reopen' && words === '') return no('Enter why it is opened again', 'words')
  if (said.move === 'say_done' && words === '' && evidence === '')
    return no('Enter what shows that it is done', 'words')
  if (said.move === 'supersede' && said.supersededBy === undefined)
    return no('Choose the decision that takes its place')
  const moved = moveFrom(progressLifecycle, decision.progress, said.move)
  if (!moved.moved) return no(moved.reason)
  return {
    changed: true,
    decision: {
      ...decision,
      progress: moved.to,
      progressOn: today,
      progressWhy: words || null,
      evidence: evidence || decision.evidence,
      supersededBy: said.move === 'supersede' ? (said.supersededBy ?? null) : decision.supersededBy,
    },
  }
}
