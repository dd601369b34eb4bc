import { called, iro, reference, service, to } from '../letter-fields.ts'
import type { Template } from '../template.ts'

/** Tells a child who their IRO is, at the start and whenever it changes. */
export const meetYourIro: Template = {
  id: 'meet-your-iro',
  name: 'Who your IRO is',
  fields: {
    to,
    called,
    reference,
    iro,
    from: 'the day from which',
    service,
  },
  link: undefined,
  calendar: undefined,
  channels: ['email', 'text', 'letter'],
  digest: false,
  standard: {
    child: {
      subject: '((iro)) is your Independent Reviewing Officer',
      body: `Hello ((called)),

From ((from)), ((iro)) is your Independent Reviewing Officer. Their job is to make sure that we do what we promised you, and to listen to what you want.

You can reach ((iro)) here: ((service)). If you would rather have somebody else, tell us.`,
    },
    social_worker: {
      subject: '((iro)) is the IRO of ((reference)) from ((from))',
      body: `Dear ((to)),

From ((from)), ((iro)) is the Independent Reviewing Officer of ((reference)).`,
    },
    carer: {
      subject: '((iro)) is the Independent Reviewing Officer from ((from))',
      body: `Dear ((to)),

From ((from)), ((iro)) is the Independent Reviewing Officer of ((called)). Reach us here: ((service)).`,
    },
  },
}
