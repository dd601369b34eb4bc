import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'

/** Keeps what travels through a browser from being read or changed on the way. */
export interface Seal {
  /** Text that only this site can open again. */
  close(text: string): string
  /** The text, or undefined when it was not closed by this site, or was changed. */
  open(sealed: string): string | undefined
  /** A token that belongs to a value: who does not hold the key cannot make it. */
  tokenOf(value: string): string
}

/** A seal under a key of 32 bytes; without one, under a key that lasts as long as the process. */
export function sealWith(key: Uint8Array = randomBytes(32)): Seal {
  if (key.length !== 32) throw new RangeError('The sealing key must be 32 bytes')
  return {
    close: (text) => {
      const nonce = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', key, nonce)
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')
    },
    open: (sealed) => {
      const bytes = Buffer.from(sealed, 'base64url')
      if (bytes.length < 28) return undefined
      try {
        const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12), { authTagLength: 16 })
        decipher.setAuthTag(bytes.subarray(12, 28))
        return decipher.update(bytes.subarray(28), undefined, 'utf8') + decipher.final('utf8')
      } catch {
        return undefined
      }
    },
    tokenOf: (value) => createHmac('sha256', key).update(value).digest('base64url'),
  }
}
