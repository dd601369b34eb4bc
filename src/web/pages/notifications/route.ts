import {
  type Notification,
  type NotificationKind,
  notificationKinds,
  type NotificationNeeds,
  notificationsOf,
} from '#app/notifications/notifications.ts'
import { defineRoute, type Route } from '../../route.ts'
import { notificationsPage } from './page.tsx'
import { notificationsPath, presentNotifications } from './present.ts'

/** What somebody was told: their own list, and nobody else's. */
export function notificationRoutes(needs: { readonly telling: NotificationNeeds }): readonly Route[] {
  const { telling } = needs
  return [
    defineRoute({
      method: 'GET',
      path: notificationsPath,
      allow: 'sign-in',
      audit: { nothing: 'Their own list: each line leads to a page that records who opens it.' },
      handle: async ({ who, csrf }) => {
        const view = presentNotifications(await notificationsOf(telling, who), csrf)
        return { kind: 'page', title: 'Notifications', body: notificationsPage(view) }
      },
    }),
    defineRoute({
      method: 'POST',
      path: `${notificationsPath}/read`,
      allow: 'sign-in',
      audit: { nothing: 'That somebody read their own notification changes nothing else.' },
      handle: async ({ who, form }) => {
        await telling.notifications.markRead(who.authorityId, who.userId, whichOf(form))
        return { kind: 'redirect', to: notificationsPath }
      },
    }),
  ]
}

function whichOf(
  form: Readonly<Record<string, string | undefined>>,
): 'all' | Pick<Notification, 'kind' | 'subject'> {
  const { kind, subject } = form
  if (kind === undefined || subject === undefined || !isKind(kind)) return 'all'
  return { kind, subject }
}

function isKind(text: string): text is NotificationKind {
  return Object.hasOwn(notificationKinds, text)
}
