import type { ImportOptions, ImportReport } from '#app/import/import-files.ts'
import type { ReadFolder } from '#exchange/folder.ts'

/** What commands ask of the product: made by wiring.ts, closed when the command ends. */
export interface WaymarkForCommands extends AsyncDisposable {
  importFiles(
    folder: ReadFolder,
    options: Omit<ImportOptions, 'authorityId' | 'actor' | 'newAuthority'> & {
      readonly slug: string
      readonly create?: string | undefined
      readonly madeUp?: boolean
    },
  ): Promise<ImportReport>
}

export type OpenWaymark = () => Promise<WaymarkForCommands>
