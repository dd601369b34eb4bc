import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { Audience, Channel } from '#domain/message/audience.ts'
import type { BookingChange } from '#domain/message/booking-change.ts'
import type { CalendarEvent } from '#domain/message/calendar-event.ts'
import type { Delivery, Settled } from '#domain/message/delivery.ts'
import type { MessageState } from '#domain/message/message-lifecycle.ts'
import type { LinkPurposeName } from '#domain/message/link-purpose.ts'
import type { ChangedBooking, Waiting } from '#domain/message/digest.ts'
import type { Wording } from '#domain/message/template.ts'

/** A message as somebody puts it into the outbox, in the transaction of the fact that it tells of. */
export interface NewMessage {
  readonly template: string
  readonly audience: Audience
  readonly channel: Channel
  readonly toName: string
  readonly toAddress: string
  readonly childId: string | undefined
  /** What the template's fields stand for. */
  readonly fields: Readonly<Record<string, string>>
  /** What a link in it opens: the id of a consultation, a review, a record. */
  readonly linkTo: string | undefined
  /** The review that it tells of, if it is of one. */
  readonly reviewId?: string
  /** Of a message that tells of a booking: it takes the place of one of the same booking that still waits. */
  readonly booking?: BookingChange
  /** The same message is never queued twice under one key, whoever asks: `report-reminder <paper> <day>`. */
  readonly onceFor: string
  /** Meetings that an email carries for a calendar. They name no child. */
  readonly calendar?: readonly CalendarEvent[]
}

/** A message on its way out. Its link is there for the time of the sending, and is kept nowhere. */
export interface Outgoing {
  readonly messageId: string
  readonly authority: string
  readonly channel: Channel
  readonly toName: string
  readonly toAddress: string
  readonly subject: string
  readonly body: string
  /** Of an email: the meetings that it carries for a calendar; one but for the message of the day. */
  readonly calendar?: readonly CalendarEvent[] | undefined
}

/** A way out of the house: a folder of files, a mail server, GOV.UK Notify. */
export interface Transport {
  readonly name: string
  /** It can say later whether it took a message: after a broken connection it is asked. */
  readonly remembers: boolean
  /** @throws nothing: what went wrong is a Delivery. */
  send(message: Outgoing): Promise<Delivery>
  /** Whether a message was taken before, by its id: asked when a sender stopped in the middle. */
  found(messageId: string, channel: Channel): Promise<Delivery>
}

/** A message that this sender holds, and that nobody else sends meanwhile. */
export interface Claimed {
  readonly messageId: string
  readonly channel: Channel
  readonly attempts: number
  /** Somebody began to send it before, and did not say how that ended. */
  readonly begunBefore: boolean
}

/** The outbox as a sender sees it. */
export interface OutboxStore {
  authorities(): Promise<readonly string[]>
  /**
   * Holds the next message that is to go, or that a sender left in the middle longer ago than `lostAfterSeconds`.
   * `found` of the transport decides about the latter before a link is made for it.
   */
  claim(authorityId: string, lostAfterSeconds: number): Promise<Claimed | undefined>
  /** The message whole, with a link of its own made for this sending where it has one; earlier ones end. */
  prepare(authorityId: string, messageId: string, site: string): Promise<Outgoing>
  settle(authorityId: string, messageId: string, as: Settled): Promise<void>
  /** The hour in England from which the messages of the day go, by the council's policy. */
  dayHour(authorityId: string, on: CalendarDate): Promise<number>
  /**
   * Puts what waits for the day into one message a person, and lets go what waited for its hour.
   * Returns how many messages were made.
   */
  gather(authorityId: string, make: (found: ToGather) => readonly GatheredMessage[]): Promise<number>
}

/** What is to be told in the messages of the day. */
export interface ToGather {
  readonly waiting: readonly Waiting[]
  /** Bookings that changed since the last time, and those who book and manage: each hears of all of them. */
  readonly changes: readonly ChangedBooking[]
  readonly desk: readonly { readonly name: string; readonly email: string }[]
}

/** A message made of others. */
export interface GatheredMessage {
  readonly message: NewMessage
  readonly of: readonly string[]
}

/** A message as pages show it. */
export interface KeptMessage {
  readonly messageId: string
  readonly template: string
  readonly wording: string
  readonly audience: Audience
  readonly channel: Channel
  readonly toName: string
  readonly toAddress: string
  readonly childId: string | undefined
  readonly subject: string
  readonly body: string
  readonly state: MessageState
  /** Moments in UTC. */
  readonly queuedAt: string
  readonly queuedBy: string
  readonly notBefore: string
  readonly sentAt: string | undefined
  readonly attempts: number
  readonly problem: string | undefined
  readonly link: KeptLink | undefined
  /** It goes with the messages of the day, and not before. */
  readonly waitsForDay: boolean
  /** The message that says what this one was to say. */
  readonly gatheredInto: string | undefined
  /** Why it is not sent again: what it says is no longer so. */
  readonly stale: string | undefined
}

/** A link as pages show it: never its address, which nobody keeps. */
export interface KeptLink {
  readonly linkId: string
  readonly purpose: LinkPurposeName
  readonly personName: string
  readonly madeAt: string
  readonly expiresAt: string
  readonly openedAt: string | undefined
  readonly answeredAt: string | undefined
  readonly revokedAt: string | undefined
}

/** A wording that a council wrote itself. */
export interface LocalWording extends Wording {
  readonly template: string
  readonly audience: Audience
  readonly version: number
  readonly writtenAt: string
  readonly writtenBy: string
}
