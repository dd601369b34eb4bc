import type { Account } from '#app/sign-in/accounts.ts'
import { type Scope, teamsOf } from '#domain/access/scope.ts'

/** Whose children a list is of, above its heading. */
export function whoseChildren(who: Account, scope: Scope): string {
  switch (scope.kind) {
    case 'iro':
      return scope.covering === undefined || scope.covering.length === 0
        ? 'The children whose IRO you are'
        : 'The children whose IRO you are, and those whom you cover'
    case 'social_worker':
      return 'The children whose social worker you are'
    case 'team': {
      const teams = teamsOf(scope)
      return `The children of your ${teams.length === 1 ? 'team' : 'teams'}, ${teams.join(', ')}`
    }
    case 'authority':
    case 'figures':
    case 'none':
      return `Every child of ${who.authority.name}`
  }
}
