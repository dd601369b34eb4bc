import type { HeldRestriction, NamedPerson, Restriction } from '#domain/restricted/restriction.ts'
import type { Role } from '#domain/access/roles.ts'
import type { Scope } from '#domain/access/scope.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'

/** Somebody of the authority who may see a child, as far as their role and ids go. */
export interface Nameable extends NamedPerson {
  readonly name: string
  readonly email: string
}

export interface RestrictedChild extends HeldRestriction {
  readonly childId: string
  readonly called: string | null
}

/** The command line: whoever holds the server. */
export type ByMachine = Pick<ByPerson, 'authorityId' | 'actor'>

/** Who restricts or lifts, for the history and the audit trail. */
export interface ByPerson {
  readonly authorityId: string
  readonly actor: string
  readonly role: Role
  readonly requestId: string
  readonly session: string | undefined
}

export interface ChildAsked {
  readonly authorityId: string
  readonly scope: Scope
  readonly childId: string
}

/**
 * The restrictions of an authority. Each change is written together with its audit entry, or not at all, and only
 * while the record is as the person saw it: `seen` is the mark (`markOf`) of what their form was made from.
 */
export interface RestrictionStore {
  /** How the child is called; undefined when there is no such child within the scope. */
  child(ask: ChildAsked): Promise<{ readonly called: string | null } | undefined>
  /** Of a child within the scope. */
  standing(ask: ChildAsked): Promise<HeldRestriction | undefined>
  /** Everybody of the authority who has an account that is not disabled. */
  accounts(authorityId: string): Promise<readonly Nameable[]>
  /** The restricted children that are open to whoever asks. */
  restricted(ask: Omit<ChildAsked, 'childId'>): Promise<readonly RestrictedChild[]>
  /** Begins a restriction, or changes the one that stands; false when it changed meanwhile. */
  restrict(by: ByPerson, childId: string, restriction: Restriction, seen: string): Promise<boolean>
  /** Ends the restriction that stands; false when it changed meanwhile. */
  lift(by: ByPerson, childId: string, note: string, seen: string): Promise<boolean>
  /**
   * Ends whatever restriction stands, without having seen it: for whoever holds the server, when nobody who is
   * named can do it any more. False when none stands.
   */
  reopen(by: ByMachine, childId: string, why: string): Promise<boolean>
}

export interface RestrictionNeeds {
  readonly restrictions: RestrictionStore
  readonly today: () => CalendarDate
}
