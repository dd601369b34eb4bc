import type { NotifyClient } from 'notifications-node-client'
import type { Outgoing, Transport } from '#app/message/outbox.ts'
import type { Channel } from '#domain/message/audience.ts'
import type { Delivery } from '#domain/message/delivery.ts'

/** What a service has at GOV.UK Notify: a key, and one template a channel that holds ((subject)) and ((body)). */
export interface NotifyAccount {
  readonly key: string
  readonly templates: Readonly<Partial<Record<Channel, string>>>
  /** Another address of the service, for a test against a server of one's own. */
  readonly url?: string | undefined
}

/**
 * Sends email, text messages and letters by GOV.UK Notify. A message carries its own id as Notify's reference, so
 * that after a broken connection Notify is asked whether it has it.
 */
export function byNotify({ key, templates, url }: NotifyAccount): Transport {
  let connected: Promise<NotifyClient> | undefined
  const client = () => (connected ??= clientOf(key, url))
  return {
    name: 'notify',
    remembers: true,
    send: async (message) => {
      const template = templates[message.channel]
      if (template === undefined) {
        const why = `No template of GOV.UK Notify was set for ${message.channel}: set WAYMARK_NOTIFY_${message.channel.toUpperCase()}_TEMPLATE`
        return { kind: 'refused', why, again: false }
      }
      try {
        return accepted(await sendBy(await client(), template, message))
      } catch (error) {
        return deliveryOf(error)
      }
    },
    found: async (messageId, channel) => {
      try {
        const notify = await client()
        const answer: unknown = await notify.getNotifications(typeOf(channel), undefined, messageId)
        const [first] = notificationsIn(answer)
        return first === undefined
          ? { kind: 'refused', why: 'GOV.UK Notify has no such message', again: true }
          : { kind: 'accepted', reference: first }
      } catch (error) {
        return { kind: 'unknown', why: messageOf(error) }
      }
    },
  }
}

// Loading it takes a seventh of a short command, and most commands send nothing.
async function clientOf(key: string, url: string | undefined): Promise<NotifyClient> {
  const { NotifyClient: Client } = await import('notifications-node-client')
  return url === undefined ? new Client(key) : new Client(url, key)
}

async function sendBy(client: NotifyClient, template: string, message: Outgoing): Promise<unknown> {
  const { messageId: reference, toAddress, toName, subject, body } = message
  const personalisation = { subject, body }
  switch (message.channel) {
    case 'email':
      return client.sendEmail(template, toAddress, { personalisation, reference })
    case 'text':
      return client.sendSms(template, toAddress, { personalisation, reference })
    case 'letter': {
      const lines = [toName, ...toAddress.split('\n')].map((line, index) => [
        `address_line_${index + 1}`,
        line,
      ])
      return client.sendLetter(template, {
        personalisation: { ...personalisation, ...Object.fromEntries(lines) },
        reference,
      })
    }
  }
}

function typeOf(channel: Channel): 'email' | 'sms' | 'letter' {
  return channel === 'text' ? 'sms' : channel
}

function accepted(answer: unknown): Delivery {
  const id = idIn(dataOf(answer))
  return id === undefined
    ? { kind: 'unknown', why: 'GOV.UK Notify gave an answer without an id' }
    : { kind: 'accepted', reference: id }
}

/** 4xx is the service's last word, but for too many at once; 5xx and no answer leave it open, and it is asked. */
function deliveryOf(error: unknown): Delivery {
  const status = statusOf(error)
  const why = messageOf(error)
  if (status === undefined || status >= 500) return { kind: 'unknown', why }
  return { kind: 'refused', why, again: status === 429 }
}

function statusOf(error: unknown): number | undefined {
  const response = property(error, 'response')
  const status = property(response, 'status')
  return typeof status === 'number' ? status : undefined
}

/** What Notify says of it, without the address or the key that the library's own error carries. */
function messageOf(error: unknown): string {
  const errors = property(property(property(error, 'response'), 'data'), 'errors')
  const said = Array.isArray(errors)
    ? errors.map((one) => String(property(one, 'message'))).join('; ')
    : undefined
  return said ?? (error instanceof Error ? error.message : 'GOV.UK Notify did not answer')
}

function notificationsIn(answer: unknown): readonly string[] {
  const list = property(dataOf(answer), 'notifications')
  if (!Array.isArray(list)) return []
  return list.flatMap((one: unknown) => idIn(one) ?? [])
}

function dataOf(answer: unknown): unknown {
  return property(answer, 'data')
}

function idIn(value: unknown): string | undefined {
  const id = property(value, 'id')
  return typeof id === 'string' ? id : undefined
}

function property(of: unknown, name: string): unknown {
  return typeof of === 'object' && of !== null && name in of ? Reflect.get(of, name) : undefined
}
