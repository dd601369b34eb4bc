import { iro, reference, to } from '../letter-fields.ts'
import type { Template } from '../template.ts'

/** Reminds of a report that has not come, once it is late. */
export const reportReminder: Template = {
  id: 'report-reminder',
  name: 'Report not here yet',
  fields: {
    to,
    reference,
    when: 'the day of the review',
    due: 'the day by which the report was asked for',
    iro,
  },
  link: 'send-report',
  calendar: undefined,
  channels: ['email'],
  digest: false,
  standard: {
    social_worker: {
      subject: 'Still missing: your report for ((reference))',
      body: `Dear ((to)),

Your report for the review of ((reference)) on ((when)) was due by ((due)) and is not here yet.

Send it here:
((link))

If it cannot come in time, tell ((iro)) today: a review without it may have to be put off, and the child was told a day.`,
    },
    carer: {
      subject: 'Your form for the review on ((when))',
      body: `Dear ((to)),

We have not had your form for the review on ((when)). It would help to have it:
((link))`,
    },
  },
}
