import type { Person } from '#domain/access/may-i.ts'
import { type CodeLabels, nationalLabels } from '#domain/journey/code-labels.ts'
import type { ChosenTerms } from '#domain/terms/terms.ts'

/** The council that a person works in. */
interface AuthorityOfPerson {
  readonly authorityId: string
  readonly name: string
  /** The people in it are made up: every page says so. */
  readonly madeUp: boolean
  /** What it calls things today; known of somebody signed in. */
  readonly terms?: ChosenTerms | undefined
  /** What it calls the codes of national lists today; known of somebody signed in. */
  readonly codeLabels?: CodeLabels | undefined
}

/** Somebody who may sign in. */
export interface Account extends Person {
  readonly email: string
  readonly authority: AuthorityOfPerson
  /** What they have been told and not read yet; known of somebody signed in. */
  readonly unread?: number | undefined
}

/** Finds accounts by email address, across authorities: signing in comes before an authority is known. */
export interface Accounts {
  /** Undefined when there is none, when it is disabled or its last day is over, or when its role is not one of ours. */
  byEmail(email: string): Promise<{ readonly account: Account; readonly passwordHash: string } | undefined>
}

/** What the council of somebody calls the codes of national lists. */
export function codeLabelsOf({ authority }: Account): CodeLabels {
  return authority.codeLabels ?? nationalLabels
}

/** An email address as accounts are kept: without white space around it, in lower case. */
export function emailAsKept(typed: string): string {
  return typed.trim().toLowerCase()
}
