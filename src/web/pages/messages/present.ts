import type { KeptMessage } from '#app/message/outbox.ts'
import type { Role } from '#domain/access/roles.ts'
import { mayI } from '#domain/access/may-i.ts'
import { statesOf } from '#domain/lifecycle/lifecycle.ts'
import { audiences, channels } from '#domain/message/audience.ts'
import { type MessageState, messageLifecycle } from '#domain/message/message-lifecycle.ts'
import { templateOf } from '#domain/message/templates/all-templates.ts'
import { dateAndTime } from '../../kit/format.ts'
import { linkTo } from '../links.ts'

export const messagesPath = '/messages'

/** A state as a tag shows it: words carry it, the colour beside them. */
export interface StateTag {
  readonly text: string
  readonly classes: string
}

export interface MessagesView {
  readonly rows: readonly {
    readonly href: string
    readonly subject: string
    readonly what: string
    readonly to: string
    readonly when: string
    readonly tag: StateTag
  }[]
  readonly filters: readonly {
    readonly text: string
    readonly href: string
    readonly current: boolean
  }[]
  readonly trouble: readonly { readonly words: string; readonly href: string }[]
  readonly older: string | undefined
  readonly wordings: string | undefined
  readonly chosen: boolean
}

export function presentMessages(found: {
  readonly messages: readonly KeptMessage[]
  readonly counts: Readonly<Partial<Record<MessageState, number>>>
  readonly more: boolean
  readonly role: Role
  readonly chosen: MessageState | undefined
}): MessagesView {
  const { messages, counts, more, role, chosen } = found
  const all = Object.values(counts).reduce((sum, one) => sum + one, 0)
  const last = messages.at(-1)
  return {
    rows: messages.map((message) => ({
      href: messageLink(message.messageId),
      subject: message.subject,
      what: templateOf(message.template)?.name ?? message.template,
      to: `${toWhom(message)}, by ${channels[message.channel].toLowerCase()}`,
      when: dateAndTime(message.sentAt ?? message.queuedAt),
      tag: tagOf(message),
    })),
    filters:
      all === 0 && chosen === undefined
        ? []
        : [
            { text: `All (${all})`, href: messagesPath, current: chosen === undefined },
            ...statesOf(messageLifecycle)
              .filter((state) => (counts[state] ?? 0) > 0 || state === chosen)
              .map((state) => ({
                text: `${messageLifecycle.states[state].name} (${counts[state] ?? 0})`,
                href: linkTo(messagesPath, { state }),
                current: state === chosen,
              })),
          ],
    trouble: [
      ...troubleOf('failed', counts.failed, 'was not sent', 'were not sent'),
      ...troubleOf('uncertain', counts.uncertain, 'was perhaps sent', 'were perhaps sent'),
    ],
    older:
      more && last !== undefined
        ? linkTo(messagesPath, { state: chosen, before: last.messageId })
        : undefined,
    wordings: mayI({ role }, 'write-wordings').allowed ? `${messagesPath}/wordings` : undefined,
    chosen: chosen !== undefined,
  }
}

function troubleOf(state: MessageState, stuck = 0, one: string, many: string): MessagesView['trouble'] {
  if (stuck === 0) return []
  const words = stuck === 1 ? `One message ${one}` : `${stuck} messages ${many}`
  return [{ words, href: linkTo(messagesPath, { state }) }]
}

/** Who put a message into the outbox, where nobody did by hand. */
export function queuedByWords(queuedBy: string): string {
  return byItself[queuedBy] ?? queuedBy
}

const byItself: Readonly<Record<string, string>> = {
  nightly: 'the night’s work',
  sending: 'the gathering of the day’s messages',
}

const colours: Readonly<Record<MessageState, string>> = {
  queued: 'govuk-tag--blue',
  sending: 'govuk-tag--blue',
  sent: 'govuk-tag--green',
  gathered: 'govuk-tag--green',
  failed: 'govuk-tag--red',
  uncertain: 'govuk-tag--orange',
  cancelled: 'govuk-tag--grey',
}

export function tagOf({ state, waitsForDay }: Pick<KeptMessage, 'state' | 'waitsForDay'>): StateTag {
  const { name } = messageLifecycle.states[state]
  return { text: waitsForDay ? 'Waits for the day’s messages' : name, classes: colours[state] }
}

/** Whom a message is for. Those who work for the authority are known by name: what else they are is not said of them. */
export function toWhom({ toName, audience }: Pick<KeptMessage, 'toName' | 'audience'>): string {
  return audience === 'staff' ? toName : `${toName}, ${audiences[audience]}`
}

export function messageLink(messageId: string): string {
  return `${messagesPath}/${messageId}`
}
