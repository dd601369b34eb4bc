import { createHash } from 'node:crypto'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { Role } from '#domain/access/roles.ts'

/** What an administrator decides about somebody who signs in. */
export interface AccountDetails {
  readonly name: string
  readonly role: Role
  /** By which ids the files name this person: sight of children hangs on them. */
  readonly iroId: string | undefined
  readonly swId: string | undefined
  readonly team: string | undefined
}

export interface HeldAccount extends Omit<AccountDetails, 'role'> {
  readonly userId: string
  readonly email: string
  /** As it is kept: a release that no longer knows a role still shows it. */
  readonly role: string
  readonly disabled: boolean
  /** The last day on which it may be used; undefined: nobody plans that they leave. */
  readonly lastDay: CalendarDate | undefined
  /** That day is over, in England. */
  readonly left: boolean
}

/** Whom the files name: the choices for an account's ids. */
export interface NamedInFiles {
  readonly iros: readonly { readonly id: string; readonly name: string }[]
  readonly workers: readonly { readonly id: string; readonly name: string }[]
  readonly teams: readonly string[]
}

/** Which administrator does it, for the history and the audit trail. */
export interface ByAdministrator {
  readonly authorityId: string
  readonly actor: string
  readonly role: Role
  readonly requestId: string
}

/** What is to become of an account, decided while nobody else can change it. */
export type AccountDecision =
  | { readonly refuse: string }
  | {
      readonly set: Partial<AccountDetails> & {
        readonly disabled?: boolean
        readonly passwordHash?: string
        /** Null: they stay after all. */
        readonly lastDay?: CalendarDate | null
      }
      readonly endSessions: boolean
      /** What the audit trail says was done. */
      readonly did: string
      readonly detail: Readonly<Record<string, string>>
    }

/** The accounts of an authority. Every change is written together with its audit entry, or not at all. */
export interface AccountStore {
  /** By name. */
  all(authorityId: string): Promise<readonly HeldAccount[]>
  one(authorityId: string, userId: string): Promise<HeldAccount | undefined>
  namedInFiles(authorityId: string): Promise<NamedInFiles>
  /** False when the email address has an account already, here or in another authority. */
  add(
    by: ByAdministrator,
    account: AccountDetails & { readonly email: string; readonly passwordHash: string },
  ): Promise<boolean>
  /**
   * Holds the account, asks what is to become of it, and does that. `otherAdministrators`: how many other
   * accounts may administer and stay, none of which can be disabled meanwhile. Undefined: there is no such account.
   */
  decide(
    by: ByAdministrator,
    userId: string,
    decision: (account: HeldAccount, otherAdministrators: number) => AccountDecision,
  ): Promise<AccountDecision | undefined>
}

/** Tells one state of an account from another: a form carries the mark of the state that it was made from. */
export function markOf(account: HeldAccount): string {
  const { name, role, iroId, swId, team, disabled, lastDay } = account
  const state = JSON.stringify([name, role, iroId ?? '', swId ?? '', team ?? '', disabled, lastDay ?? ''])
  return createHash('sha256').update(state).digest('base64url').slice(0, 22)
}
