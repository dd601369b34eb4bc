import type { HeldAccount, NamedInFiles } from '#app/admin/accounts.ts'
import type { TypedAccount, TypingProblem } from '#app/admin/check-account.ts'
import type { TypedDay } from '#app/admin/dated-change.ts'
import { allRoles, isRole, roles } from '#domain/access/roles.ts'
import { count, longDate } from '../../../kit/format.ts'
import { dayOfDate } from '../day-field.tsx'

export const peoplePath = '/admin/people'

export interface PeopleView {
  readonly caption: string
  readonly total: string
  readonly saved: string | undefined
  readonly rows: readonly PersonRow[]
}

export interface PersonRow {
  readonly name: string
  readonly href: string
  readonly email: string
  readonly role: string
  readonly sees: string
  /** The account works, but shows no child until its id is added. */
  readonly lacks: boolean
  readonly disabled: boolean
  /** When access ends or ended, and what then waits; undefined: nobody plans that they leave. */
  readonly leaving: { readonly words: string; readonly over: boolean } | undefined
}

const savedWords: Readonly<Record<string, string>> = {
  changed: 'The account was changed.',
  disabled: 'The account was disabled, and whoever used it is signed out.',
  enabled: 'The account may sign in again.',
  'last-day': 'The last day of access was saved.',
  stays: 'The last day was taken back. The account has no end.',
}

export function presentPeople(
  authority: string,
  accounts: readonly HeldAccount[],
  saved: string | undefined,
): PeopleView {
  const open = accounts.filter(({ disabled, left }) => !disabled && !left).length
  return {
    caption: authority,
    total: `${count(open, 'person', 'people')} may sign in${mayNot(accounts.length - open)}`,
    saved: saved === undefined ? undefined : savedWords[saved],
    rows: accounts.map((account) => ({
      name: account.name,
      href: personLink(account.userId),
      email: account.email,
      role: isRole(account.role) ? roles[account.role].name : account.role,
      sees: seesOf(account),
      lacks: !account.disabled && lacksId(account),
      disabled: account.disabled,
      leaving: leavingOf(account),
    })),
  }
}

export function personLink(userId: string): string {
  return `${peoplePath}/${encodeURIComponent(userId)}`
}

/** Nothing is said of accounts that are not there. */
function mayNot(closed: number): string {
  if (closed === 0) return ''
  return `; ${count(closed, 'account')} may not, being disabled or past the last day`
}

function leavingOf({ lastDay, left, role, iroId }: HeldAccount): PersonRow['leaving'] {
  if (lastDay === undefined) return undefined
  const waits =
    role === 'iro' && iroId !== undefined
      ? 'Their children are to be given other IROs: the service page says how many.'
      : ''
  return { words: `${left ? 'Left' : 'Last day'} ${longDate(lastDay)}. ${waits}`.trim(), over: left }
}

function lacksId({ role, iroId, swId, team }: HeldAccount): boolean {
  if (role === 'iro') return iroId === undefined
  if (role === 'social_worker') return swId === undefined
  return role === 'team_manager' && team === undefined
}

function seesOf(account: HeldAccount): string {
  const { role, iroId, swId, team } = account
  if (lacksId(account)) return 'Nobody yet: the id is missing'
  if (role === 'iro') return `The children of IRO ${iroId ?? ''}`
  if (role === 'social_worker') return `The children of social worker ${swId ?? ''}`
  if (role === 'team_manager') return `The children of the team ${team ?? ''}`
  if (role === 'board_member') return 'Published figures, no child'
  return role === 'administrator' ? 'No case content' : 'Every child of the authority'
}

export interface FieldChoice {
  readonly value: string
  readonly text: string
  readonly hint?: string
}

export interface PersonFormView {
  readonly title: string
  readonly action: string
  readonly csrf: string
  /** Of an account that there is: the mark of the state that the form was made from. */
  readonly seen: string | undefined
  readonly typed: TypedAccount
  readonly problems: readonly TypingProblem[]
  /** Why the change was not made at all. */
  readonly refused: string | undefined
  readonly roles: readonly FieldChoice[]
  readonly iros: readonly FieldChoice[]
  readonly teams: readonly FieldChoice[]
  readonly workers: readonly FieldChoice[]
  /** What somebody else saved meanwhile, beside what was typed. */
  readonly conflict: readonly { readonly field: string; readonly now: string; readonly typed: string }[]
  readonly account: AccountOfForm | undefined
}

/** What may be done with an account beside changing it. */
export interface AccountOfForm {
  readonly email: string
  readonly href: string
  readonly disabled: boolean
  readonly lastDay: {
    readonly typed: TypedDay
    readonly problem: string | undefined
    /** What is planned, or was; undefined: nothing. */
    readonly planned: string | undefined
  }
}

export interface PersonFormAsked {
  readonly csrf: string
  readonly named: NamedInFiles
  readonly typed: TypedAccount
  readonly problems?: readonly TypingProblem[]
  readonly refused?: string
  readonly account?: HeldAccount
  readonly seen?: string
  readonly meanwhile?: HeldAccount
  /** A last day that was typed and could not be taken. */
  readonly lastDay?: { readonly typed: TypedDay; readonly problem: string }
}

export function presentPersonForm(asked: PersonFormAsked): PersonFormView {
  const { account, named, typed } = asked
  return {
    title: account === undefined ? 'Add somebody' : account.name,
    action: account === undefined ? `${peoplePath}/add` : personLink(account.userId),
    csrf: asked.csrf,
    seen: asked.seen,
    typed,
    problems: asked.problems ?? [],
    refused: asked.refused,
    roles: allRoles.map((role) => ({ value: role, text: roles[role].name, hint: roles[role].line })),
    iros: named.iros.map(({ id, name }) => ({ value: id, text: `${name} (${id})` })),
    teams: named.teams.map((team) => ({ value: team, text: team })),
    workers: named.workers.map(({ id, name }) => ({ value: id, text: name })),
    conflict: asked.meanwhile === undefined ? [] : conflictOf(asked.meanwhile, typed),
    account: account && {
      email: account.email,
      href: personLink(account.userId),
      disabled: account.disabled,
      lastDay: {
        typed: asked.lastDay?.typed ?? dayOfDate(account.lastDay),
        problem: asked.lastDay?.problem,
        planned: leavingOf(account)?.words,
      },
    },
  }
}

/** An account as its form shows it. */
export function typedOf(account: HeldAccount): TypedAccount {
  return {
    email: account.email,
    name: account.name,
    role: account.role,
    iroId: account.iroId ?? '',
    swId: account.swId ?? '',
    team: account.team ?? '',
  }
}

function conflictOf(now: HeldAccount, typed: TypedAccount): PersonFormView['conflict'] {
  const saved = typedOf(now)
  const roleWords = (role: string) => (isRole(role) ? roles[role].name : role)
  const rows = [
    { field: 'Name', now: saved.name, typed: typed.name },
    { field: 'Role', now: roleWords(saved.role), typed: roleWords(typed.role) },
    { field: 'IRO', now: saved.iroId, typed: typed.iroId },
    { field: 'Social worker id', now: saved.swId, typed: typed.swId },
    { field: 'Team', now: saved.team, typed: typed.team },
  ]
  const shown = (text: string) => (text === '' ? 'nothing' : text)
  return [
    ...rows
      .filter((row) => row.now !== row.typed)
      .map((row) => ({ ...row, now: shown(row.now), typed: shown(row.typed) })),
    ...(now.lastDay === undefined
      ? []
      : [{ field: 'Last day', now: longDate(now.lastDay), typed: 'not asked' }]),
    ...(now.disabled ? [{ field: 'May sign in', now: 'no, disabled', typed: 'not asked' }] : []),
  ]
}
