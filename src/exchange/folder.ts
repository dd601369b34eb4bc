import type { Tolerated } from './read/tolerated.ts'
import type { FileKind } from './file-kind.ts'
import type { Finding } from './finding.ts'

/** A value as it is kept: dates as `2021-03-31`, numbers as numbers, everything else as it stands, trimmed. */
export type CellValue = string | number | null

/** One row that could be read. */
export interface ReadRow {
  /** By column of the table; null is not recorded. */
  readonly values: Readonly<Record<string, CellValue>>
  /** The values of the identity, joined. */
  readonly rowKey: string
  /** 1, or 2, 3 … for further rows of the same key that say something else (or count again). */
  readonly occurrence: number
  readonly file: string
  readonly line: number
}

/** A row that could not be read, as it stood, and why. */
export interface Reject {
  readonly file: string
  readonly line: number
  readonly cells: readonly string[]
  readonly reasons: readonly string[]
}

/** One file of the folder. Rows read are the rows loaded, the repeats and the rejected ones together. */
export interface FolderFile {
  readonly file: string
  readonly kind?: FileKind
  readonly sha256: string
  readonly read: number
  readonly rejected: number
  /** Rows that say exactly what an earlier row of the folder said: nothing changes by them. */
  readonly unchangedRepeats: number
  /** Why the file was not read, when it was not. */
  readonly skipped?: string
  /** What is not quite a plain CSV file's, and was read as it was meant; absent when nothing was. */
  readonly tolerated?: readonly Tolerated[]
}

/** The rows of a folder by kind id. A kind with a file that holds no row has an empty list; one without a file has none. */
export type RowsByKind = ReadonlyMap<string, readonly ReadRow[]>

/** All that reading a folder gave. */
export interface ReadFolder {
  readonly files: readonly FolderFile[]
  readonly rows: RowsByKind
  readonly findings: readonly Finding[]
  readonly rejects: readonly Reject[]
}
