import { reference, to } from '../letter-fields.ts'
import { sameWordsFor } from '../same-words-for.ts'
import type { Template } from '../template.ts'

const wording = {
  subject: 'Decisions of the review of ((reference)) are taken as agreed',
  body: `Dear ((to)),

The decisions of the review of ((reference)) on ((held)) were sent on ((sent)) and had no answer by ((due)). They are taken as agreed from that day, and are to be carried out.`,
}

/** Says that decisions without an answer are taken as agreed. */
export const decisionsDeemedAgreed: Template = {
  id: 'decisions-deemed-agreed',
  name: 'Decisions taken as agreed',
  fields: {
    to,
    reference,
    held: 'the day of the review',
    sent: 'the day on which the decisions were sent',
    due: 'the day by which an answer was due',
  },
  link: undefined,
  calendar: undefined,
  channels: ['email'],
  digest: true,
  standard: sameWordsFor(['team_manager', 'social_worker', 'iro'], wording),
}
