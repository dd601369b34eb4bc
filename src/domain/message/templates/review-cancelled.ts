import { called, reference, service, to } from '../letter-fields.ts'
import { professionals, sameWordsFor } from '../same-words-for.ts'
import type { Template } from '../template.ts'

const professional = {
  subject: 'The review meeting on ((when)) is cancelled',
  body: `Dear ((to)),

The review meeting for ((reference)) that was to be on ((when)) is cancelled. We write again when there is another day.

Reach us here: ((service)).`,
}

/** Tells those who were asked that a review meeting is not held. Why is not written: it is the child’s own matter. */
export const reviewCancelled: Template = {
  id: 'review-cancelled',
  name: 'A review is cancelled',
  fields: {
    to,
    called,
    reference,
    when: 'the day and time that it was to be',
    service,
  },
  link: undefined,
  calendar: 'taken out',
  channels: ['email', 'text', 'letter'],
  digest: false,
  standard: {
    child: {
      subject: 'Your review on ((when)) is cancelled',
      body: `Hello ((called)),

Your review on ((when)) does not happen. We tell you when there is a new day.

If you want to ask about it, tell us: ((service)).`,
    },
    parent: {
      subject: 'The review meeting on ((when)) is cancelled',
      body: `Dear ((to)),

The review meeting about ((called)) that was to be on ((when)) is cancelled. We write again when there is another day.

If you have a question, ask us: ((service)).`,
    },
    carer: {
      subject: 'The review meeting on ((when)) is cancelled',
      body: `Dear ((to)),

The review meeting for ((called)) that was to be on ((when)) is cancelled. We write again when there is another day.

Reach us here: ((service)).`,
    },
    ...sameWordsFor(professionals, professional),
  },
}
