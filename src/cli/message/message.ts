import type { Command } from 'commander'
import {
  type MessageDesk,
  type MessagesAsked,
  moveMessage,
  type movesByPeople,
} from '#app/message/message-desk.ts'
import type { KeptLink } from '#app/message/outbox.ts'
import type { Recorder } from '#app/recording/recording.ts'
import type { CommandName } from '#domain/access/command-access.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { messageLifecycle } from '#domain/message/message-lifecycle.ts'
import {
  type ActFlags,
  actCommand,
  byConsole,
  codesOf,
  inCouncil,
  oneOf,
  reading,
  type Recording,
} from '../kit/act.ts'
import { couldNot } from '../kit/exit.ts'
import { messageWordsCommands } from './words.ts'
import { inColumns, printEither } from '../operate/operate.ts'

/** What the commands about messages need. */
export interface MessagesForCommands extends Recording {
  readonly messages: { readonly messages: MessageDesk; readonly today: () => CalendarDate }
}

interface Flags extends ActFlags {
  readonly state?: string
  readonly child?: string
}

type Open = () => Promise<MessagesForCommands>

const most = 200
const noMessage = 'There is no such message here. See: waymark message list'

/** `waymark message`: what waits in the outbox and what became of it; taken back, sent again, its link ended. */
export function messageCommand(program: Command, open: Open): void {
  const message = program.command('message').description('look after messages and the links in them')
  actCommand(message, 'list', `list messages, the newest first, ${most} at the most`)
    .option('--state <state>', `only those: ${codesOf(messageLifecycle.states).join(', ')}`)
    .option('--child <child-id>', 'only those about a child')
    .action((flags: Flags) =>
      inCouncil(open, flags, async (waymark, by) => {
        const ask = await asked(waymark, by, 'message list', flags.child)
        const state = oneOf('--state', codesOf(messageLifecycle.states), flags.state)
        const { messages, more } = await waymark.messages.messages.list({ ...ask, state, limit: most })
        // Neither what a letter says nor to whom it goes is printed: both name people.
        const rows = messages.map(
          ({ messageId, template, audience, channel, childId, state: now, ...one }) => ({
            messageId,
            template,
            audience,
            channel,
            child: childId ?? null,
            state: now,
            queuedAt: one.queuedAt,
            sentAt: one.sentAt ?? null,
            attempts: one.attempts,
            problem: one.problem ?? null,
            link: one.link === undefined ? null : linkState(one.link),
          }),
        )
        const lines = rows.map((row) => [
          row.messageId,
          row.queuedAt.slice(0, 16),
          row.template,
          row.channel,
          row.child ?? '',
          messageLifecycle.states[row.state].name,
          row.link ?? '',
          row.problem ?? '',
        ])
        const last = more ? [`There are more: narrow them with --state or --child.`] : []
        printEither(
          flags,
          rows,
          rows.length === 0 ? ['There is no message.'] : [...inColumns(lines), ...last],
        )
      }),
    )
  for (const [name, says, move] of moves) {
    actCommand(message, name, says)
      .argument('<message-id>', 'as `waymark message list` names it')
      .action((messageId: string, flags: Flags) =>
        inCouncil(open, flags, async (waymark, by) => {
          const ask = await asked(waymark, by, `message ${name}`)
          const answer = await moveMessage(waymark.messages.messages, byConsole(by), ask, { messageId, move })
          if (answer === undefined) throw couldNot(noMessage)
          if (!answer.done) throw couldNot(`${answer.reason.replace(/\.$/, '')}. Nothing was changed.`)
          printEither(flags, { messageId, move }, ['Done.'])
        }),
      )
  }
  actCommand(
    message,
    'end-link',
    'end the link of a message at once: whoever holds it can open nothing any more',
  )
    .argument('<message-id>', 'as `waymark message list` names it')
    .action((messageId: string, flags: Flags) =>
      inCouncil(open, flags, async (waymark, by) => {
        const ask = await asked(waymark, by, 'message end-link')
        if (!(await waymark.messages.messages.revokeLink(byConsole(by), ask, messageId)))
          throw couldNot('This message has no link that still opens. See: waymark message list')
        printEither(flags, { messageId, ended: true }, ['The link opens nothing any more.'])
      }),
    )
  messageWordsCommands(message, open)
}

const moves = [
  ['take-back', 'take back a message that was not sent', 'take_back'],
  ['send-again', 'send a message again that did not arrive', 'send_again'],
  ['send-now', 'send a message now that waits for the messages of the day', 'send_now'],
  ['call-sent', 'record that a message arrived after all', 'call_sent'],
] as const satisfies readonly (readonly [string, string, (typeof movesByPeople)[number]])[]

async function asked(
  waymark: MessagesForCommands,
  by: Recorder,
  command: CommandName,
  childId?: string,
): Promise<Omit<MessagesAsked, 'limit'>> {
  const scope = await reading(waymark, by, command, { subject: 'messages', childId })
  return { authorityId: by.authorityId, scope, on: waymark.messages.today(), childId }
}

function linkState({ revokedAt, answeredAt, openedAt, expiresAt }: KeptLink): string {
  if (revokedAt !== undefined) return 'link ended'
  if (answeredAt !== undefined) return 'link answered'
  if (openedAt !== undefined) return 'link opened'
  return `link until ${expiresAt.slice(0, 10)}`
}
