import { createTransport } from 'nodemailer'
import type { Transport } from '#app/message/outbox.ts'
import type { Delivery } from '#domain/message/delivery.ts'
import { addressedTo, type Sender } from './sender.ts'

/** Before the message itself has been handed over, a broken connection means that it was not taken. */
const beforeTheMessage = new Set([
  'ECONNECTION',
  'EDNS',
  'EAUTH',
  'ENOAUTH',
  'ETLS',
  'EENVELOPE',
  'EPROTOCOL',
])

/**
 * Sends e-mail through a mail server. A server keeps no list of what it took: where the connection breaks after the
 * message was handed over, nobody can tell, and the message waits for somebody to decide.
 * @param url such as smtps://user:password@mail.council.example:465
 */
export function bySmtp(url: string, sender: Sender): Transport {
  const server = createTransport(url, { from: sender.from })
  return {
    name: 'smtp',
    send: async (message) => {
      if (message.channel !== 'email') return onlyEmail(message.channel)
      try {
        const taken = await server.sendMail(addressedTo(message, sender))
        return { kind: 'accepted', reference: taken.response }
      } catch (error) {
        return deliveryOf(error)
      }
    },
    found: async () => ({ kind: 'unknown', why: 'A mail server cannot say whether it took a message' }),
  }
}

function onlyEmail(channel: 'text' | 'letter'): Delivery {
  const what = channel === 'text' ? 'text messages' : 'letters'
  return { kind: 'refused', why: `A mail server sends no ${what}: use GOV.UK Notify for them`, again: false }
}

/** What an error of the mail library means for the message. A code of 500 and more is the server's last word. */
function deliveryOf(error: unknown): Delivery {
  const why = error instanceof Error ? error.message : String(error)
  const { code, responseCode } = partsOf(error)
  if (responseCode !== undefined) return { kind: 'refused', why, again: responseCode < 500 }
  if (code !== undefined && beforeTheMessage.has(code)) return { kind: 'refused', why, again: true }
  return { kind: 'unknown', why }
}

function partsOf(error: unknown): {
  readonly code: string | undefined
  readonly responseCode: number | undefined
} {
  if (typeof error !== 'object' || error === null) return { code: undefined, responseCode: undefined }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined
  const said =
    'responseCode' in error && typeof error.responseCode === 'number' ? error.responseCode : undefined
  return { code, responseCode: said }
}
