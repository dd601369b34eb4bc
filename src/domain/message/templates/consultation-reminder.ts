import { called, reference, service, to } from '../letter-fields.ts'
import { professionalsOutside, sameWordsFor } from '../same-words-for.ts'
import type { Template } from '../template.ts'

const professional = {
  subject: 'Still missing: your form for the review on ((when))',
  body: `Dear ((to)),

Your form for the review of ((reference)) on ((when)) was asked for by ((due)) and is not here yet. It takes about five minutes:
((link))

If you can't answer, tell us: ((service)).`,
}

/** Reminds of a form that has not come, once it is late. */
export const consultationReminder: Template = {
  id: 'consultation-reminder',
  name: 'Form not here yet',
  fields: {
    to,
    called,
    reference,
    when: 'the day of the review',
    due: 'the day by which the form was asked for',
    service,
  },
  link: 'answer-consultation',
  calendar: undefined,
  channels: ['email'],
  digest: false,
  standard: {
    parent: {
      subject: 'The review on ((when)): we would like to hear from you',
      body: `Dear ((to)),

We have not heard from you before the review meeting on ((when)). There is still time to say what you think:
((link))

You can also ring or write to us: ((service)).`,
    },
    carer: {
      subject: 'Your form for the review on ((when))',
      body: `Dear ((to)),

We have not had your form for the review on ((when)). It would help to have it; it takes about five minutes:
((link))

Reach us here: ((service)).`,
    },
    ...sameWordsFor(professionalsOutside, professional),
  },
}
