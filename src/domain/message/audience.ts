/** To whom the service writes. Each is written to in its own words. */
export const audiences = {
  child: 'the child or young person',
  parent: 'a parent or somebody with parental responsibility',
  carer: 'the carer',
  school: 'the school or college',
  health: 'a health professional',
  advocate: 'the advocate',
  social_worker: 'the social worker',
  team_manager: 'the team manager',
  iro: 'the Independent Reviewing Officer',
  staff: 'somebody who works for the authority',
} as const satisfies Record<string, string>

export type Audience = keyof typeof audiences

/** Whether a text names an audience. */
export function isAudience(text: string): text is Audience {
  return Object.hasOwn(audiences, text)
}

/** The ways in which a message can go. A letter is printed and posted by GOV.UK Notify, or by the service itself. */
export const channels = { email: 'Email', text: 'Text message', letter: 'Letter' } as const

export type Channel = keyof typeof channels

/** Whether a text names a channel. */
export function isChannel(text: string): text is Channel {
  return Object.hasOwn(channels, text)
}
