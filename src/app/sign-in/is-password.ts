import { hash, verify } from '@node-rs/argon2'

let standIn: Promise<string> | undefined

/**
 * Whether a password is the one that was hashed with argon2id. Without a hash it takes as long and is false,
 * so that the time an answer takes does not tell which email addresses have an account.
 */
export async function isPassword(password: string, hashed: string | undefined): Promise<boolean> {
  standIn ??= hash('no account has this password')
  if (hashed === undefined) {
    await verify(await standIn, password)
    return false
  }
  return verify(hashed, password)
}
