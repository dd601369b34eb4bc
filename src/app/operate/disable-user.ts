import { CannotBeDone, type People } from './operations.ts'

/** Disables an account at once: its sessions end, and it cannot sign in again. Done twice, it stays done. */
export async function disableUser(
  needs: { readonly people: People },
  email: string,
): Promise<{ readonly was: boolean }> {
  const outcome = await needs.people.disable(email.trim().toLowerCase())
  if (outcome === 'unknown')
    throw new CannotBeDone(`There is no account ${email}. \`waymark user list\` shows all.`)
  return { was: outcome === 'was disabled' }
}
