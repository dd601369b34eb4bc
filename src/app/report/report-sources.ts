/** One import that the figures of a year rest on. */
export interface ImportRecord {
  readonly importId: string
  /** The day it was made, `2021-05-04`. */
  readonly importedOn: string
  readonly files: readonly ImportedFile[]
  readonly findings: readonly FindingCount[]
}

export interface ImportedFile {
  readonly file: string
  /** `ssda903.reviews`, `disputes`; undefined when the file was not recognised and was skipped. */
  readonly kind?: string | undefined
  readonly sha256: string
  readonly read: number
  readonly rejected: number
}

export interface FindingCount {
  readonly code: string
  readonly severity: 'error' | 'warning'
  readonly count: number
}

/** A figure of another area, as a council imported it or typed it in, in the unit of its measure. */
export interface OtherAreasFigure {
  readonly measure: string
  readonly year: string
  readonly area: string
  readonly value: number
  readonly source: string | undefined
  /** How that area counts, where it is not as here. */
  readonly note?: string | undefined
}

/** What is on record about an authority's imports. */
export interface ReportSources {
  /** The collection years for which anything was imported, the newest first. */
  readonly yearsHeld: (authorityId: string) => Promise<readonly string[]>
  /** The latest import that landed, of any year: while it stays the same, so do the figures. */
  /** A mark of all that figures rest on: imports, what was recorded here, local policy. Undefined: nothing yet. */
  readonly lastChange: (authorityId: string) => Promise<string | undefined>
  /**
   * The kinds of file that were imported for a collection year, with or without rows: `ssda903.reviews`,
   * `disputes`. A file without rows says that there were none, and no file says nothing.
   */
  readonly kindsHeld: (authorityId: string, year: string) => Promise<ReadonlySet<string>>
  /** The figures of other areas for a collection year and the years before it, the newest first. */
  readonly otherAreas: (authorityId: string, year: string) => Promise<readonly OtherAreasFigure[]>
  /** The imports of a collection year whose rows still speak, the oldest first. */
  readonly importsOf: (authorityId: string, year: string) => Promise<readonly ImportRecord[]>
}
