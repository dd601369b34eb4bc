/** A figure of another area for the same measure, as the council imported it: England, its neighbours. */
export interface Comparator {
  readonly year: string
  readonly area: string
  /** In the measure's own unit. */
  readonly value: number
  readonly source: string | undefined
}

/** What stands beside the figures: who the officers are, and what others' figures are. */
export interface MeasureSources {
  /** The collection years for which anything was imported, the newest first. */
  yearsHeld(authorityId: string): Promise<readonly string[]>
  /** The latest import that landed, of any year: while it stays the same, so do the figures. */
  newestImport(authorityId: string): Promise<string | undefined>
  /** The kinds of file that were imported for a collection year, with or without rows. */
  kindsHeld(authorityId: string, year: string): Promise<ReadonlySet<string>>
  /** The newest years first. */
  comparators(authorityId: string, measure: string): Promise<readonly Comparator[]>
  /** Names of officers by id, as last recorded. */
  officers(authorityId: string): Promise<ReadonlyMap<string, string>>
}
