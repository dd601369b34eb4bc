import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { grouped } from '#domain/grouped.ts'
import type { LiveReview } from '#domain/review/live-review.ts'
import { type KnownBooking, whenOf } from './booking-change.ts'
import type { CalendarEvent } from './calendar-event.ts'

/** Something for one person's message of the day. */
export interface ItemOfTheDay {
  /** The message that it was to be by itself; undefined: it is made for the message of the day. */
  readonly messageId?: string
  readonly toName: string
  readonly toAddress: string
  readonly subject: string
  readonly body: string
  readonly calendar: readonly CalendarEvent[]
}

/** A message that waits to be gathered. */
export interface Waiting extends ItemOfTheDay {
  readonly messageId: string
}

/** One message for one person, made of all that waits for them. */
export interface Gathered {
  readonly toName: string
  readonly toAddress: string
  readonly of: readonly string[]
  readonly calendar: readonly CalendarEvent[]
  readonly fields: { readonly to: string; readonly count: string; readonly items: string }
}

/** Gathers what waits into one message a person, in the order in which it came. */
export function gather(items: readonly ItemOfTheDay[]): readonly Gathered[] {
  const byAddress = grouped(items, ({ toAddress }) => toAddress.toLowerCase())
  return [...byAddress.values()].flatMap((theirs) => {
    const [first] = theirs
    if (first === undefined) return []
    const { toName, toAddress } = first
    const said = theirs.map(({ subject, body }) => `${subject}\n\n${withoutGreeting(body)}`)
    const count = theirs.length === 1 ? 'one thing' : `${theirs.length} things`
    return [
      {
        toName,
        toAddress,
        of: theirs.flatMap(({ messageId }) => messageId ?? []),
        calendar: theirs.flatMap(({ calendar }) => calendar),
        fields: { to: toName, count, items: said.join('\n\n--\n\n') },
      },
    ]
  })
}

/** The message greets once. */
function withoutGreeting(body: string): string {
  return body.replace(/^Dear [^\n]*,\n\n/, '')
}

/** A booking that changed since it was last told of, as it stands now. */
export interface ChangedBooking {
  readonly reference: string
  readonly state: LiveReview['state']
  readonly plannedOn: CalendarDate | null
  readonly startsAt: string | null
  /** What those who are told of it knew before. */
  readonly known: KnownBooking
  /** The last letter about it. */
  readonly template: string
  /** How many people it is told. */
  readonly people: number
}

/** All bookings that changed, as one thing in the message of the day of each of those who book and manage. */
export function changesForDesk(
  changes: readonly ChangedBooking[],
  desk: readonly { readonly name: string; readonly email: string }[],
): readonly ItemOfTheDay[] {
  if (changes.length === 0) return []
  const reviews = changes.length === 1 ? 'one review' : `${changes.length} reviews`
  const body = changes.map((change) => `- ${inALine(change)}`).join('\n')
  return desk.map(({ name, email }) => ({
    toName: name,
    toAddress: email,
    subject: `Bookings that changed: ${reviews}`,
    body: `${body}\n\nEach is in Waymark under Messages, with the words that went out.`,
    calendar: [],
  }))
}

function inALine(change: ChangedBooking): string {
  const people = change.people === 1 ? 'One person is told' : `${change.people} people are told`
  return `${change.reference}: ${whatBecame(change)}. ${people}.`
}

function whatBecame({ state, known, template, ...review }: ChangedBooking): string {
  if (state === 'cancelled') return `cancelled; it was to be on ${known.when}`
  const when = whenOf(review)
  if (when !== known.when) return `moved from ${known.when} to ${when}`
  return template === 'review-not-expected'
    ? `somebody need not come on ${when}`
    : `held elsewhere, or in another way, on ${when}`
}
