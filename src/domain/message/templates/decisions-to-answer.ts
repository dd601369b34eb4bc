import { iro, reference, to } from '../letter-fields.ts'
import type { Template } from '../template.ts'

/** Sends the decisions of a review to the team manager, who agrees or does not. */
export const decisionsToAnswer: Template = {
  id: 'decisions-to-answer',
  name: 'Decisions to answer',
  fields: {
    to,
    reference,
    held: 'the day of the review',
    due: 'the day by which an answer is due',
    iro,
  },
  link: 'answer-decisions',
  calendar: undefined,
  channels: ['email'],
  digest: false,
  standard: {
    team_manager: {
      subject: 'Decisions of the review of ((reference)): answer by ((due))',
      body: `Dear ((to)),

((iro)) has sent you the decisions of the review of ((reference)) on ((held)).

Agree, or say which you do not agree with and why, by ((due)):
((link))

Decisions that have no answer by then are taken as agreed, and are carried out.`,
    },
  },
}
