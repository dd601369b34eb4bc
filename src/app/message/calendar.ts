import type { Account } from '#app/sign-in/accounts.ts'
import type { Role } from '#domain/access/roles.ts'
import { mayI } from '#domain/access/may-i.ts'
import type { Scope } from '#domain/access/scope.ts'
import { addDays, type CalendarDate } from '#domain/calendar/calendar-date.ts'
import { type CalendarEvent, eventOf, type MeetingInCalendar } from '#domain/message/calendar-event.ts'
import { type LinkNeeds, lookAtLink, recordUse } from './links.ts'
import type { KeptLink } from './outbox.ts'

/** How far a calendar looks back and ahead, in days. */
const back = 60
const ahead = 400

/** Writes events as a file that calendar programs read. */
export type WriteCalendar = (name: string, events: readonly CalendarEvent[]) => string

export interface CalendarStore {
  /** The account as it stands today, with whom it covers; undefined when it may no longer sign in. */
  account(authorityId: string, userId: string): Promise<Account | undefined>
  meetings(ask: {
    readonly authorityId: string
    readonly scope: Scope
    readonly on: CalendarDate
    readonly from: CalendarDate
    readonly to: CalendarDate
  }): Promise<readonly MeetingInCalendar[]>
  /** The link of a person's own calendar, if one still opens. */
  feedOf(authorityId: string, userId: string): Promise<KeptLink | undefined>
  /** Makes a person's calendar a new address; an earlier one ends. Returns the token, which is kept nowhere. */
  makeFeed(by: CalendarOwner): Promise<string>
  endFeed(by: CalendarOwner): Promise<void>
}

export interface CalendarOwner {
  readonly authorityId: string
  readonly userId: string
  readonly name: string
  readonly actor: string
  readonly role: Role
  readonly requestId: string
}

export interface CalendarNeeds {
  readonly calendar: CalendarStore
  readonly links: LinkNeeds
  readonly write: WriteCalendar
  readonly today: () => CalendarDate
}

/**
 * The calendar that an address leads to, as a file; undefined when it leads nowhere, has ended, or its owner may not
 * see reviews any more. A calendar program asks by itself, so there is no button; nothing in it names a child.
 */
export async function calendarFile(
  needs: CalendarNeeds,
  asked: { readonly token: string; readonly address: string; readonly requestId: string },
): Promise<string | undefined> {
  const looked = await lookAtLink(needs.links, asked.token, asked.address)
  if (looked.kind !== 'open' || looked.link.purpose !== 'calendar-feed') return undefined
  const { link } = looked
  const owner = await needs.calendar.account(link.authorityId, link.subject)
  const may = owner === undefined ? undefined : mayI(owner, 'keep-calendar')
  const open = may?.allowed === true
  const { requestId } = asked
  await recordUse(needs.links, link, {
    outcome: open ? 'done' : 'refused',
    subject: 'read the calendar',
    requestId,
  })
  if (may?.allowed !== true) return undefined
  const on = needs.today()
  const meetings = await needs.calendar.meetings({
    authorityId: link.authorityId,
    scope: may.scope,
    on,
    from: addDays(on, -back),
    to: addDays(on, ahead),
  })
  return needs.write('Review meetings', meetings.map(eventOf))
}
