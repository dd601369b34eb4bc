import { called, reference, service, to, where } from '../letter-fields.ts'
import { professionals, sameWordsFor } from '../same-words-for.ts'
import type { Template } from '../template.ts'

const professional = {
  subject: 'A review meeting has moved to ((when))',
  body: `Dear ((to)),

The review meeting for ((reference)) that was to be on ((before)) is now on ((when)).
Where and how: ((where)).

Reach us here: ((service)).`,
}

/** Tells those who were asked that a review has another day. */
export const reviewMoved: Template = {
  id: 'review-moved',
  name: 'A review has moved',
  fields: {
    to,
    called,
    reference,
    before: 'the day and time that it was to be',
    when: 'the day and time that it is now',
    where,
    service,
  },
  link: undefined,
  calendar: 'carried',
  channels: ['email', 'text', 'letter'],
  digest: false,
  standard: {
    child: {
      subject: 'Your review has moved to ((when))',
      body: `Hello ((called)),

Your review was to be on ((before)). It is now on ((when)).
Where: ((where)).

If that doesn't suit you, tell us: ((service)).`,
    },
    parent: {
      subject: 'The review meeting has moved to ((when))',
      body: `Dear ((to)),

The review meeting about ((called)) that was to be on ((before)) is now on ((when)).
Where and how: ((where)).

If you can't come then, tell us: ((service)).`,
    },
    carer: {
      subject: 'The review meeting has moved to ((when))',
      body: `Dear ((to)),

The review meeting for ((called)) that was to be on ((before)) is now on ((when)).
Where and how: ((where)).

Reach us here: ((service)).`,
    },
    ...sameWordsFor(professionals, professional),
  },
}
