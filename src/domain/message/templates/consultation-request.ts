import { called, reference, service, to } from '../letter-fields.ts'
import { professionalsOutside, sameWordsFor } from '../same-words-for.ts'
import type { Template } from '../template.ts'

const professional = {
  subject: 'A form before a review, by ((due))',
  body: `Dear ((to)),

There is a review for ((reference)) on ((when)). You are not asked to come. What you write is read before it and talked about there.

Please answer by ((due)); it takes about five minutes:
((link))

This message names no child on purpose. If you don't know whom it is about, ask us: ((service)).`,
}

/** Asks somebody who does not come for what they think, before a review. */
export const consultationRequest: Template = {
  id: 'consultation-request',
  name: 'What people think, asked for before a review',
  fields: {
    to,
    called,
    reference,
    when: 'the day of the review',
    due: 'the day by which the answer is asked for',
    service,
  },
  link: 'answer-consultation',
  calendar: undefined,
  channels: ['email', 'letter'],
  digest: false,
  standard: {
    parent: {
      subject: 'What you think, before the review on ((when))',
      body: `Dear ((to)),

There is a review meeting about ((called)) on ((when)). What you think matters, whether or not you are there.

Please tell us by ((due)); it takes about five minutes:
((link))

If anything is unclear, or if you need an interpreter, ask us: ((service)).`,
    },
    carer: {
      subject: 'Your form for the review on ((when))',
      body: `Dear ((to)),

There is a review for ((called)) on ((when)). Please tell us by ((due)) how things are at home:
((link))

Reach us here: ((service)).`,
    },
    ...sameWordsFor(professionalsOutside, professional),
  },
}
