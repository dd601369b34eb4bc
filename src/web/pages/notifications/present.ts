import { type Notification, notificationKinds } from '#app/notifications/notifications.ts'
import { grouped } from '#domain/grouped.ts'
import { count, dateAndTime, sentence } from '../../kit/format.ts'
import { bookingPath } from '../booking/asked.ts'

export const notificationsPath = '/notifications'

export interface NotificationsView {
  readonly csrf: string
  readonly lead: string
  readonly unread: number
  readonly days: readonly {
    readonly id: string
    readonly heading: string
    readonly notices: readonly Notice[]
  }[]
}

interface Notice {
  readonly key: Pick<Notification, 'kind' | 'subject'>
  readonly kind: string
  readonly at: string
  readonly words: string
  readonly href: string | undefined
  readonly leads: string
  readonly read: boolean
}

const leads: Readonly<Record<Notification['kind'], string>> = {
  import: 'See the import',
  overdue: 'See what is due',
  cover: 'See what is due',
  policy: 'See local policy',
  restricted: 'Open the record',
  to_book: 'Book them',
  kind: 'Open the review',
  leaver: 'Give the children other IROs',
}

export function presentNotifications(all: readonly Notification[], csrf: string): NotificationsView {
  const unread = all.filter(({ read }) => !read).length
  const days = grouped(
    all.map((one) => ({ one, moment: dateAndTime(one.happenedAt) })),
    ({ moment }) => moment.split(' at ')[0] ?? '',
  )
  return {
    csrf,
    unread,
    lead:
      all.length === 0
        ? 'Nothing has happened that you need to know of. Files that are loaded, dates that become overdue, cover for somebody away and changes of local policy are told here.'
        : unread === 0
          ? 'You have read everything.'
          : sentence(`${count(unread, 'notification')} not read yet.`),
    days: [...days].map(([heading, notices], index) => ({
      id: String(index),
      heading,
      notices: notices.map(({ one, moment }) => ({
        key: { kind: one.kind, subject: one.subject },
        kind: notificationKinds[one.kind],
        at: moment.split(' at ')[1] ?? '',
        words: one.words,
        href: one.href,
        leads:
          one.kind === 'kind' && one.href?.startsWith(bookingPath) === true
            ? 'See them all'
            : leads[one.kind],
        read: one.read,
      })),
    })),
  }
}
