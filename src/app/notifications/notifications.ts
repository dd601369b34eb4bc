import type { Account } from '#app/sign-in/accounts.ts'
import type { Sessions } from '#app/sign-in/sessions.ts'
import { mayI } from '#domain/access/may-i.ts'
import type { Scope } from '#domain/access/scope.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'

/** What somebody can be told of. */
export const notificationKinds = {
  import: 'Files loaded',
  overdue: 'Became overdue',
  cover: 'Cover',
  policy: 'Local policy',
  restricted: 'Restricted record',
  to_book: 'Reviews to book',
  kind: 'Review of another kind',
  leaver: 'Somebody leaves',
} as const

export type NotificationKind = keyof typeof notificationKinds

export interface Notification {
  readonly kind: NotificationKind
  /** What it is about, by an id: with the kind, it names the notification of this person. */
  readonly subject: string
  /** The moment in UTC. */
  readonly happenedAt: string
  readonly words: string
  readonly href: string | undefined
  readonly read: boolean
}

/** Whom events are gathered for, and which of them are theirs. */
export interface ToTell {
  readonly authorityId: string
  readonly userId: string
  readonly email: string
  readonly today: CalendarDate
  readonly ofImports: boolean
  readonly ofPolicy: boolean
  /** They give children their IROs. */
  readonly ofLeavers: boolean
  /** Whose dates are theirs; undefined for those who hold no children themselves. */
  readonly dates: Scope | undefined
}

/** What people were told, kept as rows: an event is told once to each, and stays in their list. */
export interface NotificationStore {
  /** Writes what happened since the last time; told twice, nothing is written twice. */
  gather(who: ToTell): Promise<void>
  /** The newest first, at most a hundred. */
  list(authorityId: string, userId: string): Promise<readonly Notification[]>
  /** Marks one as read, or all of them. */
  markRead(
    authorityId: string,
    userId: string,
    which: 'all' | Pick<Notification, 'kind' | 'subject'>,
  ): Promise<void>
}

export interface NotificationNeeds {
  readonly notifications: NotificationStore
  readonly today: () => CalendarDate
}

/** Gathers what somebody should be told of. What is theirs follows from what their role may do. */
export async function gatherFor(needs: NotificationNeeds, who: Account): Promise<void> {
  const dates = mayI(who, 'see-worklist')
  const holds = dates.allowed && ['iro', 'social_worker', 'team'].includes(dates.scope.kind)
  await needs.notifications.gather({
    authorityId: who.authorityId,
    userId: who.userId,
    email: who.email,
    today: needs.today(),
    ofImports: mayI(who, 'import-files').allowed,
    ofPolicy: who.role !== 'board_member',
    ofLeavers: mayI(who, 'allocate-iros').allowed,
    dates: holds ? dates.scope : undefined,
  })
}

/** What somebody was told, after gathering what is new. */
export async function notificationsOf(
  needs: NotificationNeeds,
  who: Account,
): Promise<readonly Notification[]> {
  await gatherFor(needs, who)
  return needs.notifications.list(who.authorityId, who.userId)
}

/** Sessions that gather what is new for somebody when they sign in: their first page counts it. */
export function tellingAtStart(sessions: Sessions, needs: NotificationNeeds): Sessions {
  return {
    ...sessions,
    async start(session) {
      await sessions.start(session)
      const found = await sessions.use(session.fingerprint, session.lasts)
      if (found !== undefined) await gatherFor(needs, found.account)
    },
  }
}
