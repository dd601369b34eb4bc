import { accessTable } from './access-table.ts'
import type { Action } from './actions.ts'
import { type Role, roles } from './roles.ts'
import type { Scope } from './scope.ts'

/** A person who asks: who they are in one authority, and by which ids the files name them. */
export interface Person {
  readonly userId: string
  readonly authorityId: string
  readonly name: string
  readonly role: Role
  readonly iroId?: string | undefined
  readonly swId?: string | undefined
  readonly team?: string | undefined
  /** The IROs, by the ids of the files, for whom they cover today. */
  readonly covering?: readonly string[] | undefined
  /**
   * The teams, by the names of the files, that they lead or deputise for today in the organisation tree; undefined
   * where they hold no post in it.
   */
  readonly teams?: readonly string[] | undefined
}

export interface Allowed {
  readonly allowed: true
  readonly scope: Scope
}

export interface Refused {
  readonly allowed: false
  /** One sentence or two for the person refused: why, and what to do when it is a matter of set-up. */
  readonly reason: string
}

/** Who a person must be, as far as access is concerned. */
export type Asker = Pick<Person, 'role' | 'iroId' | 'swId' | 'team' | 'covering' | 'teams'> &
  Partial<Pick<Person, 'userId'>>

/** Whether a person may do something, and over which children. It fails closed: an account without its id sees nobody. */
export function mayI(who: Asker, action: Action): Allowed | Refused {
  const answer = reached(who, action)
  return answer.allowed ? { allowed: true, scope: { ...answer.scope, userId: who.userId } } : answer
}

function reached(who: Asker, action: Action): Allowed | Refused {
  const reach = accessTable[action][who.role]
  switch (reach) {
    case 'authority':
    case 'figures':
      return { allowed: true, scope: { kind: reach } }
    case 'own-children':
      return ownChildren(who)
    case 'own-team':
      return teamsFor(who)
    case 'teams-below':
      return who.teams === undefined ? { allowed: true, scope: { kind: 'authority' } } : teamsFor(who)
    default:
      if ('refused' in reach) return { allowed: false, reason: reach.refused }
      return { allowed: true, scope: { kind: 'none', why: reach.withoutChildren } }
  }
}

function ownChildren(who: Asker): Allowed | Refused {
  if (who.role === 'iro') {
    const others = (who.covering ?? []).filter((other) => other !== who.iroId)
    const covering = others.length === 0 ? {} : { covering: others }
    return within(who.iroId, (iroId) => ({ kind: 'iro', iroId, ...covering }), 'IRO id')
  }
  if (who.role === 'social_worker') {
    return within(who.swId, (swId) => ({ kind: 'social_worker', swId }), 'social worker id')
  }
  return { allowed: false, reason: `No children are allocated to the role ${roles[who.role].name}.` }
}

/** The team of the account, and those of the organisation tree. */
function teamsFor(who: Asker): Allowed | Refused {
  const [team, ...others] = new Set([...(who.team ? [who.team] : []), ...(who.teams ?? [])])
  return within(
    team,
    (one) => ({ kind: 'team', team: one, ...(others.length === 0 ? {} : { others }) }),
    'team',
  )
}

function within(id: string | undefined, scope: (id: string) => Scope, what: string): Allowed | Refused {
  if (id === undefined || id === '') {
    return {
      allowed: false,
      reason: `Your account has no ${what} yet, so we cannot tell which children are yours. Ask an administrator to add it.`,
    }
  }
  return { allowed: true, scope: scope(id) }
}
