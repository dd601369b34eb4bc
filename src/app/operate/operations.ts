import type { Role } from '#domain/access/roles.ts'

/** What the commands that run the system need of the database. */
export interface Operations {
  /** Brings the tables up to date; the names of what was applied. */
  migrate(): Promise<readonly string[]>
  backUp(path: string): Promise<{ readonly rows: number }>
  restore(path: string): Promise<{ readonly rows: number; readonly made: string }>
  inspect(): Promise<Inspection>
  readonly authorities: Authorities
  readonly people: People
  close(): Promise<void>
}

export interface AuthorityEntry {
  readonly authorityId: string
  readonly slug: string
  readonly name: string
  readonly madeUp: boolean
}

export interface Authorities {
  /** False when there is one of that slug already. */
  add(authority: { readonly slug: string; readonly name: string }): Promise<boolean>
  /** Every authority, by slug. */
  list(): Promise<readonly AuthorityEntry[]>
}

export interface NewPerson {
  readonly authorityId: string
  readonly email: string
  readonly name: string
  readonly role: Role
  readonly iroId?: string | undefined
  readonly swId?: string | undefined
  readonly team?: string | undefined
  readonly passwordHash: string
}

interface PersonEntry {
  readonly email: string
  readonly name: string
  readonly role: string
  readonly authority: string
  readonly iroId: string | undefined
  readonly swId: string | undefined
  readonly team: string | undefined
  readonly disabled: boolean
}

export interface People {
  /** Adds the account and its audit entry together. False when the email address has an account already. */
  add(person: NewPerson): Promise<boolean>
  list(): Promise<readonly PersonEntry[]>
  /** Disables the account and ends its sessions, with an audit entry. */
  disable(email: string): Promise<'disabled' | 'was disabled' | 'unknown'>
}

/** The facts from which `waymark doctor` judges the database. */
export interface Inspection {
  readonly kind: 'embedded' | 'postgresql'
  /** 150020 for 15.20. */
  readonly serverVersion: number
  readonly migrations: { readonly applied: readonly string[]; readonly pending: readonly string[] }
  readonly durability: {
    /** Server settings that must be on for an acknowledged commit to survive a crash. */
    readonly settingsOff: readonly string[]
    /** Embedded only: whether a commit made the disk keep what was written, tried just now. */
    readonly commitReachedDisk: boolean | undefined
    /** Embedded only: the process that holds the data directory. */
    readonly holder: number | undefined
  }
  readonly tenancy: {
    readonly tables: number
    readonly faults: readonly string[]
    /** Why row-level security would not bind the application, if it would not. */
    readonly roleFault: string | undefined
  }
  readonly counts: Readonly<Record<string, number>>
}

/** The work could not be done. The message says in a sentence why and what to do. */
export class CannotBeDone extends Error {
  override readonly name = 'CannotBeDone'
}
