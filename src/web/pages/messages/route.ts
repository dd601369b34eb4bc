import type { MessageDesk } from '#app/message/message-desk.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { isStateOf } from '#domain/lifecycle/lifecycle.ts'
import { messageLifecycle } from '#domain/message/message-lifecycle.ts'
import { defineRoute, type Route } from '../../route.ts'
import { messageRoutes } from './[message-id]/route.ts'
import { messagesPage } from './page.tsx'
import { messagesPath, presentMessages } from './present.ts'
import { wordingRoutes } from './wordings/[template]/[audience]/route.ts'
import { wordingsRoute } from './wordings/route.ts'

/** What these pages ask of the product. */
export interface MessagePageNeeds {
  readonly messages: MessageDesk
  readonly today: () => CalendarDate
}

const aPage = 50

/** The outbox: what is sent, to whom, whether it went, and in whose words. */
export function messagesRoutes(needs: MessagePageNeeds): readonly Route[] {
  return [
    defineRoute({
      method: 'GET',
      path: messagesPath,
      allow: 'see-messages',
      audit: {
        records: ({ query }) => ({ subject: 'messages', detail: { state: query['state'] ?? 'all' } }),
      },
      handle: async ({ who, scope, query }) => {
        const state = query['state'] ?? ''
        const chosen = isStateOf(messageLifecycle, state) ? state : undefined
        const found = await needs.messages.list({
          authorityId: who.authorityId,
          scope,
          on: needs.today(),
          state: chosen,
          before: query['before'],
          limit: aPage,
        })
        const view = presentMessages({ ...found, role: who.role, chosen })
        return { kind: 'page', title: 'Messages', body: messagesPage(view) }
      },
    }),
    wordingsRoute(needs),
    ...wordingRoutes(needs),
    ...messageRoutes(needs),
  ]
}
