import type { Recorder } from '#app/recording/recording.ts'
import type { ReviewAsked, ReviewTransaction } from '#app/review/review-store.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { OtherDay } from './entries-of-files.ts'
import type { CareEntryState } from '#domain/child/care-entry-lifecycle.ts'

/** The news that a child is looked after, as it was given to the service. */
export interface CareEntry {
  readonly entryId: string
  readonly childId: string
  readonly lookedAfterOn: CalendarDate
  /** Null: only a file tells of the entry, and no file says when the service was told. */
  readonly notifiedOn: CalendarDate | null
  readonly notifyingTeam: string | null
  readonly notifiedBy: string
  readonly legalStatus: string | null
  readonly note: string | null
  readonly state: CareEntryState
  /** Who told of it first: somebody here, or the files. */
  readonly source: 'recorded' | 'files'
  /** The first review that was made with it. */
  readonly reviewId: string | null
  /** Of one that was withdrawn: when, by whom and why. Null of one that the files took back. */
  readonly withdrawnOn: CalendarDate | null
  readonly withdrawnBy: string | null
  readonly withdrawnBecause: string | null
  readonly version: number
}

/** A day of entry that was corrected. Never removed. */
export interface DayChange {
  readonly changeId: string
  readonly entryId: string
  readonly was: CalendarDate
  readonly now: CalendarDate
  readonly reason: string
}

/** The same with who corrected it and when, as a page shows it. */
export interface DayChanged extends DayChange {
  readonly by: string
  readonly on: CalendarDate
}

/** A row of a file that says that care began on a day, whether it speaks or not. */
export interface FiledStart {
  readonly day: CalendarDate
  readonly year: string
  readonly rowKey: string
  readonly file: string
  readonly line: number
  readonly speaks: boolean
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
  /** Keeps a day that an entry was said to be on, with why it was wrong. */
  keepDay(change: DayChange): Promise<void>
  /** What the files say of how a child's care began near an entry. */
  filedStarts(childId: string): Promise<readonly FiledStart[]>
  knownChild(childId: string): Promise<KnownChild>
  /** Keeps that children are brothers and sisters, each of every other. */
  keepSiblings(childIds: readonly string[]): Promise<void>
  /** Forgets every brother and sister of a child who is none: the history keeps that they were recorded. */
  dropSiblings(childId: string): Promise<void>
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
  /** The entries that were withdrawn here since a day, the latest first. */
  withdrawn(ask: ReviewAsked & { readonly since: CalendarDate }): Promise<readonly EntryListed[]>
  one(ask: ReviewAsked & { readonly entryId: string }): Promise<EntryListed | undefined>
  /** The days that an entry was said to be on before, the latest first. */
  daysOf(ask: ReviewAsked & { readonly entryId: string }): Promise<readonly DayChanged[]>
  /** Entries of a child for which a file says another day. */
  otherDaysOf(ask: ReviewAsked & { readonly childId: string }): Promise<readonly OtherDay[]>
  /** The teams that the files name. */
  teams(authorityId: string): Promise<readonly string[]>
}
