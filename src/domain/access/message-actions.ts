/** What may be done with messages, links and calendars, in words that an audit trail can print. */
export const messageActions = {
  'see-messages': 'See what is sent, to whom, and whether it went',
  'manage-messages': 'Send messages again, take them back, and take links back',
  'write-wordings': "Write messages in the council's own words",
  'keep-calendar': 'Have a calendar of review meetings, without names',
} as const satisfies Record<string, string>

export type MessageAction = keyof typeof messageActions
