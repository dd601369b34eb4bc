import type { Scope } from '#domain/access/scope.ts'
import type { Finding } from '#exchange/finding.ts'
import type { NamedFile } from '#exchange/read-folder.ts'
import type { FileOutcome } from './import-store.ts'
import type { UndoOptions, UndoReport } from './undo-import.ts'

/** An import, loaded or only held, of one authority. */
export interface ImportOf {
  readonly authorityId: string
  readonly importId: string
}

/** Files that one person holds: nobody else is shown them or may load them. */
export interface HeldOf extends ImportOf {
  readonly userId: string
}

export type HeldState = 'checking' | 'checked' | 'loading' | 'failed'

/** Files that were sent and not loaded yet, and what loading them would do. */
export interface HeldImport {
  readonly importId: string
  readonly year: string
  readonly state: HeldState
  /** What goes on, and how far it is: rows or children done, of how many. */
  readonly stage: string | undefined
  readonly done: number
  readonly of: number
  /** When the files are removed, loaded or not: an instant in UTC. */
  readonly expiresAt: string
  readonly files: readonly FileOutcome[]
}

/** Files that somebody holds, as a list shows them. */
export type HeldInBrief = Pick<HeldImport, 'importId' | 'year' | 'state' | 'stage' | 'done' | 'of'> & {
  readonly files: number
}

/** One import that was loaded. */
export interface ImportSummary {
  readonly importId: string
  readonly year: string
  readonly actor: string
  /** The folder that was read, or how the files came. */
  readonly folder: string
  /** An instant in UTC. */
  readonly finishedAt: string
  /** That it was undone, and no longer counts. */
  readonly undone: { readonly by: string; readonly at: string } | null
  /** It is the newest that stands: the only one that can be undone. */
  readonly newest: boolean
  readonly files: number
  readonly read: number
  readonly added: number
  readonly amended: number
  readonly ended: number
  readonly unchanged: number
  readonly rejected: number
  readonly errors: number
  readonly warnings: number
  /** Of its findings, how many of each code, the most frequent first. */
  readonly codes: readonly FindingCount[]
}

export interface FindingCount {
  readonly code: string
  readonly severity: 'error' | 'warning'
  readonly count: number
}

/** A finding as it is kept. Child, value and sentence are left out for those who see no case content. */
export interface KeptFinding {
  readonly code: string
  readonly severity: 'error' | 'warning'
  readonly file: string | null
  readonly line: number | null
  readonly column: string | null
  readonly value: string | null
  readonly childId: string | null
  readonly message: string | null
}

export interface FindingsAsked extends ImportOf {
  readonly scope: Scope
  /** Of files that are held, rather than of an import that was loaded. */
  readonly held: boolean
  readonly code?: string | undefined
  readonly file?: string | undefined
  readonly limit: number
  readonly offset: number
}

export interface FoundFindings {
  readonly total: number
  readonly findings: readonly KeptFinding[]
}

/** What was imported, and what was found. */
export interface ImportReads {
  imports(ask: {
    readonly authorityId: string
    readonly limit: number
    readonly offset: number
  }): Promise<{ readonly total: number; readonly imports: readonly ImportSummary[] }>
  /** Undefined: there is no such import in this authority. */
  imported(
    ask: ImportOf,
  ): Promise<{ readonly summary: ImportSummary; readonly files: readonly FileOutcome[] } | undefined>
  findings(ask: FindingsAsked): Promise<FoundFindings>
  /** How many findings of each code, errors first and then the most frequent. */
  findingCodes(
    ask: Pick<FindingsAsked, 'authorityId' | 'importId' | 'scope' | 'held'>,
  ): Promise<readonly FindingCount[]>
}

/** Where files are held between looking at what they would change and loading them. */
export interface HeldImports {
  hold(of: HeldOf, files: { readonly year: string; readonly files: readonly NamedFile[] }): Promise<void>
  held(of: HeldOf): Promise<HeldImport | undefined>
  files(of: HeldOf): Promise<readonly NamedFile[]>
  keepCheck(
    of: HeldOf,
    found: { readonly files: readonly FileOutcome[]; readonly findings: readonly Finding[] },
  ): Promise<void>
  /** Whether undoing may begin: nobody else of the authority is loading. Its progress is kept under the import's id. */
  beginUndoing(of: HeldOf, year: string): Promise<boolean>
  /** Whether loading may begin: the files were checked, and nobody else of the authority is loading. */
  beginLoading(of: HeldOf): Promise<boolean>
  progress(
    of: HeldOf,
    at: { readonly stage: string; readonly done: number; readonly of: number },
  ): Promise<void>
  /** Says that the work goes on: two minutes without it, and its process is gone. */
  beat(of: HeldOf): Promise<void>
  /** Whether files of which the work stopped may be checked again. */
  beginAgain(of: HeldOf): Promise<boolean>
  /** The files that somebody holds, the newest first. */
  mine(of: Omit<HeldOf, 'importId'>): Promise<readonly HeldInBrief[]>
  fail(of: HeldOf): Promise<void>
  remove(of: HeldOf): Promise<void>
  /** How many sets of files are past their time and still there, and how many lie in work that was cut short. */
  abandoned(authorityId: string): Promise<{ readonly pastTheirTime: number; readonly cutShort: number }>
  /** Removes what is past its time. */
  removeExpired(authorityId: string): Promise<void>
}

/** Importing on screen: hold, look, load, read the report. */
export interface ImportDesk extends ImportReads {
  /** The collection years that files may be loaded for, the newest first. */
  years(): readonly string[]
  /** Holds the files and begins to check them; the id that the import will have. */
  hold(as: Importer, files: { readonly year: string; readonly files: readonly NamedFile[] }): Promise<string>
  held(as: Importer, importId: string): Promise<HeldImport | undefined>
  /** Begins to load what was held and checked. */
  load(
    as: Importer,
    importId: string,
    options: { readonly acceptPartial: boolean },
  ): Promise<'begun' | 'not checked' | 'somebody is loading'>
  /** Undoes the newest import, or tells what that would do. What takes long goes on after the answer. */
  undo(
    as: Importer,
    options: Pick<UndoOptions, 'check' | 'written'> & { readonly importId: string },
  ): Promise<UndoReport | { readonly kind: 'begun' }>
  /** Whether somebody's undoing of an import goes on, or broke. */
  undoing(as: Importer, importId: string): Promise<HeldImport | undefined>
  /** Checks files again of which the work stopped. False: there is nothing that stopped. */
  again(as: Importer, importId: string): Promise<boolean>
  /** The files that somebody holds and that are not loaded. */
  mine(as: Importer): Promise<readonly HeldInBrief[]>
  /** Removes what was held; nothing is loaded. */
  giveUp(as: Importer, importId: string): Promise<void>
  removeExpired(authorityId: string): Promise<void>
}

/** Who imports: the account that holds the files, and its email for the record. */
export interface Importer {
  readonly authorityId: string
  readonly userId: string
  readonly email: string
}
