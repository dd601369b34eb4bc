import { createHash, randomBytes } from 'node:crypto'
import type { Account } from './accounts.ts'

/** How long a session lasts: it ends half an hour after it was last used, and after twelve hours whatever happens. */
export const sessionLasts = { idleMinutes: 30, hours: 12 } as const

/** A session as the database finds it by the fingerprint of its token. */
export interface FoundSession {
  readonly state: 'current' | 'expired'
  readonly account: Account
  /** What every form of the session must send back. */
  readonly csrf: string
}

/** Sessions in the database. Only the fingerprint of a token is kept: who reads the table cannot sign in with it. */
export interface Sessions {
  start(session: {
    readonly fingerprint: Uint8Array
    readonly userId: string
    readonly csrf: string
    readonly lasts: typeof sessionLasts
  }): Promise<void>
  /** The session, and notes that it was used. An expired one is found until it is a day old. */
  use(fingerprint: Uint8Array, lasts: typeof sessionLasts): Promise<FoundSession | undefined>
  end(fingerprint: Uint8Array): Promise<void>
}

/** A new secret of 256 bits, safe in a cookie and in a form. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** The SHA-256 of a token: what is kept of it. */
export function fingerprintOf(token: string): Uint8Array {
  return createHash('sha256').update(token).digest()
}

/** What the audit trail calls a session by: made from the fingerprint, so that nothing of the token is in it. */
export function sessionMark(token: string): string {
  return createHash('sha256').update(fingerprintOf(token)).digest('hex').slice(0, 12)
}

/** Whose session a token is, if anyone's. */
export async function sessionOf(
  needs: { readonly sessions: Sessions },
  token: string | undefined,
): Promise<FoundSession | undefined> {
  if (token === undefined || !/^[\w-]{43}$/.test(token)) return undefined
  return needs.sessions.use(fingerprintOf(token), sessionLasts)
}
