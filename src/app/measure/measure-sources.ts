import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { ByAdministrator } from '#app/admin/accounts.ts'

/** A figure of another area for the same measure: England, its neighbours, another council. */
export interface Comparator {
  readonly year: string
  readonly area: string
  /** In the measure's own unit. */
  readonly value: number
  readonly source: string | undefined
  /** How that area counts, where it is not as here. */
  readonly note: string | undefined
  /** Who typed it in and when; undefined: it came in a file. */
  readonly entered: { readonly by: string; readonly on: CalendarDate } | undefined
}

/** Which figure of another area: one a measure, year and area. */
export interface ComparatorKey {
  readonly measure: string
  readonly year: string
  readonly area: string
}

export interface EnteredComparator extends ComparatorKey {
  readonly value: number
  readonly source: string
  readonly note: string | undefined
  readonly on: CalendarDate
}

/** Figures of other areas that are typed in, each change with its entry in the audit trail. */
export interface ComparatorStore {
  /** Adds a figure, or puts right the one of the same measure, year and area. */
  enter(by: ByAdministrator, figure: EnteredComparator): Promise<void>
  /** False: there was none. */
  remove(by: ByAdministrator, key: ComparatorKey): Promise<boolean>
}

/** The measures that people put on their scorecards. */
export interface ScorecardStore {
  /** Undefined: this person has chosen none, and reads those of their role. */
  chosen(authorityId: string, userId: string): Promise<readonly string[] | undefined>
  /** Undefined goes back to those of the role. */
  choose(by: ByAdministrator, userId: string, measures: readonly string[] | undefined): Promise<void>
}

/** How many times one thing was found in the files of a year. */
export interface FoundInFiles {
  readonly code: string
  readonly severity: 'error' | 'warning'
  readonly count: number
}

/** What stands beside the figures: who the officers are, and what others' figures are. */
export interface MeasureSources {
  /** The collection years for which anything was imported, the newest first. */
  yearsHeld(authorityId: string): Promise<readonly string[]>
  /** A mark of all that figures rest on: imports, what was recorded here, local policy. Undefined: nothing yet. */
  lastChange(authorityId: string): Promise<string | undefined>
  /** The kinds of file that were imported for a collection year, with or without rows. */
  kindsHeld(authorityId: string, year: string): Promise<ReadonlySet<string>>
  /** The newest years first. */
  comparators(authorityId: string, measure: string): Promise<readonly Comparator[]>
  /** What the newest import of each kind of file found wrong in it. */
  findings(authorityId: string, year: string, kinds: readonly string[]): Promise<readonly FoundInFiles[]>
  /** Names of officers by id, as last recorded. */
  officers(authorityId: string): Promise<ReadonlyMap<string, string>>
}
