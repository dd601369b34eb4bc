import { iro, reference, to } from '../letter-fields.ts'
import type { Template } from '../template.ts'

/** Asks the social worker for the report before a review. */
export const reportRequest: Template = {
  id: 'report-request',
  name: 'Report asked for',
  fields: {
    to,
    reference,
    when: 'the day of the review',
    due: 'the day by which the report is asked for',
    iro,
  },
  link: 'send-report',
  calendar: undefined,
  channels: ['email'],
  digest: false,
  standard: {
    social_worker: {
      subject: 'Report for the review of ((reference)), by ((due))',
      body: `Dear ((to)),

The review of ((reference)) is on ((when)). Please send your report by ((due)), so that ((iro)) and the child can read it before.

Send it here; it takes two minutes:
((link))`,
    },
    carer: {
      subject: 'What you think, before the review: by ((due))',
      body: `Dear ((to)),

There is a review on ((when)). Please fill in your form by ((due)):
((link))`,
    },
  },
}
