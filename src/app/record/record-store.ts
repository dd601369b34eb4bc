import type { DecisionTransaction } from '#app/decisions/decision-store.ts'
import type { Recorder } from '#app/recording/recording.ts'
import type { ReviewAsked } from '#app/review/review-store.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { PersonAround } from '#domain/people-around/person-around.ts'
import type { PartChoice } from '#domain/record/parts.ts'
import type { PlacementAddress } from '#domain/record/placement-address.ts'
import type { RecordReader } from '#domain/record/readers.ts'
import type { RecordState } from '#domain/record/record-lifecycle.ts'
import type { ChildStyle, RecordContent, Version, Withheld } from '#domain/record/version.ts'
import type { LiveReview } from '#domain/review/live-review.ts'
import type { RecordSource } from './content-of-record.ts'

type Day = CalendarDate | null

/** An edition of the record of a review. */
export interface ReviewRecord {
  readonly recordId: string
  readonly reviewId: string
  readonly childId: string
  readonly edition: number
  readonly state: RecordState
  /** Its words, once it is completed; null while it follows what is recorded of the review. */
  readonly content: RecordContent | null
  /** The words to the child; null while nobody wrote any, and the proposed letter stands. */
  readonly letter: string | null
  readonly style: ChildStyle
  /** Of a later edition, what was corrected and why. */
  readonly correction: string | null
  readonly completedOn: Day
  readonly completedBy: string | null
  readonly distributedOn: Day
  readonly version: number
}

/** What was decided for one recipient of an edition. */
export interface ReaderChoices {
  readonly readerId: string
  readonly recordId: string
  readonly childId: string
  /** `child`, or the id of the person around the child. */
  readonly recipient: string
  readonly gets: boolean
  readonly getsNoneBecause: string | null
  readonly parts: readonly PartChoice[]
  readonly strike: boolean
  readonly approvedOn: Day
  readonly approvedBy: string | null
  readonly version: number
}

export const sendingWays = {
  email: 'By email, with a link',
  letter: 'By letter',
  by_hand: 'Given by hand',
} as const
export type SendingWay = keyof typeof sendingWays

export function isSendingWay(text: string): text is SendingWay {
  return Object.hasOwn(sendingWays, text)
}

/** That a recipient was sent their version: the words themselves, the way and the day. */
export interface Sending {
  readonly sendingId: string
  readonly recordId: string
  readonly reviewId: string
  readonly childId: string
  readonly recipient: string
  readonly name: string
  readonly reader: RecordReader
  readonly way: SendingWay
  readonly sentOn: CalendarDate
  readonly sentBy: string
  readonly said: Version
  readonly withheld: readonly Withheld[]
  readonly readOn: Day
}

/** Everything from which the versions of a record are made. */
export interface RecordBasis extends RecordSource {
  /** The newest edition; undefined before anything was written. */
  readonly record: ReviewRecord | undefined
  readonly earlierEditions: readonly ReviewRecord[]
  readonly readers: readonly ReaderChoices[]
  /** Of every edition, the latest first. */
  readonly sendings: readonly Sending[]
  readonly people: readonly PersonAround[]
  /** Where the child is and was placed, as far as it is recorded: the newest first. */
  readonly places: readonly PlacementAddress[]
}

export interface RecordTransaction extends DecisionTransaction {
  basisOfRecord(ask: ReviewAsked & { readonly reviewId: string }): Promise<RecordBasis | undefined>
  keepRecord(record: ReviewRecord): Promise<ReviewRecord>
  keepReader(reader: ReaderChoices): Promise<ReaderChoices>
  addSending(sending: Sending): Promise<void>
}

export interface RecordStore {
  change<T>(by: Recorder, work: (transaction: RecordTransaction) => Promise<T>): Promise<T>
  /** Undefined: no such review within the scope. */
  basis(ask: ReviewAsked & { readonly reviewId: string }): Promise<RecordBasis | undefined>
  /** The completed reviews whose record is not distributed, the longest ago first. */
  outstanding(ask: ReviewAsked): Promise<readonly (LiveReview & { readonly called: string | null })[]>
  /** What was sent, for whoever was sent the link to it; that it was read is noted the first time. */
  sent(authorityId: string, sendingId: string, on: CalendarDate): Promise<Sending | undefined>
}
