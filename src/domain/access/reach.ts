import type { Role } from './roles.ts'

/** How far an action reaches for a role; a refusal says why, in words that the person refused is shown. */
export type Reach =
  | 'authority'
  | 'own-children'
  | 'own-team'
  | 'teams-below'
  | 'figures'
  | { readonly withoutChildren: string }
  | { readonly refused: string }

/** A row of the access table: a cell a role. */
export type Row = Readonly<Record<Role, Reach>>

/** Not for this role, and why. */
export const refused = (why: string): Reach => ({ refused: why })

/** For this role, and no child is shown by it. */
export const withoutChildren = (why: string): Reach => ({ withoutChildren: why })

/** The same answer for every role. */
export const everyone = (reach: Reach): Row => ({
  iro: reach,
  business_support: reach,
  iro_manager: reach,
  social_worker: reach,
  team_manager: reach,
  service_manager: reach,
  assistant_director: reach,
  director: reach,
  analyst: reach,
  board_member: reach,
  auditor: reach,
  administrator: reach,
})
