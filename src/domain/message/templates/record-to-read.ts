import { called, iro, reference, service, to } from '../letter-fields.ts'
import { professionals, sameWordsFor } from '../same-words-for.ts'
import type { Template } from '../template.ts'

const professional = {
  subject: 'The record of a review, to read',
  body: `Dear ((to)),

The record of the review of ((reference)) on ((held)) is ready for you:
((link))

It is your version: it holds what you are to have, and nothing else.`,
}

/** Sends somebody their version of the record. */
export const recordToRead: Template = {
  id: 'record-to-read',
  name: 'The record of a review',
  fields: {
    to,
    called,
    reference,
    held: 'the day of the review',
    iro,
    service,
  },
  link: 'read-record',
  calendar: undefined,
  channels: ['email', 'letter'],
  digest: false,
  standard: {
    child: {
      subject: 'What we said at your review',
      body: `Hello ((called)),

This is what was said and promised at your review on ((held)):
((link))

If something is wrong or missing, tell ((iro)). Reach us here: ((service)).`,
    },
    parent: {
      subject: 'The record of the review on ((held))',
      body: `Dear ((to)),

The record of the review about ((called)) on ((held)) is ready for you to read:
((link))

If you have a question about it, ask us: ((service)).`,
    },
    carer: {
      subject: 'The record of the review on ((held))',
      body: `Dear ((to)),

The record of the review for ((called)) on ((held)) is ready for you to read:
((link))

Reach us here: ((service)).`,
    },
    ...sameWordsFor(professionals, professional),
  },
}
