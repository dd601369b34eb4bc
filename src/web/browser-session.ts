import { timingSafeEqual } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { type FoundSession, newSecret, sessionLasts, sessionMark, sessionOf } from '#app/sign-in/sessions.ts'
import { endSession } from '#app/sign-in/sign-in.ts'
import { carriedOf } from './answer-link.tsx'
import type { SessionChange } from './route.ts'
import type { ServerNeeds } from './server-needs.ts'

/** What a browser brings with a request: its session, and the token that its forms must carry. */
export interface BrowserSession {
  readonly session: FoundSession | undefined
  /** The session, when it has not ended. */
  readonly current: FoundSession | undefined
  readonly csrf: string
  /** The session that has not ended, as the audit trail calls it. */
  readonly mark: string | undefined
  /** The key of what pages keep in this browser for whoever is signed in. */
  readonly draftKey: string | undefined
}

/** Reads the cookies of a request; gives a browser that has none a mark of its own, for its forms. */
export async function browserSession(
  needs: ServerNeeds,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<BrowserSession> {
  const names = cookieNames(needs)
  const token = request.cookies[names.session]
  const session = await sessionOf(needs.signIn, token)
  if (session?.state === 'current')
    return {
      session,
      current: session,
      csrf: formToken(needs, session),
      mark: sessionMark(token ?? ''),
      draftKey: draftKeyOf(needs, request, session.account),
    }
  let mark = request.cookies[names.browser]
  if (mark === undefined || !/^[\w-]{43}$/.test(mark)) {
    mark = newSecret()
    // What a page's script asks for shows no form: a mark that came with it could take the place of one that a form in
    // another window was just drawn with, and who signs in there would be turned away.
    if (!isAskedByScript(request)) reply.setCookie(names.browser, mark, cookieOptions(needs))
  }
  const csrf = needs.seal.tokenOf(`form ${mark}`)
  return { session, current: undefined, csrf, mark: undefined, draftKey: undefined }
}

function isAskedByScript({ headers }: FastifyRequest): boolean {
  return headers['sec-fetch-dest'] === 'empty'
}

/**
 * The key under which pages keep what was typed, until it is sent. It is made from a secret that this browser holds in
 * a cookie until somebody signs out, from who is signed in, and from our own key: none of them alone opens anything.
 * The session may end meanwhile: an hour without network is longer than a session lasts unused.
 */
function draftKeyOf(
  { seal, config }: ServerNeeds,
  request: FastifyRequest,
  { userId }: { readonly userId: string },
): string | undefined {
  const secret = request.cookies[cookieNames({ config }).drafts]
  return secret === undefined ? undefined : seal.tokenOf(`drafts of ${userId} in ${secret}`)
}

/** Whether a form carries a token that this browser was given, for this session or before it. */
export function carriesToken(
  needs: ServerNeeds,
  request: FastifyRequest,
  browser: BrowserSession,
  sent: string | undefined,
): boolean {
  if (sent === undefined || request.headers['sec-fetch-site'] === 'cross-site') return false
  const mark = request.cookies[cookieNames(needs).browser]
  const beforeSignIn = mark === undefined ? undefined : needs.seal.tokenOf(`form ${mark}`)
  const expected = [browser.session?.csrf, browser.current === undefined ? beforeSignIn : undefined]
  const [secret = ''] = sent.split('.')
  return expected.some((token) => token !== undefined && same(token, secret))
}

/** What the forms of a session carry: its secret, and whose it is, so that a form that comes late is known as theirs. */
export function formToken(
  { seal }: Pick<ServerNeeds, 'seal'>,
  { account, csrf }: { readonly account: { readonly userId: string }; readonly csrf: string },
): string {
  return `${csrf}.${account.userId}.${seal.tokenOf(`form of ${account.userId} ${csrf}`)}`
}

/**
 * Whose form it was that came with a token of any session, ended or not; undefined when we made no such token. It
 * lets nothing be done: only what they typed be shown to them again.
 */
export function ownerOfForm(
  { seal }: Pick<ServerNeeds, 'seal'>,
  request: FastifyRequest,
  sent: string | undefined,
): string | undefined {
  const [secret, userId, proof, ...more] = sent?.split('.') ?? []
  if (secret === undefined || userId === undefined || proof === undefined || more.length > 0) return undefined
  if (request.headers['sec-fetch-site'] === 'cross-site') return undefined
  return same(proof, seal.tokenOf(`form of ${userId} ${secret}`)) ? userId : undefined
}

/** Gives the browser its new session, or none; the one that it had is ended either way. */
export async function changeSession(
  needs: ServerNeeds,
  request: FastifyRequest,
  reply: FastifyReply,
  change: SessionChange,
): Promise<void> {
  const names = cookieNames(needs)
  if ('hold' in change) {
    const sealed = needs.seal.close(carriedOf(change.hold))
    reply.setCookie(names.link, sealed, { ...cookieOptions(needs), maxAge: linkHeldFor })
    return
  }
  await endSession(needs.signIn, request.cookies[names.session])
  if ('start' in change) {
    const maxAge = sessionLasts.hours * 60 * 60
    reply.setCookie(names.session, change.start, { ...cookieOptions(needs), maxAge })
    // Who signs in again after their session has ended finds what they had typed.
    const drafts = request.cookies[names.drafts] ?? newSecret()
    reply.setCookie(names.drafts, drafts, { ...cookieOptions(needs), maxAge: 2 * maxAge })
    reply.clearCookie(names.browser, cookieOptions(needs))
  } else {
    reply.clearCookie(names.session, cookieOptions(needs))
    reply.clearCookie(names.drafts, cookieOptions(needs))
    // What pages keep in the browser goes with the key that opens it.
    reply.header('clear-site-data', '"storage"')
  }
}

/** For how long a browser that opened a link may go on with it before the link is opened again, in seconds. */
const linkHeldFor = 4 * 60 * 60

/** What the browser carries of a link that it opened; undefined when it opened none, or it was changed on the way. */
export function carriedLinkOf(needs: ServerNeeds, request: FastifyRequest): string | undefined {
  const sealed = request.cookies[cookieNames(needs).link]
  return sealed === undefined ? undefined : needs.seal.open(sealed)
}

// The __Host- prefix binds a cookie to this host and to TLS: no other site of the council's domain can set it.
function cookieNames(needs: Pick<ServerNeeds, 'config'>): {
  readonly session: string
  readonly browser: string
  readonly link: string
  readonly drafts: string
} {
  const prefix = needs.config.secureCookies ? '__Host-' : ''
  return {
    session: `${prefix}waymark-session`,
    browser: `${prefix}waymark-browser`,
    link: `${prefix}waymark-link`,
    drafts: `${prefix}waymark-drafts`,
  }
}

function cookieOptions(needs: ServerNeeds) {
  return { path: '/', httpOnly: true, sameSite: 'lax', secure: needs.config.secureCookies } as const
}

function same(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}
