/** What a link is for, and how long it lasts. */
export interface LinkPurpose {
  /** What the person is about to open, in words that name no child: they stand on the page before the button. */
  readonly opens: string
  /** For how many days after it was made the link works. */
  readonly days: number
  /** Spent by the first answer that is sent through it. */
  readonly once: boolean
}

/**
 * What somebody without an account may be given a link for: one purpose and one person each. A link opens on a
 * button, so that a mail scanner that follows it sees no case content and uses nothing up.
 */
export const linkPurposes = {
  'answer-consultation': { opens: 'a form about a review meeting', days: 60, once: false },
  'my-review': { opens: 'your review', days: 90, once: false },
  'send-report': { opens: 'a report to send before a review', days: 60, once: false },
  'answer-decisions': { opens: 'the decisions of a review, to agree or not', days: 30, once: true },
  'read-record': { opens: 'the record of a review', days: 30, once: false },
  'calendar-feed': { opens: 'a calendar of review meetings', days: 400, once: false },
} as const satisfies Record<string, LinkPurpose>

export type LinkPurposeName = keyof typeof linkPurposes

/** Whether a text names a purpose. */
export function isLinkPurpose(text: string): text is LinkPurposeName {
  return Object.hasOwn(linkPurposes, text)
}

/** Of a link as it is kept: when it was made, by when it ends, and what became of it. Moments are ISO texts in UTC. */
export interface LinkState {
  readonly purpose: LinkPurposeName
  readonly expiresAt: string
  readonly answeredAt: string | undefined
  readonly revokedAt: string | undefined
}

export type LinkAnswer = 'open' | 'expired' | 'used' | 'revoked'

/** Whether a link opens at a moment: `now` is an ISO text in UTC, compared as text. */
export function linkAt(link: LinkState, now: string): LinkAnswer {
  if (link.revokedAt !== undefined) return 'revoked'
  if (link.answeredAt !== undefined && linkPurposes[link.purpose].once) return 'used'
  return link.expiresAt <= now ? 'expired' : 'open'
}
