import type { Tolerated } from '#exchange/read/tolerated.ts'
import type { CareStore } from '#app/care/work-out-children.ts'
import type { IndependenceOfFiles } from '#app/allocation/not-independent.ts'
import type { EntriesOfFiles } from '#app/entry/entries-of-files.ts'
import type { ReviewTransaction } from '#app/review/review-store.ts'
import type { RecordedConflict } from '#app/recording/conflicts.ts'
import type { FileKind } from '#exchange/file-kind.ts'
import type { Finding } from '#exchange/finding.ts'
import type { ReadRow, Reject } from '#exchange/folder.ts'

/** What replacing the rows of one kind and year did. */
export interface ReplacedSet {
  readonly unchangedByFile: ReadonlyMap<string, number>
  readonly amendedByFile: ReadonlyMap<string, number>
  readonly ended: number
  /** The children and the conferences that the rows added, changed or ended name. */
  readonly children: ReadonlySet<string>
  readonly conferences: ReadonlySet<string>
}

/** The rows of one kind and year on their way to take the place of the old ones. */
export interface SetReplacement {
  add(rows: readonly ReadRow[], onProgress: (rows: number) => void): Promise<void>
  /** Nothing of the old rows moves before. */
  finish(): Promise<ReplacedSet>
}

export interface FileOutcome {
  readonly file: string
  readonly kind: string | null
  readonly sha256: string
  readonly read: number
  readonly loaded: number
  readonly unchanged: number
  readonly rejected: number
  readonly amended: number
  readonly ended: number
  /** Why the file was not read, when it was not. */
  readonly skipped?: string
  /** What is not quite a plain CSV file's, and was read as it was meant. */
  readonly tolerated?: readonly Tolerated[] | null
}

/** One import's transaction: all of it lands or nothing does. */
export interface ImportTransaction extends CareStore, EntriesOfFiles, IndependenceOfFiles {
  /** The reviews recorded here: those ahead follow the regimes that the files tell of. */
  readonly reviews: ReviewTransaction
  begin(importId: string): Promise<void>
  replacement(importId: string, kind: FileKind): Promise<SetReplacement>
  /** The teams of each social worker, as one text that differs when they do. */
  workersTeams(): Promise<ReadonlyMap<string, string>>
  /** The children who have, or had, one of these social workers. */
  childrenOfWorkers(swIds: readonly string[]): Promise<readonly string[]>
  childrenOfConferences(conferenceIds: readonly string[]): Promise<readonly string[]>
  /** Where the files of this import say something else than was recorded here of the same row. */
  conflicts(tables: readonly string[]): Promise<readonly RecordedConflict[]>
  finish(
    importId: string,
    record: {
      readonly files: readonly FileOutcome[]
      readonly findings: readonly Finding[]
      readonly rejects: readonly Reject[]
    },
  ): Promise<void>
}

export interface ImportFor {
  readonly authorityId: string
  /** The authority is new, and is made with the import. */
  readonly newAuthority?: { readonly slug: string; readonly name: string; readonly madeUp: boolean }
  readonly year: string
  readonly folder: string
  readonly actor: string
  readonly acceptPartial: boolean
}

export interface ImportStore {
  newId(): string
  /** Runs the work in one transaction, and keeps it unless `work` says `rollBack`. */
  transact<T>(
    as: ImportFor,
    work: (transaction: ImportTransaction) => Promise<{ readonly keep: boolean; readonly result: T }>,
  ): Promise<T>
}
