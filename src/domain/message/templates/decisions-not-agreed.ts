import { reference, to } from '../letter-fields.ts'
import type { Template } from '../template.ts'

/** Tells the IRO that a team manager does not agree decisions of a review. Why is read where the decisions are kept. */
export const decisionsNotAgreed: Template = {
  id: 'decisions-not-agreed',
  name: 'Decisions that the manager does not agree',
  fields: {
    to,
    reference,
    held: 'the day of the review',
    manager: 'the name of the manager who answered',
    which: 'the numbers of the decisions that are not agreed',
  },
  link: undefined,
  calendar: undefined,
  channels: ['email'],
  digest: true,
  standard: {
    iro: {
      subject: 'A manager does not agree decisions of the review of ((reference))',
      body: `Dear ((to)),

((manager)) does not agree ((which)) of the review of ((reference)) on ((held)), and says why. Sign in to read it. Then word the decision anew, withdraw it, or stand by it. If you stand by it, it is settled by dispute resolution.`,
    },
  },
}
