import type { CalendarOf } from '#app/admin/holidays.ts'
import type { Role } from '#domain/access/roles.ts'
import type { Scope } from '#domain/access/scope.ts'
import type { Away, Booked } from '#domain/booking/clashes.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { LiveReview, ReviewMode } from '#domain/review/live-review.ts'

/** Which part of the desk is looked at, narrowed. */
export interface BookingAsked {
  readonly authorityId: string
  readonly scope: Scope
  readonly on: CalendarDate
  readonly iroId?: string | undefined
  readonly kind?: LiveReview['kind'] | undefined
  /** Due on or before this day; undefined: whenever. */
  readonly until?: CalendarDate | undefined
}

export interface OnPage {
  readonly page: number
  readonly onAPage: number
}

interface OfChild {
  readonly childId: string
  readonly called: string | null
  readonly iroId: string | null
  readonly iroName: string | null
}

/** A review that is owed and has no date. */
export interface ToBook extends OfChild {
  readonly reviewId: string
  readonly kind: LiveReview['kind']
  readonly trigger: string | null
  readonly wantedBy: CalendarDate | null
  /** The open obligation that it answers; null where none can be told. */
  readonly rule: string | null
  readonly dueOn: CalendarDate | null
}

/** A review that has a date, booked here or planned in a file. */
export interface BookedReview extends OfChild, Booked {
  /** Null: a file says it, and it is not worked on here yet. */
  readonly reviewId: string | null
  readonly kind: string
  readonly mode: ReviewMode | null
  readonly place: string | null
  readonly rule: string | null
  readonly dueOn: CalendarDate | null
  /** A further meeting of a review that has begun. */
  readonly further: boolean
}

/** A wish for another date that waits for approval. */
export interface ChangeWaiting extends OfChild {
  readonly changeId: string
  readonly reviewId: string
  readonly from: CalendarDate
  readonly to: CalendarDate
  readonly reason: string
  readonly explained: string
  readonly askedBy: string
  readonly childView: string | null
  readonly childViewMissing: string | null
  readonly dueOn: CalendarDate | null
  readonly approvedBy: readonly string[]
}

/** Something that happened to a child and calls for a review, on which nobody has decided. */
export interface PromptWaiting extends OfChild {
  readonly promptId: string
  readonly trigger: string
  readonly happenedOn: CalendarDate
}

export interface BookingStore {
  toBook(ask: BookingAsked & OnPage): Promise<{ readonly rows: readonly ToBook[]; readonly total: number }>
  /** Booked from a day on where the day lies later than so many days before the last in law. */
  nearTheLimit(ask: BookingAsked, days: number): Promise<readonly BookedReview[]>
  bookedBetween(ask: BookingAsked, from: CalendarDate, to: CalendarDate): Promise<readonly BookedReview[]>
  changesWaiting(ask: BookingAsked): Promise<readonly ChangeWaiting[]>
  promptsWaiting(ask: BookingAsked): Promise<readonly PromptWaiting[]>
  away(authorityId: string, from: CalendarDate, to: CalendarDate): Promise<readonly Away[]>
  officers(
    authorityId: string,
    on: CalendarDate,
  ): Promise<readonly { readonly iroId: string; readonly name: string }[]>
  policy(authorityId: string, on: CalendarDate): Promise<Readonly<Record<string, unknown>>>
}

/** A line of work that another part of the product brings to the desk. */
export interface DeskLine {
  readonly childId: string
  readonly called: string | null
  readonly words: string
  /** What is to be known of it, each on a line of its own. */
  readonly under: readonly string[]
  readonly on: CalendarDate | null
  readonly late: boolean
  readonly href: string
}

/** What another part of the product brings to the desk: papers outstanding, records to send. */
export interface BookingDeskSource {
  readonly id: string
  readonly heading: string
  /** What a number of its lines is called, after the number: `reviews lack papers`. */
  readonly called: (lines: number) => string
  /** What the day of a line is: `Due`. */
  readonly dayIs: string
  /** What is said when there is none. */
  readonly empty: string
  lines(
    ask: BookingAsked & { readonly role: Role; readonly most: number },
  ): Promise<{ readonly lines: readonly DeskLine[]; readonly total: number }>
}

export interface BookingNeeds {
  readonly store: BookingStore
  readonly sources: readonly BookingDeskSource[]
  readonly calendarOf: CalendarOf
  readonly today: () => CalendarDate
}
