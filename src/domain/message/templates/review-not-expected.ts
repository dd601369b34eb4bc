import { called, reference, service, to } from '../letter-fields.ts'
import { professionals, sameWordsFor } from '../same-words-for.ts'
import type { Template } from '../template.ts'

const professional = {
  subject: 'You need not come to the review meeting on ((when))',
  body: `Dear ((to)),

You were asked to the review meeting for ((reference)) on ((when)). It was agreed since that you need not come. What you want to say can still be sent to us.

Reach us here: ((service)).`,
}

/** Tells somebody who was asked to a review that they need not come. Why is not written: it is agreed with the child. */
export const reviewNotExpected: Template = {
  id: 'review-not-expected',
  name: 'Somebody need not come to a review',
  fields: {
    to,
    called,
    reference,
    when: 'the day and time of the review',
    service,
  },
  link: undefined,
  calendar: 'taken out',
  channels: ['email', 'text', 'letter'],
  digest: false,
  standard: {
    child: {
      subject: 'You don’t have to come to your review on ((when))',
      body: `Hello ((called)),

You don't have to come to your review on ((when)). What you think still counts.

If you'd like to come after all, tell us: ((service)).`,
    },
    parent: {
      subject: 'You need not come to the review meeting on ((when))',
      body: `Dear ((to)),

You were asked to the review meeting about ((called)) on ((when)). It was agreed since that you need not come. What you want to say still counts, and can be sent to us.

If you have a question, ask us: ((service)).`,
    },
    carer: {
      subject: 'You need not come to the review meeting on ((when))',
      body: `Dear ((to)),

You were asked to the review meeting for ((called)) on ((when)). It was agreed since that you need not come. What you want to say still counts, and can be sent to us.

Reach us here: ((service)).`,
    },
    ...sameWordsFor(professionals, professional),
  },
}
