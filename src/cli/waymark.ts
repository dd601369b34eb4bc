import type { CareReads } from '#app/care/care-reads.ts'
import type { ImportOptions, ImportReport } from '#app/import/import-files.ts'
import type { UndoOptions, UndoReport } from '#app/import/undo-import.ts'
import type { ReadFolder } from '#exchange/folder.ts'
import type { AuditedCommands } from './kit/audited.ts'

export interface NamedAuthority {
  readonly authorityId: string
  readonly slug: string
  readonly name: string
}

/** What commands ask of the product: made by wiring.ts, closed when the command ends. */
export interface WaymarkForCommands extends AsyncDisposable, AuditedCommands {
  /** The authority of a slug. @throws CommandFailed that says how to make it, when there is none. */
  authority(slug: string): Promise<NamedAuthority>
  readonly care: CareReads
  importFiles(
    read: ReadFolder | Iterable<ReadFolder>,
    options: Omit<ImportOptions, 'authorityId' | 'actor' | 'newAuthority'> & {
      readonly slug: string
      readonly create?: string | undefined
      readonly madeUp?: boolean
    },
  ): Promise<ImportReport>
  /** Undoes the newest import of an authority, or tells what that would do. */
  undoImport(
    authorityId: string,
    options: Pick<UndoOptions, 'importId' | 'check' | 'written'>,
  ): Promise<UndoReport>
  /** Opens a restricted record to everybody whose role reaches it; false when it is not restricted. */
  reopenRecord(authorityId: string, childId: string, why: string): Promise<boolean>
  /** Works out every clock of an authority anew from its facts. The number of children. */
  workOut(authorityId: string, onProgress: (done: number, of: number) => void): Promise<number>
}

export type OpenWaymark = () => Promise<WaymarkForCommands>
