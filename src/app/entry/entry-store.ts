import type { Recorder } from '#app/recording/recording.ts'
import type { ReviewAsked, ReviewTransaction } from '#app/review/review-store.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { CareEntryState } from '#domain/child/care-entry-lifecycle.ts'

/** The news that a child is looked after, as it was given to the service. */
export interface CareEntry {
  readonly entryId: string
  readonly childId: string
  readonly lookedAfterOn: CalendarDate
  readonly notifiedOn: CalendarDate
  readonly notifyingTeam: string | null
  readonly notifiedBy: string
  readonly legalStatus: string | null
  readonly note: string | null
  readonly state: CareEntryState
  /** The first review that was made with it. */
  readonly reviewId: string | null
  readonly version: number
}

/** What is known of a child before the service is told of them. */
export interface KnownChild {
  readonly bornOn: CalendarDate | null
  /** Whether the files hold how they are called. */
  readonly named: boolean
}

export interface EntryTransaction extends ReviewTransaction {
  entry(entryId: string): Promise<CareEntry | undefined>
  entriesOf(childId: string): Promise<readonly CareEntry[]>
  keepEntry(entry: CareEntry): Promise<CareEntry>
  knownChild(childId: string): Promise<KnownChild>
  /** Keeps that children are brothers and sisters, each of every other. */
  keepSiblings(childIds: readonly string[]): Promise<void>
}

/** An entry with what a list of them shows. */
export interface EntryListed extends CareEntry {
  readonly called: string | null
  readonly iroName: string | null
}

export interface EntryStore {
  change<T>(by: Recorder, work: (transaction: EntryTransaction) => Promise<T>): Promise<T>
  /** The entries on which something is left to do, and those of the last weeks: the latest first. */
  listed(ask: ReviewAsked & { readonly since: CalendarDate }): Promise<readonly EntryListed[]>
  one(ask: ReviewAsked & { readonly entryId: string }): Promise<EntryListed | undefined>
  /** The teams that the files name. */
  teams(authorityId: string): Promise<readonly string[]>
}
