import { called, iro, service, to, where, who } from '../letter-fields.ts'
import type { Template } from '../template.ts'

/** Tells a child of their review, and gives them their own page about it. */
export const yourReview: Template = {
  id: 'your-review',
  name: 'A child’s own invitation',
  fields: {
    to,
    called,
    when: 'the day and time',
    where,
    iro,
    who,
    service,
  },
  link: 'my-review',
  calendar: undefined,
  channels: ['email', 'text', 'letter'],
  digest: false,
  standard: {
    child: {
      subject: 'Your review is on ((when))',
      body: `Hello ((called)),

Your review is on ((when)).
Where: ((where)).

((who)) Their job is to make sure that we do what we promised you.

On your page you can say how things are, who you would like there, and whether you want to run some of it:
((link))

You don't have to. You can also just talk to ((iro)). Reach us here: ((service)).`,
      earlier: [
        {
          subject: 'Your review is on ((when))',
          body: `Hello ((called)),

Your review is on ((when)).
Where: ((where)).

((iro)) is your Independent Reviewing Officer. Their job is to make sure that we do what we promised you.

On your page you can say how things are, who you would like there, and whether you want to run some of it:
((link))

You don't have to. You can also just talk to ((iro)). Reach us here: ((service)).`,
        },
      ],
    },
  },
}
