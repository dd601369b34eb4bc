import { closeSync, existsSync, fsyncSync, linkSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import MailComposer from 'nodemailer/lib/mail-composer/index.js'
import type { Outgoing, Transport } from '#app/message/outbox.ts'
import type { Channel } from '#domain/message/audience.ts'
import { letterAsHtml } from './letter-as-html.ts'
import { addressedTo, type Sender } from './sender.ts'

const extensions = { email: 'eml', text: 'txt', letter: 'html' } as const satisfies Record<Channel, string>

/**
 * The way out that needs no account: each message becomes a file in a folder, an email as any mail program
 * opens it, a letter as a page to print. A file is there whole or not at all, and never twice.
 */
export function toFiles(folder: string, sender: Sender): Transport {
  const pathOf = (messageId: string, channel: Channel) => join(folder, `${messageId}.${extensions[channel]}`)
  return {
    name: 'files',
    remembers: true,
    send: async (message) => {
      const path = pathOf(message.messageId, message.channel)
      try {
        mkdirSync(folder, { recursive: true, mode: 0o700 })
        writeWhole(path, await contentOf(message, sender))
        return { kind: 'accepted', reference: path }
      } catch (error) {
        const why = error instanceof Error ? error.message : String(error)
        return { kind: 'refused', why: `The file could not be written: ${why}`, again: true }
      }
    },
    found: async (messageId, channel) => {
      const path = pathOf(messageId, channel)
      return existsSync(path)
        ? { kind: 'accepted', reference: path }
        : { kind: 'refused', why: 'There is no such file', again: true }
    },
  }
}

/** Written beside, forced to the disk, and given its name last: a name that is taken is a message that went. */
function writeWhole(path: string, content: Uint8Array): void {
  const beside = `${path}.${process.pid}.part`
  const file = openSync(beside, 'w', 0o600)
  try {
    writeSync(file, content)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  try {
    linkSync(beside, path)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  } finally {
    rmSync(beside, { force: true })
  }
}

async function contentOf(message: Outgoing, sender: Sender): Promise<Uint8Array> {
  switch (message.channel) {
    case 'email':
      return new MailComposer(addressedTo(message, sender)).compile().build()
    case 'text':
      return Buffer.from(`${message.toAddress}\n\n${message.body}\n`)
    case 'letter':
      return Buffer.from(letterAsHtml(message))
  }
}
