import { to } from '../letter-fields.ts'
import type { Template } from '../template.ts'

/** One message a day for what need not be told at once. */
export const dayDigest: Template = {
  id: 'day-digest',
  name: 'What is new today',
  fields: {
    to,
    count: 'how many things there are',
    items: 'the things, each with its heading',
  },
  link: undefined,
  calendar: undefined,
  channels: ['email'],
  digest: false,
  standard: {
    staff: { subject: 'Reviews: ((count)) today', body: `Dear ((to)),\n\n((items))` },
  },
}
