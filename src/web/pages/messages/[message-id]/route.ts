import { type MessageDesk, movesByPeople, moveMessage } from '#app/message/message-desk.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { AskedBySomebody } from '../../../route.ts'
import { type Answer, defineRoute, type Route } from '../../../route.ts'
import { backTo } from '../../admin/back-to.ts'
import { linkTo } from '../../links.ts'
import { messageLink, messagesPath } from '../present.ts'
import { messagePage } from './page.tsx'
import { presentMessage } from './present.ts'

interface Needs {
  readonly messages: MessageDesk
  readonly today: () => CalendarDate
}

const path = `${messagesPath}/:messageId` as const
const none: Answer = { kind: 'not-found', what: 'There is no such message among those that you may see.' }

/** One message: its words, its link, and what can be done with it. */
export function messageRoutes({ messages, today }: Needs): readonly Route[] {
  const show = async (asked: AskedBySomebody<typeof path>, problem?: string): Promise<Answer> => {
    const { who, scope, parts, csrf, query } = asked
    const message = await messages.one({ authorityId: who.authorityId, scope, on: today() }, parts.messageId)
    if (message === undefined) return none
    const dayHour = await messages.dayHour(who.authorityId, today())
    const view = presentMessage({ message, role: who.role, csrf, done: query['done'], problem, dayHour })
    return {
      kind: 'page',
      title: message.subject,
      status: problem === undefined ? 200 : 422,
      before: backTo(messagesPath, 'Messages'),
      body: messagePage(view),
    }
  }
  return [
    defineRoute({
      method: 'GET',
      path,
      allow: 'see-messages',
      audit: { records: ({ parts }) => ({ subject: `message ${parts.messageId}` }) },
      handle: (asked) => show(asked),
    }),
    defineRoute({
      method: 'POST',
      path,
      allow: 'manage-messages',
      audit: { nothing: 'What becomes of a message records itself, in the transaction that does it.' },
      handle: async (asked) => {
        const { who, scope, parts, form, requestId } = asked
        const { authorityId, email: actor, role } = who
        const by = { authorityId, actor, role, requestId }
        const within = { authorityId, scope, on: today() }
        const to = (done: string) => linkTo(messageLink(parts.messageId), { done })
        if (form['move'] === 'revoke') {
          const revoked = await messages.revokeLink(by, within, parts.messageId)
          return revoked
            ? { kind: 'redirect', to: to('revoke') }
            : show(asked, 'This message has no link that still opens: there is nothing to take back.')
        }
        const move = movesByPeople.find((one) => one === form['move'])
        if (move === undefined) return show(asked, 'Choose what to do with the message.')
        const moved = await moveMessage(messages, by, within, { messageId: parts.messageId, move })
        if (moved === undefined) return none
        return moved.done ? { kind: 'redirect', to: to(move) } : show(asked, moved.reason)
      },
    }),
  ]
}
