/**
 * How far a person's sight reaches: made by `mayI`, taken by every query, so that no list can be asked for
 * without one. `figures` is totals of the authority and never a row of a child; `none` is no child at all.
 */
export type Scope = (
  | { readonly kind: 'authority' }
  /** An IRO, with those for whom they cover today. */
  | { readonly kind: 'iro'; readonly iroId: string; readonly covering?: readonly string[] | undefined }
  | { readonly kind: 'social_worker'; readonly swId: string }
  /** A team, with the others that somebody leads or deputises for. */
  | { readonly kind: 'team'; readonly team: string; readonly others?: readonly string[] | undefined }
  | { readonly kind: 'figures' }
  | { readonly kind: 'none'; readonly why: string }
) & {
  /** Who looks, by their account: a restricted record is open to those it names. Nobody: to nobody. */
  readonly userId?: string | undefined
  /** Only totals are made of what is found, and nobody is named: restricted records count in them. */
  readonly onlyCounted?: true | undefined
}

/** For totals of the whole authority, in which nobody is named and everybody counts. */
export const everybodyCounted: Scope = { kind: 'authority', onlyCounted: true }

/** Who holds a child on the day asked about, as far as it is recorded. */
export interface ChildHolders {
  readonly iroId?: string | undefined
  readonly swId?: string | undefined
  readonly team?: string | undefined
  /** Of a restricted record, the accounts that it is open to. */
  readonly openTo?: readonly string[] | undefined
}

/**
 * Whether a child lies within a scope. A holder that is not recorded is nobody's: only the authority sees it.
 * A restriction only narrows: who is named still needs a role that reaches the child. Queries carry this as a condition,
 * `withinScope`, which a test holds to it.
 */
export function isWithin(scope: Scope, child: ChildHolders): boolean {
  if (child.openTo !== undefined && scope.onlyCounted !== true) {
    if (scope.userId === undefined || !child.openTo.includes(scope.userId)) return false
  }
  switch (scope.kind) {
    case 'authority':
      return true
    case 'iro':
      return child.iroId !== undefined && officersOf(scope).includes(child.iroId)
    case 'social_worker':
      return child.swId === scope.swId
    case 'team':
      return child.team !== undefined && teamsOf(scope).includes(child.team)
    case 'figures':
    case 'none':
      return false
  }
}

/** The IROs whose children are within an IRO's scope: their own id first. */
export function officersOf(scope: Extract<Scope, { kind: 'iro' }>): readonly string[] {
  return [scope.iroId, ...(scope.covering ?? [])]
}

/** The teams, by the names of the files, whose children are within a scope. */
export function teamsOf(scope: Extract<Scope, { kind: 'team' }>): readonly string[] {
  return [scope.team, ...(scope.others ?? [])]
}

/** A scope in words, for the head of a list and the audit trail. */
export function scopeInWords(scope: Scope): string {
  switch (scope.kind) {
    case 'authority':
      return 'every child of the authority'
    case 'iro':
      return `the children of IRO ${officersOf(scope).join(', covering ')}`
    case 'social_worker':
      return `the children of social worker ${scope.swId}`
    case 'team':
      return `the children of ${teamsOf(scope).length === 1 ? 'the team' : 'the teams'} ${teamsOf(scope).join(', ')}`
    case 'figures':
      return 'figures only, no child'
    case 'none':
      return `no child: ${scope.why}`
  }
}
