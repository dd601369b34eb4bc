import { Readable } from 'node:stream'
import { createTransport } from 'nodemailer'
import MailComposer from 'nodemailer/lib/mail-composer/index.js'
import type { Transport } from '#app/message/outbox.ts'
import type { Delivery } from '#domain/message/delivery.ts'
import { addressedTo, type Sender } from './sender.ts'

/**
 * Sends email through a mail server. A server keeps no list of what it took: where the connection breaks after the
 * message began to be handed over, nobody can tell, and the message waits for somebody to decide.
 * @param url such as smtps://user:password@mail.council.example:465
 */
export function bySmtp(url: string, sender: Sender): Transport {
  const server = createTransport(url)
  return {
    name: 'smtp',
    remembers: false,
    send: async (message) => {
      if (message.channel !== 'email') return onlyEmail(message.channel)
      const content = await new MailComposer(addressedTo(message, sender)).compile().build()
      const handed = { begun: false }
      const envelope = { from: sender.from, to: message.toAddress }
      try {
        const taken = await server.sendMail({ envelope, raw: watched(content, handed) })
        return { kind: 'accepted', reference: taken.response }
      } catch (error) {
        return deliveryOf(error, handed.begun)
      }
    },
    found: async () => ({ kind: 'unknown', why: 'A mail server cannot say whether it took a message' }),
  }
}

/** The library's errors do not say how far it came, so the message itself does: it is read once the server wants it. */
function watched(content: Uint8Array, handed: { begun: boolean }): Readable {
  return new Readable({
    read() {
      handed.begun = true
      this.push(content)
      this.push(null)
    },
  })
}

function onlyEmail(channel: 'text' | 'letter'): Delivery {
  const what = channel === 'text' ? 'text messages' : 'letters'
  return { kind: 'refused', why: `A mail server sends no ${what}: use GOV.UK Notify for them`, again: false }
}

/** What an error means for the message. An answer of 500 and more is the server's last word. */
function deliveryOf(error: unknown, begun: boolean): Delivery {
  const why = error instanceof Error ? error.message : String(error)
  const answer = responseCodeOf(error)
  if (answer !== undefined) return { kind: 'refused', why, again: answer < 500 }
  return begun ? { kind: 'unknown', why } : { kind: 'refused', why, again: true }
}

function responseCodeOf(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null || !('responseCode' in error)) return undefined
  return typeof error.responseCode === 'number' ? error.responseCode : undefined
}
