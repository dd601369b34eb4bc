import { movesByPeople } from '#app/message/message-desk.ts'
import type { KeptLink, KeptMessage } from '#app/message/outbox.ts'
import { mayI } from '#domain/access/may-i.ts'
import type { Role } from '#domain/access/roles.ts'
import { movesFrom } from '#domain/lifecycle/lifecycle.ts'
import { channels } from '#domain/message/audience.ts'
import { linkPurposes } from '#domain/message/link-purpose.ts'
import { linkField } from '#domain/message/template.ts'
import { messageLifecycle } from '#domain/message/message-lifecycle.ts'
import { templateOf } from '#domain/message/templates/all-templates.ts'
import { dateAndTime, sentence } from '../../../kit/format.ts'
import { childLink } from '../../links.ts'
import { messageLink, queuedByWords, type StateTag, tagOf, toWhom } from '../present.ts'

export interface MessageView {
  readonly action: string
  readonly csrf: string
  readonly heading: string
  readonly tag: StateTag
  readonly means: string
  readonly facts: readonly { readonly key: string; readonly value: string; readonly href?: string }[]
  readonly paragraphs: readonly string[]
  /** What whoever looks at a message that is stuck can do about it, beside the buttons. */
  readonly advice: string | undefined
  /** Where the child’s people, with their addresses, are recorded. */
  readonly people: string | undefined
  readonly moves: readonly { readonly value: string; readonly text: string }[]
  readonly done: string | undefined
  readonly problem: string | undefined
}

export function presentMessage(shown: {
  readonly message: KeptMessage
  readonly role: Role
  readonly csrf: string
  readonly done: string | undefined
  readonly problem: string | undefined
  /** The hour from which the messages of the day go. */
  readonly dayHour: number
}): MessageView {
  const { message, role, csrf, done, problem, dayHour } = shown
  const { state, link, waitsForDay, stale } = message
  const moves = mayI({ role }, 'manage-messages').allowed
    ? [
        ...movesFrom(messageLifecycle, state)
          .filter((move) => movesByPeople.some((one) => one === move))
          .filter((move) => move !== 'send_now' || waitsForDay)
          .filter((move) => move !== 'send_again' || stale === undefined)
          .map((move) => ({ value: move, text: messageLifecycle.moves[move].name })),
        ...(link !== undefined && link.revokedAt === undefined
          ? [{ value: 'revoke', text: 'Take the link back' }]
          : []),
      ]
    : []
  return {
    action: messageLink(message.messageId),
    csrf,
    heading: message.subject,
    tag: tagOf(message),
    means: waitsForDay
      ? `What can wait is told once a day: it goes from ${dayHour}:00.`
      : messageLifecycle.states[state].means,
    facts: factsOf(message),
    paragraphs: message.body
      .replaceAll(`((${linkField}))`, '[the link, which only the reader was given]')
      .split(/\n{2,}/),
    advice: stale === undefined ? advice[state] : undefined,
    people:
      state === 'failed' && message.childId !== undefined && message.audience !== 'staff'
        ? `${childLink(message.childId)}/people`
        : undefined,
    moves,
    done: done === undefined ? undefined : saidDone[done],
    problem,
  }
}

const advice: Readonly<Partial<Record<KeptMessage['state'], string>>> = {
  failed:
    'Sent again, it goes to the same address. If the address is wrong, correct it first among the people around the child, and ask them again from the review.',
  uncertain:
    'Ask the reader whether they have it. If they do, say that it arrived; if not, send it again. It is never sent twice by itself.',
}

const saidDone: Readonly<Record<string, string>> = {
  take_back: 'The message was taken back.',
  send_again: 'The message waits to be sent again.',
  call_sent: 'The message is noted as sent.',
  send_now: 'The message goes with the next sending.',
  revoke: 'The link was taken back. It opens no more.',
}

function factsOf(message: KeptMessage): MessageView['facts'] {
  const { toAddress, channel, childId, sentAt, problem, link } = message
  const own = message.wording.startsWith('own ')
  return [
    { key: 'What', value: templateOf(message.template)?.name ?? message.template },
    { key: 'To', value: toWhom(message) },
    { key: channels[channel], value: toAddress },
    ...(childId === undefined ? [] : [{ key: 'Child', value: childId, href: childLink(childId) }]),
    {
      key: 'Put in the outbox',
      value: `${dateAndTime(message.queuedAt)}, by ${queuedByWords(message.queuedBy)}`,
    },
    ...(sentAt === undefined ? [] : [{ key: 'Sent', value: dateAndTime(sentAt) }]),
    ...(message.state === 'queued' && message.attempts > 0
      ? [{ key: 'Tried again', value: dateAndTime(message.notBefore) }]
      : []),
    ...(problem === undefined
      ? []
      : [
          {
            key: message.state === 'cancelled' ? 'Why it was taken back' : 'What went wrong',
            value: problem,
          },
        ]),
    ...(message.gatheredInto === undefined
      ? []
      : [{ key: 'Told in', value: 'The message that went out', href: messageLink(message.gatheredInto) }]),
    {
      key: 'Words',
      value: own
        ? `The council’s own, version ${message.wording.slice(4)}`
        : `The standard ones, version ${message.wording.slice(9)}`,
    },
    ...(link === undefined ? [] : linkFacts(link)),
  ]
}

function linkFacts(link: KeptLink): MessageView['facts'] {
  const became =
    link.revokedAt !== undefined
      ? `taken back on ${dateAndTime(link.revokedAt)}`
      : link.answeredAt !== undefined
        ? `answered on ${dateAndTime(link.answeredAt)}`
        : link.openedAt !== undefined
          ? `opened on ${dateAndTime(link.openedAt)}`
          : 'not opened yet'
  return [
    {
      key: 'Link',
      value: `${sentence(linkPurposes[link.purpose].opens)}, for ${link.personName} alone: ${became}`,
    },
    { key: 'Link works until', value: dateAndTime(link.expiresAt) },
  ]
}
