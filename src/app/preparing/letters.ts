import type { NewMessage } from '#app/message/outbox.ts'
import { type CalendarDate, writtenDate } from '#domain/calendar/calendar-date.ts'
import { eventOf } from '#domain/message/calendar-event.ts'
import { type KnownBooking, whenOf } from '#domain/message/booking-change.ts'
import { childReference } from '#domain/message/child-reference.ts'
import type { Audience, Channel } from '#domain/message/audience.ts'
import { templateOf } from '#domain/message/templates/all-templates.ts'
import { reach } from '#domain/people-around/person-around.ts'
import { relations } from '#domain/people-around/relations.ts'
import type { InviteeInFull } from '#domain/preparing/preparation.ts'
import { whereTold } from '#domain/preparing/where-told.ts'
import type { LiveReview } from '#domain/review/live-review.ts'
import type { LetterHead } from './preparing-store.ts'

/** How somebody on the list is reached, and in whose words they are written to; undefined when no way is recorded. */
export function reachOf(invitee: InviteeInFull):
  | {
      readonly audience: Audience
      readonly channel: Channel
      readonly to: string
      readonly name: string
      readonly called: string
    }
  | undefined {
  const { person, channel, address } = invitee
  if (person === null)
    return channel === null || address === null
      ? undefined
      : { audience: 'child', channel, to: address, name: 'the child', called: '' }
  // A letter about a review is too long for a text message, and its link is safer where only they read it.
  const way = reach({ ...person, phone: null })
  return way === undefined
    ? undefined
    : {
        audience: relations[person.relation].audience,
        channel: way.channel,
        to: way.to,
        name: person.name,
        called: person.called ?? person.name,
      }
}

/** Who the IRO is and how the service is reached, as letters say it. */
function iroInWords({ iroName, iroEmail, authorityName }: LetterHead) {
  return {
    iro: iroName ?? 'the Independent Reviewing Officer',
    who:
      iroName === null
        ? 'You will soon be told who your Independent Reviewing Officer is.'
        : `${iroName} is your Independent Reviewing Officer.`,
    service:
      iroEmail === null ? `the review service of ${authorityName}` : `${iroName ?? 'the IRO'}, ${iroEmail}`,
  }
}

/** One letter about a review to somebody on its list; undefined when they cannot be reached. */
export function letterTo(
  template: string,
  of: {
    readonly invitee: InviteeInFull
    readonly review: LiveReview
    readonly head: LetterHead
    readonly authorityId: string
    readonly due?: CalendarDate | undefined
    /** Of a review that has moved: the day and time that its reader knows. */
    readonly before?: string
    /** The day and time to be named, where it is not that of the review as it stands. */
    readonly when?: string
    readonly onceFor: string
    /** What the link in it opens; undefined: it has none. */
    readonly linkTo?: string
  },
): NewMessage | undefined {
  const { invitee, review, head } = of
  const way = reachOf(invitee)
  if (way === undefined || review.plannedOn === null) return undefined
  const called = head.called ?? 'you'
  const calendar = templateOf(template)?.calendar
  return {
    template,
    audience: way.audience,
    channel: way.channel,
    toName: way.audience === 'child' ? called : way.name,
    toAddress: way.to,
    childId: review.childId,
    fields: {
      to: way.audience === 'child' ? called : way.called,
      called,
      reference: childReference(of.authorityId, review.childId),
      when: of.when ?? whenOf(review),
      ...(of.before !== undefined && { before: of.before }),
      where: whereTold(review, invitee.person),
      due: of.due === undefined ? 'the day of the review' : writtenDate(of.due),
      ...iroInWords(head),
    },
    linkTo: of.linkTo,
    reviewId: review.reviewId,
    onceFor: of.onceFor,
    ...(way.channel === 'email' &&
      calendar !== undefined && {
        calendar: [
          eventOf({
            id: review.reviewId,
            reference: childReference(of.authorityId, review.childId),
            on: review.plannedOn,
            startsAt: review.startsAt ?? undefined,
            mode: review.mode ?? undefined,
            // Of one review’s changes and one person’s the later always counts higher.
            sequence: review.version * 1000 + invitee.version,
            cancelled: calendar === 'taken out',
          }),
        ],
      }),
  }
}

/** What a review's booking says to somebody who is asked to it. */
export function bookingTold(review: LiveReview, invitee: InviteeInFull): KnownBooking {
  return { when: whenOf(review), where: whereTold(review, invitee.person) }
}

/** Whether a message asks somebody to a review, so that they learn of it by it. */
export function isInvitation(template: string): boolean {
  return template === 'review-invitation' || template === 'your-review'
}
