import type { AuditWriter } from '#app/audit/record-audit.ts'
import { mayI } from '#domain/access/may-i.ts'
import { type Account, type Accounts, emailAsKept } from './accounts.ts'
import { type Attempts, attemptLimits } from './attempts.ts'
import { fingerprintOf, newSecret, type Sessions, sessionLasts, sessionMark } from './sessions.ts'

export interface SignInNeeds {
  readonly accounts: Accounts
  readonly attempts: Attempts
  readonly sessions: Sessions
  readonly audit: AuditWriter
  /** Whether a password is the one that was hashed. Takes as long when there is no hash. */
  readonly isPassword: (password: string, hash: string | undefined) => Promise<boolean>
}

export type SignInAnswer =
  | { readonly kind: 'signed-in'; readonly token: string; readonly csrf: string; readonly account: Account }
  /** Never says which of the two was wrong, or whether there is such an account. */
  | { readonly kind: 'wrong' }
  | { readonly kind: 'too-many'; readonly minutes: number }

/** Signs a person in: a new session, whatever session the browser had before. */
export async function signIn(
  needs: SignInNeeds,
  typed: {
    readonly email: string
    readonly password: string
    readonly address: string
    readonly requestId: string
  },
): Promise<SignInAnswer> {
  const email = emailAsKept(typed.email).slice(0, 320)
  const attempt = await needs.attempts.begin({ email, address: typed.address }, attemptLimits.minutes)
  if (attempt.ofEmail > attemptLimits.perEmail || attempt.ofAddress > attemptLimits.perAddress) {
    await needs.attempts.turnedAway(attempt.attemptId)
    return { kind: 'too-many', minutes: attemptLimits.minutes }
  }
  const found = await needs.accounts.byEmail(email)
  const right = await needs.isPassword(typed.password, found?.passwordHash)
  if (!right || found === undefined || !mayI(found.account, 'sign-in').allowed) {
    // Those turned away after it are not recorded one by one, or anybody could fill the trail at will.
    const last = attempt.ofEmail >= attemptLimits.perEmail
    const what = last ? 'wrong password, the last before the account is let be' : 'wrong password'
    await audit(needs, found?.account, 'refused', typed.requestId, what)
    return { kind: 'wrong' }
  }
  await needs.attempts.succeeded(attempt.attemptId)
  const token = newSecret()
  const csrf = newSecret()
  await needs.sessions.start({
    fingerprint: fingerprintOf(token),
    userId: found.account.userId,
    csrf,
    lasts: sessionLasts,
  })
  await audit(needs, found.account, 'done', typed.requestId, 'signed in', sessionMark(token))
  return { kind: 'signed-in', token, csrf, account: found.account }
}

/** Ends a session: it is gone from the database, and its cookie opens nothing. */
export async function endSession(
  needs: Pick<SignInNeeds, 'sessions'>,
  token: string | undefined,
): Promise<void> {
  if (token !== undefined) await needs.sessions.end(fingerprintOf(token))
}

async function audit(
  needs: SignInNeeds,
  account: Account | undefined,
  outcome: 'done' | 'refused',
  requestId: string,
  what: string,
  session?: string,
): Promise<void> {
  if (account === undefined) return
  const { authorityId, email, role } = account
  await needs.audit.record({
    authorityId,
    actor: email,
    role,
    action: 'sign-in',
    outcome,
    subject: what,
    requestId,
    session,
  })
}
