import type { NewMessage } from '#app/message/outbox.ts'
import type { Audience, Channel } from '#domain/message/audience.ts'
import type { CalendarEvent } from '#domain/message/calendar-event.ts'
import type { BookingChange } from '#domain/message/booking-change.ts'
import type { LetterHead } from '#app/preparing/preparing-store.ts'
import type { Recorder, RecordingTransaction } from '#app/recording/recording.ts'
import type { Scope } from '#domain/access/scope.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { CareHistory } from '#domain/child/care-history.ts'
import type { InviteeInFull, Invitee } from '#domain/preparing/preparation.ts'
import type { DecisionToClose } from '#domain/review/closing.ts'
import type { LiveReview, ReviewPlace } from '#domain/review/live-review.ts'
import type { DateChangeState } from '#domain/review/date-change-lifecycle.ts'
import type { Timetable } from './timetable-store.ts'

/** One sitting of a review: a review held in a series has several, and siblings share one. */
export interface ReviewMeeting extends ReviewPlace {
  readonly meetingId: string
  readonly reviewId: string
  readonly no: number
  /** The same for the reviews of siblings that are held together. */
  readonly sharedMeetingId: string | null
  readonly on: CalendarDate
  readonly held: boolean
}

/** A day that a review was moved from, or is asked to be moved from, with the reason. Never removed. */
export interface DateChange {
  readonly changeId: string
  readonly reviewId: string
  readonly childId: string
  readonly state: DateChangeState
  readonly from: CalendarDate
  readonly to: CalendarDate
  readonly toStartsAt: string | null
  readonly reason: string
  readonly explained: string
  readonly askedBy: string
  /** In the child's own words, or why they were not asked. */
  readonly childView: string | null
  readonly childViewMissing: string | null
  /** The day on which it was made; null while it is not. */
  readonly madeOn: CalendarDate | null
}

/** The child of a review as far as a change needs to know. */
export interface ChildOfReview {
  readonly bornOn: CalendarDate | null
  readonly history: CareHistory
}

/** Those who were asked to a review, to be written to when it changes. */
export interface WritingToInvited {
  letterHead(childId: string, on: CalendarDate): Promise<LetterHead>
  of(reviewId: string): Promise<readonly InviteeInFull[]>
  keep(invitee: Invitee): Promise<void>
  /** Puts messages into the outbox. @returns how many were not there yet. */
  queue(messages: readonly NewMessage[]): Promise<number>
  /** The letter of a booking that has not begun to go, held so that it does not go meanwhile; see `bookingOf`. */
  waiting(booking: string): Promise<WaitingLetter | undefined>
  /** Takes a letter back that waits: what it was to say is no longer so. */
  takeBack(messageId: string, why: string): Promise<void>
  /** What was written about reviews and, where a child is named, about the child at all; held, the oldest first. */
  written(about: {
    readonly reviewIds: readonly string[]
    readonly childId: string | undefined
  }): Promise<readonly WrittenLetter[]>
  /** Ends a link: its address opens nothing any more. */
  endLink(linkId: string): Promise<void>
}

/** A letter as somebody had it, or was about to have it. */
export interface WrittenLetter {
  readonly messageId: string
  /** It did not go; or it went, is going, or may have gone. */
  readonly stands: 'waits' | 'went'
  readonly audience: Audience
  readonly channel: Channel
  readonly toName: string
  readonly toAddress: string
  readonly linkId: string | null
  readonly sentOn: CalendarDate | null
  /** The meetings that it carried for a calendar. */
  readonly calendar: readonly CalendarEvent[]
}

/** A letter of a booking that waits. */
export interface WaitingLetter extends Pick<BookingChange, 'known' | 'answered'> {
  readonly messageId: string
  readonly template: string
}

/** A change of a review, in one transaction with all that follows from it. */
export interface ReviewTransaction extends RecordingTransaction, Timetable {
  /** The review, held so that nobody else changes it meanwhile. Undefined: there is none of that id. */
  review(reviewId: string): Promise<LiveReview | undefined>
  reviewsOf(childId: string): Promise<readonly LiveReview[]>
  childOf(childId: string): Promise<ChildOfReview>
  /** Keeps a review that is new, or as the next version of the one that is held. Returns it as kept. */
  keepReview(review: LiveReview): Promise<LiveReview>
  keepMeeting(meeting: ReviewMeeting): Promise<void>
  meetingsOf(reviewId: string): Promise<readonly ReviewMeeting[]>
  keepDateChange(change: DateChange): Promise<void>
  dateChangesOf(reviewId: string): Promise<readonly DateChange[]>
  /** The decisions of a review, as far as closing it must know. */
  decisionsToClose(reviewId: string): Promise<readonly DecisionToClose[]>
  readonly invited: WritingToInvited
}

export interface ReviewStore {
  change<T>(by: Recorder, work: (transaction: ReviewTransaction) => Promise<T>): Promise<T>
  /** A review within a scope, with its meetings and every day it was moved from. */
  one(ask: ReviewAsked & { readonly reviewId: string }): Promise<ReviewInFull | undefined>
  /** The reviews of a child that are recorded here, the latest first. */
  ofChild(ask: ReviewAsked & { readonly childId: string }): Promise<readonly LiveReview[]>
  /** The brothers and sisters of a child, within a scope. */
  siblingsOf(
    ask: ReviewAsked & { readonly childId: string },
  ): Promise<readonly { readonly childId: string; readonly called: string | null }[]>
  /** Of children, the review that is recorded here and not over: by child. */
  openOf(
    ask: ReviewAsked & { readonly childIds: readonly string[] },
  ): Promise<ReadonlyMap<string, LiveReview>>
}

export interface ReviewAsked {
  readonly authorityId: string
  readonly scope: Scope
  readonly on: CalendarDate
}

export interface ReviewInFull {
  readonly review: LiveReview
  readonly called: string | null
  readonly iroId: string | null
  readonly iroName: string | null
  readonly meetings: readonly ReviewMeeting[]
  readonly dateChanges: readonly DateChange[]
  /** The children whose reviews are held in the same meeting, this one left out. */
  readonly together: readonly {
    readonly childId: string
    readonly called: string | null
    readonly reviewId: string
  }[]
}
