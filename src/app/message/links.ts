import {
  isLinkPurpose,
  type LinkAnswer,
  linkAt,
  type LinkPurposeName,
  type LinkState,
} from '#domain/message/link-purpose.ts'
import type { AuditWriter } from '#app/audit/record-audit.ts'
import type { Attempts } from '#app/sign-in/attempts.ts'

/** A link as somebody holds it: one purpose, one person, one thing that it opens. */
export interface HeldLink extends LinkState {
  readonly authorityId: string
  readonly authorityName: string
  readonly linkId: string
  /** The id of what it opens. */
  readonly subject: string
  readonly childId: string | undefined
  readonly personName: string
}

export interface LinkStore {
  /** The link that a token opens; undefined when nothing was ever made with it. */
  byToken(token: string): Promise<HeldLink | undefined>
  /** The link again, by its id: what a browser carries after the button was pressed. */
  byId(authorityId: string, linkId: string): Promise<HeldLink | undefined>
  /** The first opening is kept; later ones leave it. */
  opened(link: HeldLink): Promise<void>
}

export interface LinkNeeds {
  readonly links: LinkStore
  readonly attempts: Attempts
  readonly audit: AuditWriter
  /** The moment, as an ISO text in UTC. */
  readonly now: () => string
}

/** How many addresses that lead nowhere are let through from one place in a quarter of an hour. */
export const linkLimits = { minutes: 15, perAddress: 30 } as const

export type Looked =
  | { readonly kind: 'too-many' }
  | { readonly kind: 'unknown' }
  | { readonly kind: Exclude<LinkAnswer, 'open'>; readonly link: HeldLink }
  | { readonly kind: 'open'; readonly link: HeldLink }

/**
 * Looks what a link would open, and uses nothing up: mail scanners follow links. An address that leads nowhere is
 * counted against the place it was asked from.
 */
export async function lookAtLink(needs: LinkNeeds, token: string, address: string): Promise<Looked> {
  const link = /^[\w-]{43}$/.test(token) ? await needs.links.byToken(token) : undefined
  if (link !== undefined) return { kind: linkAt(link, needs.now()), link }
  // Apart from wrong passwords: who mistypes a link can still sign in, and the other way round.
  const attempt = await needs.attempts.begin(
    { email: 'link', address: `link ${address}` },
    linkLimits.minutes,
  )
  if (attempt.ofAddress <= linkLimits.perAddress) return { kind: 'unknown' }
  await needs.attempts.turnedAway(attempt.attemptId)
  return { kind: 'too-many' }
}

/** Opens a link on the press of its button, and says so in the audit trail of its council. */
export async function openLink(
  needs: LinkNeeds,
  {
    token,
    address,
    requestId,
  }: { readonly token: string; readonly address: string; readonly requestId: string },
): Promise<Looked> {
  const looked = await lookAtLink(needs, token, address)
  if (!('link' in looked)) return looked
  await recordUse(needs, looked.link, {
    outcome: looked.kind === 'open' ? 'done' : 'refused',
    subject: `opened a link: ${looked.kind}`,
    requestId,
  })
  if (looked.kind === 'open') await needs.links.opened(looked.link)
  return looked
}

/** The link that a browser opened, as it stands now: one that ended meanwhile is no longer open. */
export async function linkInHand(needs: LinkNeeds, authorityId: string, linkId: string): Promise<Looked> {
  const link = await needs.links.byId(authorityId, linkId)
  return link === undefined ? { kind: 'unknown' } : { kind: linkAt(link, needs.now()), link }
}

/** Writes what somebody did through a link. */
export async function recordUse(
  needs: Pick<LinkNeeds, 'audit'>,
  link: HeldLink,
  use: { readonly outcome: 'done' | 'refused'; readonly subject: string; readonly requestId: string },
): Promise<void> {
  await needs.audit.record({
    authorityId: link.authorityId,
    actor: `${link.personName}, by link`,
    role: 'link',
    action: link.purpose,
    outcome: use.outcome,
    subject: use.subject,
    childId: link.childId,
    detail: { link: link.linkId },
    requestId: use.requestId,
  })
}

/** Reads what a browser carries of the link that it opened: `authority link purpose`. */
export function carriedLink(
  text: string,
): { readonly authorityId: string; readonly linkId: string; readonly purpose: LinkPurposeName } | undefined {
  const [authorityId = '', linkId = '', purpose = ''] = text.split(' ')
  return isLinkPurpose(purpose) ? { authorityId, linkId, purpose } : undefined
}
