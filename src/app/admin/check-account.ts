import { isRole } from '#domain/access/roles.ts'
import { emailAsKept } from '#app/sign-in/accounts.ts'
import type { AccountDetails, NamedInFiles } from './accounts.ts'

/** A form about an account, as it was typed. */
export interface TypedAccount {
  readonly email: string
  readonly name: string
  readonly role: string
  readonly iroId: string
  readonly swId: string
  readonly team: string
}

export interface TypingProblem {
  readonly field: keyof TypedAccount
  /** What to do about it, for the summary and beside the field. */
  readonly words: string
}

/** What was typed as it can be kept, or everything that is wrong with it. */
export function checkDetails(
  typed: TypedAccount,
  named: NamedInFiles,
): { readonly details: AccountDetails } | { readonly problems: readonly TypingProblem[] } {
  const name = typed.name.trim()
  const role = typed.role
  const ids = { iroId: given(typed.iroId), swId: given(typed.swId), team: given(typed.team) }
  const problems: TypingProblem[] = []
  if (name === '') problems.push({ field: 'name', words: 'Enter their name' })
  if (name.length > 200) problems.push({ field: 'name', words: 'Enter a name of at most 200 characters' })
  if (!isRole(role)) problems.push({ field: 'role', words: 'Choose what they do' })
  if (ids.iroId !== undefined && !named.iros.some(({ id }) => id === ids.iroId)) {
    problems.push({ field: 'iroId', words: 'Choose an IRO whom the files name' })
  }
  if (ids.swId !== undefined && !named.workers.some(({ id }) => id === ids.swId)) {
    problems.push({ field: 'swId', words: `The files name no social worker ${ids.swId}: check the id` })
  }
  if (ids.team !== undefined && !named.teams.includes(ids.team)) {
    problems.push({ field: 'team', words: 'Choose a team that the files name' })
  }
  return problems.length > 0 || !isRole(role) ? { problems } : { details: { name, role, ...ids } }
}

/** The email address as it is kept, or what is wrong with it. */
export function checkEmail(
  typed: string,
): { readonly email: string } | { readonly problems: readonly TypingProblem[] } {
  const email = emailAsKept(typed)
  if (/^[^\s@]+@[^\s@]+$/.test(email) && email.length <= 320) return { email }
  const words = 'Enter an email address, like name@council.gov.uk'
  return { problems: [{ field: 'email', words }] }
}

function given(text: string): string | undefined {
  const trimmed = text.trim()
  return trimmed === '' ? undefined : trimmed
}
