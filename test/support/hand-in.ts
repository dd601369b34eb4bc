import { importFiles, type ImportReport } from '#app/import/import-files.ts'
import { parseCollectionYear } from '#domain/calendar/collection-year.ts'
import { englandAndWales } from '#domain/calendar/england-and-wales.ts'
import { readFolder } from '#exchange/read-folder.ts'
import type { Database } from '#store/database/database.ts'
import { importStoreOf } from '#store/import/import-store.ts'

/** Files as a test writes them: the words of each under its name. */
export type WrittenFiles = Readonly<Record<string, string>>

/**
 * Imports files of a collection year for a council, as `waymark import` does, and answers with its report.
 * @param acceptPartial lets the good rows in of files that have errors
 */
export function handIn(
  { db, authorityId }: { readonly db: Database; readonly authorityId: string },
  yearName: string,
  files: WrittenFiles,
  { acceptPartial = false }: { readonly acceptPartial?: boolean } = {},
): Promise<ImportReport> {
  const year = parseCollectionYear(yearName)
  if (year === undefined) throw new RangeError(`${yearName} is no collection year`)
  const named = Object.entries(files).map(([name, text]) => ({ name, content: Buffer.from(text) }))
  return importFiles({ store: importStoreOf(db), calendar: englandAndWales }, readFolder(named, { year }), {
    authorityId,
    actor: 'test',
    year: year.name,
    folder: 'files',
    check: false,
    acceptPartial,
  })
}

/** Files of girls of nine or so, in whom only their episodes matter: a row each, as `episodes.csv` has it. */
export function filesOfEpisodes(episodes: readonly string[], more: WrittenFiles = {}): WrittenFiles {
  const children = [...new Set(episodes.map((row) => row.split(',')[0] ?? ''))]
  const headers = children.map((child) => `${child},F,04/03/2016,WBRI,A123456789012,,`)
  return {
    'header.csv': `CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n${headers.join('\n')}\n`,
    'episodes.csv': `CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n${episodes.join('\n')}\n`,
    'history_complete.csv': 'history_complete_from\n2015-01-01\n',
    ...more,
  }
}
