import type { Template } from '../template.ts'
import { consultationReminder } from './consultation-reminder.ts'
import { consultationRequest } from './consultation-request.ts'
import { dayDigest } from './day-digest.ts'
import { decisionsDeemedAgreed } from './decisions-deemed-agreed.ts'
import { decisionsNotAgreed } from './decisions-not-agreed.ts'
import { decisionsToAnswer } from './decisions-to-answer.ts'
import { meetYourIro } from './meet-your-iro.ts'
import { recordToRead } from './record-to-read.ts'
import { reportReminder } from './report-reminder.ts'
import { reportRequest } from './report-request.ts'
import { reviewCancelled } from './review-cancelled.ts'
import { reviewInvitation } from './review-invitation.ts'
import { reviewMoved } from './review-moved.ts'
import { reviewNotExpected } from './review-not-expected.ts'
import { reviewPlaceChanged } from './review-place-changed.ts'
import { sentByMistake } from './sent-by-mistake.ts'
import { yourReview } from './your-review.ts'

/** Every kind of message, in the order in which it is met in the life of a review. */
export const allTemplates: readonly Template[] = [
  meetYourIro,
  reviewInvitation,
  yourReview,
  consultationRequest,
  consultationReminder,
  reviewMoved,
  reviewPlaceChanged,
  reviewNotExpected,
  reviewCancelled,
  sentByMistake,
  reportRequest,
  reportReminder,
  decisionsToAnswer,
  decisionsNotAgreed,
  decisionsDeemedAgreed,
  recordToRead,
  dayDigest,
]

/** The template of an id; undefined when there is none. */
export function templateOf(id: string): Template | undefined {
  return allTemplates.find((template) => template.id === id)
}
