import { randomInt } from 'node:crypto'
import { hash } from '@node-rs/argon2'

/** The shortest password that an account may have. */
export const shortestPassword = 12

// No letter or figure that can be taken for another when read aloud or copied by hand.
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789'

/** A new password of four groups of five: 99 bits, easy to copy. */
export function newPassword(): string {
  const group = () => Array.from({ length: 5 }, () => alphabet[randomInt(alphabet.length)]).join('')
  return Array.from({ length: 4 }, group).join('-')
}

/** The argon2id hash that is kept of a password: 19 MiB, two passes, salted. */
export function hashPassword(password: string): Promise<string> {
  return hash(password)
}
