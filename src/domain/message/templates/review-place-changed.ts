import { called, reference, service, to, where } from '../letter-fields.ts'
import { professionals, sameWordsFor } from '../same-words-for.ts'
import type { Template } from '../template.ts'

const professional = {
  subject: 'The review meeting on ((when)) is held elsewhere',
  body: `Dear ((to)),

The review meeting for ((reference)) on ((when)) has another place. Where and how: ((where)). The day and the time stay.

Reach us here: ((service)).`,
}

/** Tells those who were asked that a review is held somewhere else, or in another way, on the day that stands. */
export const reviewPlaceChanged: Template = {
  id: 'review-place-changed',
  name: 'A review is held elsewhere',
  fields: {
    to,
    called,
    reference,
    when: 'the day and time of the review',
    where,
    service,
  },
  link: undefined,
  calendar: 'carried',
  channels: ['email', 'text', 'letter'],
  digest: false,
  standard: {
    child: {
      subject: 'Your review is somewhere else',
      body: `Hello ((called)),

Your review is still on ((when)). It is somewhere else now: ((where)).

If that doesn't suit you, tell us: ((service)).`,
    },
    parent: {
      subject: 'The review meeting on ((when)) is held elsewhere',
      body: `Dear ((to)),

The review meeting about ((called)) is still on ((when)). Where and how it is held is new: ((where)).

If you can't come there, tell us: ((service)).`,
    },
    carer: {
      subject: 'The review meeting on ((when)) is held elsewhere',
      body: `Dear ((to)),

The review meeting for ((called)) is still on ((when)). Where and how it is held is new: ((where)).

Reach us here: ((service)).`,
    },
    ...sameWordsFor(professionals, professional),
  },
}
