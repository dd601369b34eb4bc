import { checkEmail } from '#app/admin/check-account.ts'
import { allRoles, isRole, type Role } from '#domain/access/roles.ts'
import { type AuthorityEntry, type Authorities, CannotBeDone, type People } from './operations.ts'
import { hashPassword, newPassword, shortestPassword } from './password.ts'

export interface UserToAdd {
  readonly email: string
  readonly role: string
  readonly name?: string | undefined
  /** The council's slug; may be left out while there is only one. */
  readonly authority?: string | undefined
  readonly iroId?: string | undefined
  readonly swId?: string | undefined
  readonly team?: string | undefined
  /** Left out: one is made. */
  readonly password?: string | undefined
}

export interface UserAdded {
  readonly email: string
  readonly role: Role
  readonly authority: AuthorityEntry
  /** The password that was made, to be shown once; undefined when one was given. */
  readonly password: string | undefined
  /** What the account still lacks before the person sees anything; undefined when nothing. */
  readonly lacks: string | undefined
}

/** Adds somebody who may sign in. It is kept when this returns, and not at all when it throws. */
export async function addUser(
  needs: { readonly authorities: Authorities; readonly people: People },
  user: UserToAdd,
): Promise<UserAdded> {
  const account = accountOf(user)
  if ('why' in account) throw new CannotBeDone(account.why)
  const { email, role } = account
  if (user.password !== undefined && user.password.length < shortestPassword)
    throw new CannotBeDone(`A password needs at least ${shortestPassword} characters.`)
  const authority = await chosenAuthority(needs.authorities, user.authority)
  const made = user.password === undefined ? newPassword() : undefined
  const ids = { iroId: given(user.iroId), swId: given(user.swId), team: given(user.team) }
  const added = await needs.people.add({
    authorityId: authority.authorityId,
    email,
    name: given(user.name) ?? email,
    role,
    ...ids,
    passwordHash: await hashPassword(user.password ?? made ?? newPassword()),
  })
  if (!added) throw new CannotBeDone(`${email} has an account already. \`waymark user list\` shows all.`)
  return { email, role, authority, password: made, lacks: lacking(role, ids) }
}

/** Why nobody can be added so, whoever there is already; undefined when somebody can. */
export function whyNobody(user: Pick<UserToAdd, 'email' | 'role'>): string | undefined {
  const account = accountOf(user)
  return 'why' in account ? account.why : undefined
}

/** The email address as accounts are kept, and the role; or what is wrong with them. */
function accountOf(
  user: Pick<UserToAdd, 'email' | 'role'>,
): { readonly email: string; readonly role: Role } | { readonly why: string } {
  const { role } = user
  const checked = checkEmail(user.email)
  if ('problems' in checked)
    return { why: `${user.email} is not an email address: write one such as name@council.gov.uk.` }
  if (!isRole(role)) return { why: `There is no role ${role}. The roles are ${allRoles.join(', ')}.` }
  return { email: checked.email, role }
}

async function chosenAuthority(authorities: Authorities, slug: string | undefined): Promise<AuthorityEntry> {
  const all = await authorities.list()
  if (slug !== undefined) {
    const found = all.find((authority) => authority.slug === slug)
    if (found !== undefined) return found
    throw new CannotBeDone(`There is no council ${slug}. \`waymark authority list\` shows all.`)
  }
  const [only, second] = all
  if (only === undefined)
    throw new CannotBeDone('There is no council yet. Add one first: waymark authority add <slug> <name>')
  if (second !== undefined)
    throw new CannotBeDone(
      `There are several councils: say which with --authority (${all.map((authority) => authority.slug).join(', ')}).`,
    )
  return only
}

function given(text: string | undefined): string | undefined {
  const trimmed = text?.trim()
  return trimmed === '' ? undefined : trimmed
}

// Sight of children hangs on these ids, and fails closed without them.
function lacking(
  role: Role,
  ids: { iroId?: string | undefined; swId?: string | undefined; team?: string | undefined },
) {
  if (role === 'iro' && ids.iroId === undefined) return 'an IRO id (--iro)'
  if (role === 'social_worker' && ids.swId === undefined) return 'a social worker id (--sw)'
  if (role === 'team_manager' && ids.team === undefined) return 'a team (--team)'
  return undefined
}
