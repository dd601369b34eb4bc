import { hashPassword, newPassword } from '#app/operate/password.ts'
import {
  type AccountDecision,
  type AccountDetails,
  type AccountStore,
  type ByAdministrator,
  type HeldAccount,
  markOf,
  type NamedInFiles,
} from './accounts.ts'
import { checkDetails, checkEmail, type TypedAccount, type TypingProblem } from './check-account.ts'

interface Needs {
  readonly accounts: AccountStore
}

export type AddAnswer =
  | { readonly kind: 'problems'; readonly problems: readonly TypingProblem[] }
  /** The password that was made, to be shown this once. */
  | { readonly kind: 'added'; readonly email: string; readonly password: string }

/** Gives somebody an account, with a password made for them. */
export async function addAccount(
  needs: Needs,
  by: ByAdministrator,
  typed: TypedAccount,
  named: NamedInFiles,
): Promise<AddAnswer> {
  const email = checkEmail(typed.email)
  const details = checkDetails(typed, named)
  if ('problems' in email || 'problems' in details) {
    const problems = [
      ...('problems' in email ? email.problems : []),
      ...('problems' in details ? details.problems : []),
    ]
    return { kind: 'problems', problems }
  }
  const password = newPassword()
  const passwordHash = await hashPassword(password)
  const added = await needs.accounts.add(by, { ...details.details, email: email.email, passwordHash })
  if (added) return { kind: 'added', email: email.email, password }
  const words = `${email.email} has an account already: use another address, or look for theirs in the list`
  return { kind: 'problems', problems: [{ field: 'email', words }] }
}

export type ChangeAnswer =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'problems'; readonly problems: readonly TypingProblem[] }
  | { readonly kind: 'refused'; readonly reason: string }
  /** Somebody else changed the account meanwhile: nothing was overwritten. */
  | { readonly kind: 'changed-meanwhile'; readonly now: HeldAccount }
  | { readonly kind: 'changed' }

/** Changes an account as it was when the form was made, and only then. `seen` is the mark of that state. */
export async function changeAccount(
  needs: Needs,
  by: ByAdministrator,
  change: {
    readonly userId: string
    readonly seen: string
    readonly typed: TypedAccount
    readonly named: NamedInFiles
  },
): Promise<ChangeAnswer> {
  const checked = checkDetails(change.typed, change.named)
  if ('problems' in checked) return { kind: 'problems', problems: checked.problems }
  const meanwhile: HeldAccount[] = []
  const decided = await needs.accounts.decide(by, change.userId, (account, otherAdministrators) => {
    const same = Object.keys(differences(account, checked.details)).length === 0
    if (markOf(account) !== change.seen && !same) {
      meanwhile.push(account)
      return { refuse: 'changed meanwhile' }
    }
    return changing(account, checked.details, otherAdministrators)
  })
  const [now] = meanwhile
  if (decided === undefined) return { kind: 'unknown' }
  if (now !== undefined) return { kind: 'changed-meanwhile', now }
  return 'refuse' in decided ? { kind: 'refused', reason: decided.refuse } : { kind: 'changed' }
}

function changing(
  account: HeldAccount,
  details: AccountDetails,
  otherAdministrators: number,
): AccountDecision {
  if (details.role !== 'administrator' && isLast(account, otherAdministrators)) {
    return { refuse: lastAdministrator }
  }
  return {
    set: details,
    endSessions: false,
    did: `change ${account.email}`,
    detail: differences(account, details),
  }
}

export type SimpleAnswer =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'done' }

/** Disables an account at once, ending its sessions, or lets it sign in again. Done twice, it stays done. */
export async function setDisabled(
  needs: Needs,
  by: ByAdministrator,
  userId: string,
  disabled: boolean,
): Promise<SimpleAnswer> {
  const decided = await needs.accounts.decide(by, userId, (account, otherAdministrators) =>
    disabled && isLast(account, otherAdministrators)
      ? { refuse: lastAdministrator }
      : {
          set: { disabled },
          endSessions: disabled,
          did: `${disabled ? 'disable' : 'enable'} ${account.email}`,
          detail: {},
        },
  )
  if (decided === undefined) return { kind: 'unknown' }
  return 'refuse' in decided ? { kind: 'refused', reason: decided.refuse } : { kind: 'done' }
}

/** Gives an account a new password and ends its sessions. The password is shown this once: only its hash is kept. */
export async function renewPassword(
  needs: Needs,
  by: ByAdministrator,
  userId: string,
): Promise<{ readonly email: string; readonly password: string } | undefined> {
  const password = newPassword()
  const passwordHash = await hashPassword(password)
  const emails: string[] = []
  await needs.accounts.decide(by, userId, (account) => {
    emails.push(account.email)
    return { set: { passwordHash }, endSessions: true, did: `new password for ${account.email}`, detail: {} }
  })
  const [email] = emails
  return email === undefined ? undefined : { email, password }
}

const lastAdministrator =
  'This is the last account that may administer. Give somebody else the role Administrator first, or nobody could add people any more.'

function isLast(account: HeldAccount, otherAdministrators: number): boolean {
  return account.role === 'administrator' && !account.disabled && otherAdministrators === 0
}

/** What changes, each as `from → to`. */
function differences(account: HeldAccount, details: AccountDetails): Readonly<Record<string, string>> {
  const fields = [
    ['name', account.name, details.name],
    ['role', account.role, details.role],
    ['iro', account.iroId, details.iroId],
    ['sw', account.swId, details.swId],
    ['team', account.team, details.team],
  ] as const
  return Object.fromEntries(
    fields.flatMap(([field, from, to]): [string, string][] =>
      from === to ? [] : [[field, `${from ?? 'nothing'} → ${to ?? 'nothing'}`]],
    ),
  )
}
