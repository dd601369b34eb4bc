import { called, iro, reference, service, to, where, who } from '../letter-fields.ts'
import { professionals, sameWordsFor } from '../same-words-for.ts'
import type { Template } from '../template.ts'

const professional = {
  subject: 'Review meeting on ((when)): please keep the time',
  body: `Dear ((to)),

Please come to the review meeting for ((reference)) on ((when)).

Where and how: ((where)).

To see what is asked of you, and to say whether you can come:
((link))

This message names no child on purpose. If you don't know whom it is about, ask us: ((service)).`,
}

/** Asks people to a review, and what they would like to say before it. */
export const reviewInvitation: Template = {
  id: 'review-invitation',
  name: 'Invitation to a review',
  fields: {
    to,
    called,
    reference,
    when: 'the day and time',
    where,
    iro,
    who,
    service,
  },
  link: 'answer-consultation',
  calendar: 'carried',
  channels: ['email', 'letter'],
  digest: false,
  standard: {
    child: {
      subject: 'Your review is on ((when))',
      body: `Hello ((called)),

Your review is on ((when)).
Where: ((where)).

((who)) Their job is to make sure that we do what we promised you.

You can say how things are, who you would like there, and whether you want to run some of it. Open this page:
((link))

You don't have to. You can also just talk to ((iro)). Reach us here: ((service)).`,
      earlier: [
        {
          subject: 'Your review is on ((when))',
          body: `Hello ((called)),

Your review is on ((when)).
Where: ((where)).

((iro)) is your Independent Reviewing Officer. Their job is to make sure that we do what we promised you.

You can say how things are, who you would like there, and whether you want to run some of it. Open this page:
((link))

You don't have to. You can also just talk to ((iro)). Reach us here: ((service)).`,
        },
      ],
    },
    parent: {
      subject: 'A review meeting on ((when))',
      body: `Dear ((to)),

There is a review meeting about ((called)) on ((when)).
Where and how: ((where)).

What you think matters. You can tell us before the meeting, and say whether you can come:
((link))

If anything is unclear, or if you need an interpreter, ask us: ((service)).`,
    },
    carer: {
      subject: 'A review meeting on ((when))',
      body: `Dear ((to)),

The review meeting for ((called)) is on ((when)).
Where and how: ((where)).

Please tell us how things are at home, and whether you can come:
((link))

Reach us here: ((service)).`,
    },
    ...sameWordsFor(professionals, professional),
  },
}
