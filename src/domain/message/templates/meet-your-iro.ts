import type { Template } from '../template.ts'

/** Tells a child who their IRO is, at the start and whenever it changes. */
export const meetYourIro: Template = {
  id: 'meet-your-iro',
  name: 'Who your IRO is',
  fields: {
    to: 'the name of the person written to',
    called: 'how the child likes to be called',
    reference: 'the reference of the child, which names nobody',
    iro: 'the name of the IRO',
    from: 'the day from which',
    service: 'how to reach the service',
  },
  link: undefined,
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
