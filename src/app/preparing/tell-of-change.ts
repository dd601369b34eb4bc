import type { NewMessage } from '#app/message/outbox.ts'
import type { Recorder } from '#app/recording/recording.ts'
import type { ReviewTransaction, WaitingLetter } from '#app/review/review-store.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { WorkingDayCalendar } from '#domain/calendar/working-days.ts'
import { moveFrom } from '#domain/lifecycle/lifecycle.ts'
import {
  type AnsweredBooking,
  type BookingChange,
  bookingOf,
  type KnownBooking,
  whatToTell,
  whenToTell,
} from '#domain/message/booking-change.ts'
import { inviteeLifecycle } from '#domain/preparing/invitee-lifecycle.ts'
import type { InviteeInFull } from '#domain/preparing/preparation.ts'
import type { LiveReview } from '#domain/review/live-review.ts'
import { bookingTold, isInvitation, letterTo } from './letters.ts'
import type { LetterHead } from './preparing-store.ts'

/** Why a letter was taken back that had become needless before it went. */
const asKnown = 'The booking is again as its reader knows it'
const neverTold = 'The review was called off before its reader was told of it'

interface Telling {
  readonly transaction: Pick<ReviewTransaction, 'invited'>
  readonly by: Recorder
  readonly before: LiveReview
  readonly now: LiveReview
  readonly head: LetterHead
  readonly today: CalendarDate
  readonly calendar: WorkingDayCalendar
}

/**
 * Tells everybody who was asked to a review what became of its booking: another day, another place, or that it is
 * cancelled. What changes in one day is told once, from what each of them knows to what stands in the end; a letter that
 * still waits gives way to the next, and one that became needless is taken back. At once goes what is soon, and a
 * cancellation. What they answered was an answer to the day before: of another day they stand as asked again.
 * @returns how many were written to.
 */
export async function tellOfChange(
  transaction: Pick<ReviewTransaction, 'invited' | 'calendar'>,
  by: Recorder,
  { before, now }: { readonly before: LiveReview; readonly now: LiveReview },
  today: CalendarDate,
): Promise<number> {
  const asked = (await transaction.invited.of(now.reviewId)).filter(
    ({ part, state }) => part === 'comes' && state !== 'chosen',
  )
  if (asked.length === 0) return 0
  const head = await transaction.invited.letterHead(now.childId, today)
  const telling = { transaction, by, before, now, head, today, calendar: await transaction.calendar() }
  let told = 0
  for (const invitee of asked) told += await tellOne(telling, invitee)
  return told
}

async function tellOne(telling: Telling, invitee: InviteeInFull): Promise<number> {
  const { transaction, before, now, today } = telling
  const { invited } = transaction
  const waiting = await invited.waiting(bookingOf(now.reviewId, invitee.inviteeId))
  const known = waiting === undefined ? bookingTold(before, invitee) : waiting.known
  const answered = waiting === undefined ? answerOf(invitee) : waiting.answered
  const moved = before.plannedOn !== now.plannedOn || before.startsAt !== now.startsAt
  const { person: _person, ...kept } = invitee
  if (now.state === 'cancelled' && known === null) {
    if (waiting !== undefined) await invited.takeBack(waiting.messageId, neverTold)
    return 0
  }
  const template = templateFor(telling, waiting, known, bookingTold(now, invitee))
  if (template === undefined) {
    if (waiting !== undefined) await invited.takeBack(waiting.messageId, asKnown)
    if (moved && answered !== null) await invited.keep({ ...kept, ...answered })
    return 0
  }
  const letter = letterOf(telling, invitee, { template, known, answered })
  if (letter === undefined) return 0
  const told = await invited.queue([letter])
  const asks =
    moved && now.state !== 'cancelled' ? moveFrom(inviteeLifecycle, invitee.state, 'invite') : undefined
  if (asks?.moved === true)
    await invited.keep({ ...kept, state: asks.to, invitedOn: today, repliedOn: null, replySaid: null })
  return told
}

/** An invitation that did not go yet is written anew; who knows of a booking is told what is new of it. */
function templateFor(
  { now }: Telling,
  waiting: WaitingLetter | undefined,
  known: KnownBooking | null,
  standing: KnownBooking,
): string | undefined {
  if (now.state === 'cancelled') return 'review-cancelled'
  if (waiting !== undefined && isInvitation(waiting.template)) return waiting.template
  return known === null ? undefined : whatToTell(known, standing)
}

function letterOf(
  { by, before, now, head, today, calendar }: Telling,
  invitee: InviteeInFull,
  what: {
    readonly template: string
    readonly known: KnownBooking | null
    readonly answered: AnsweredBooking | null
  },
): NewMessage | undefined {
  const { template, known, answered } = what
  const { inviteeId } = invitee
  const letter = letterTo(template, {
    invitee,
    review: now,
    head,
    authorityId: by.authorityId,
    onceFor: `${template} ${inviteeId}, review ${now.version}`,
    ...(known !== null && { before: known.when }),
    ...(known !== null && template === 'review-cancelled' && { when: known.when }),
    ...(isInvitation(template) && { linkTo: inviteeId }),
  })
  const days = template === 'review-cancelled' ? [today] : [before.plannedOn, now.plannedOn]
  return letter && withBooking(letter, { inviteeId, known, answered }, { days, today, calendar })
}

/** The letter as one of a booking: with what its reader knew, and when it goes. */
export function withBooking(
  letter: NewMessage,
  of: { readonly inviteeId: string } & Pick<BookingChange, 'known' | 'answered'>,
  when: {
    readonly days: readonly (CalendarDate | null)[]
    readonly today: CalendarDate
    readonly calendar: WorkingDayCalendar
  },
): NewMessage {
  const { inviteeId, known, answered } = of
  const reader = { audience: letter.audience, byEmail: letter.channel === 'email' }
  return {
    ...letter,
    booking: {
      of: bookingOf(letter.reviewId ?? '', inviteeId),
      known,
      answered,
      // Whoever is asked is waited for: an invitation goes at once.
      goes: isInvitation(letter.template)
        ? 'at once'
        : whenToTell(when.days, reader, when.today, when.calendar),
    },
  }
}

function answerOf({ state, repliedOn, replySaid }: InviteeInFull): AnsweredBooking | null {
  return state === 'chosen' || state === 'invited' ? null : { state, repliedOn, replySaid }
}
