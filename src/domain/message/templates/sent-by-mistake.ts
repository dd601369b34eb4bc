import { reference, service, to } from '../letter-fields.ts'
import { professionals, sameWordsFor } from '../same-words-for.ts'
import type { Template } from '../template.ts'

const professional = {
  subject: 'Please ignore what we wrote about ((reference))',
  body: `Dear ((to)),

We wrote to you about a review of ((reference)), last on ((sent)). That was our mistake: there is no review, and you need do nothing.

The links that we sent you open nothing any more. Please delete what we sent.

If you have a question, ask us: ((service)).`,
}

/** Tells those who were written to of a review that it was a mistake: there is none. What the mistake was is not written. */
export const sentByMistake: Template = {
  id: 'sent-by-mistake',
  name: 'What was sent was a mistake',
  fields: {
    to,
    reference,
    sent: 'the day on which they were written to last',
    service,
  },
  link: undefined,
  calendar: undefined,
  channels: ['email', 'text', 'letter'],
  digest: false,
  standard: {
    child: {
      subject: 'We wrote to you by mistake',
      body: `Hello,

On ((sent)) we wrote to you about a review meeting. That was our mistake. There is no meeting, and you don't have to do anything.

We are sorry. If it worried you, or if you want to ask about it, tell us: ((service)).`,
    },
    parent: {
      subject: 'We wrote to you by mistake',
      body: `Dear ((to)),

On ((sent)) we wrote to you about a review meeting. That was our mistake: there is no meeting, and you need do nothing. The links that we sent you open nothing any more.

We are sorry. If you have a question, ask us: ((service)).`,
    },
    carer: {
      subject: 'We wrote to you by mistake',
      body: `Dear ((to)),

On ((sent)) we wrote to you about a review meeting. That was our mistake: there is no meeting, and you need do nothing. The links that we sent you open nothing any more.

Please delete what we sent. If you have a question, ask us: ((service)).`,
    },
    ...sameWordsFor([...professionals, 'iro', 'staff'], professional),
  },
}
