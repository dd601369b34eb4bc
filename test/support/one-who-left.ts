import { importFiles } from '#app/import/import-files.ts'
import { parseCollectionYear } from '#domain/calendar/collection-year.ts'
import { englandAndWales } from '#domain/calendar/england-and-wales.ts'
import { readFolder } from '#exchange/read-folder.ts'
import type { Database } from '#store/database/database.ts'
import { importStoreOf } from '#store/import/import-store.ts'

const files = {
  'header.csv': 'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\nGONE,F,04/03/2017,WBRI,A123456789012,,\n',
  'episodes.csv':
    'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\nGONE,01/04/2025,S,C2,N1,U6,PR1,20/04/2025,E4A,,,,\n',
}

/** Imports two files of one child who has left care: a council of which something was loaded, and where nothing is due. */
export async function importOneWhoLeft(db: Database, authorityId: string): Promise<void> {
  const year = parseCollectionYear('2025-26')
  if (year === undefined) throw new RangeError('2025-26 is a collection year')
  const named = Object.entries(files).map(([name, text]) => ({ name, content: Buffer.from(text) }))
  const asked = { authorityId, actor: 'test', year: year.name, folder: 'files', check: false }
  const report = await importFiles(
    { store: importStoreOf(db), calendar: englandAndWales },
    readFolder(named, { year }),
    { ...asked, acceptPartial: true },
  )
  if (!report.landed) throw new Error(`One who left did not import: ${JSON.stringify(report.findings)}`)
}
