import type { DecisionTransaction } from '#app/decisions/decision-store.ts'
import type { Recorder } from '#app/recording/recording.ts'
import type { ReviewAsked, ReviewInFull } from '#app/review/review-store.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { Content } from '#domain/meeting/field.ts'
import type { Freeze } from '#domain/meeting/freeze.ts'
import type { Heading } from '#domain/meeting/headings.ts'
import type { Attendee, OpenDecision } from '#domain/meeting/sections.ts'
import type { ReviewNumber } from '#domain/review/timeline.ts'

/** A section as it is kept. */
export interface SavedSection {
  readonly section: string
  readonly content: Content
  /** Counts the saves: who saves says which they saw. */
  readonly version: number
  /** The open page that saved it last. */
  readonly mark: string | null
  readonly savedBy: string
  /** The moment, as ISO text. */
  readonly savedAt: string
}

/** What the sections of a review are made of, and what decides whether one is done. */
export interface MeetingBasis {
  readonly bornOn: CalendarDate | null
  readonly number: ReviewNumber
  readonly headings: readonly Heading[]
  readonly people: readonly Attendee[]
  readonly decisions: readonly OpenDecision[]
  readonly sections: readonly SavedSection[]
}

/** A change of a workspace, in one transaction with all that follows from it. */
export interface MeetingTransaction extends DecisionTransaction {
  basis(
    review: { readonly reviewId: string; readonly childId: string },
    on: CalendarDate,
  ): Promise<MeetingBasis>
  /** Keeps what a section holds as its next version. Returns it as kept. */
  keepSection(
    of: { readonly reviewId: string; readonly childId: string },
    section: Pick<SavedSection, 'section' | 'content' | 'version' | 'mark'>,
  ): Promise<SavedSection>
  freeze(freezeId: string): Promise<Freeze | undefined>
  keepFreeze(freeze: Freeze): Promise<Freeze>
}

/** A workspace, to be shown. */
export interface MeetingInFull extends ReviewInFull, MeetingBasis {
  /** Notices by which a decision waits, or that were released at this review. */
  readonly freezes: readonly Freeze[]
}

export interface MeetingStore {
  change<T>(by: Recorder, work: (transaction: MeetingTransaction) => Promise<T>): Promise<T>
  /** Undefined: no such review within the scope. */
  open(ask: ReviewAsked & { readonly reviewId: string }): Promise<MeetingInFull | undefined>
}

export interface MeetingNeeds {
  readonly store: MeetingStore
  readonly today: () => CalendarDate
}
