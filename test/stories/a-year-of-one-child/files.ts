import { importFiles } from '#app/import/import-files.ts'
import { parseCollectionYear } from '#domain/calendar/collection-year.ts'
import { englandAndWales } from '#domain/calendar/england-and-wales.ts'
import { readFolder } from '#exchange/read-folder.ts'
import { importStoreOf } from '#store/import/import-store.ts'
import type { TestSite } from '#test/support/site.ts'
import { days, inFile } from './calendar.ts'

export type Files = Readonly<Record<string, string>>

/**
 * What the council's case system knew on the morning that the service was told: Isla's name, and that Tom Osei, who is
 * an IRO now, was the duty social worker who placed her. She is the only child of the council, so that its figures are
 * hers.
 */
export const atTheStart: Files = {
  'header.csv': `CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB
I700,F,14/05/2019,WBRI,A123456789012,,
`,
  'sw_episodes.csv': `CHILD,DOB,SW_ID,SW_DECOM,SW_DEC,SW_REASON
I700,14/05/2019,SW2,${inFile(days.entered)},,
`,
  'social_workers.csv': `sw_id,sw_name,sw_team,sw_from,sw_to
SW1,Chidi Eze,North,2024-01-01,
SW2,Tom Osei,North,2024-01-01,
`,
  'iros.csv': `iro_id,name,fte,started_on,contract
IRO1,Priya Nair,1,2020-01-06,permanent
IRO2,Tom Osei,1,2025-12-08,permanent
`,
  'history_complete.csv': `history_complete_from
2015-01-01
`,
}

const episodes = (rows: readonly string[]) =>
  `CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n${rows.join('\n')}\n`

const workers = `CHILD,DOB,SW_ID,SW_DECOM,SW_DEC,SW_REASON
I700,14/05/2019,SW2,${inFile(days.entered)},08/12/2025,
I700,14/05/2019,SW1,09/12/2025,,
`

/** January 2026: an interim care order, and a home with the Abbots that is not yet for long. */
export const inJanuary: Files = {
  'episodes.csv': episodes([`I700,${inFile(days.entered)},S,C1,N1,U6,PR1,,,,,,`]),
  'sw_episodes.csv': workers,
}

/** June 2026: the same, in the files of the new collection year. */
export const inJune: Files = { ...inJanuary, 'header.csv': atTheStart['header.csv'] ?? '' }

/** November 2026: the care order of the final hearing, and the Abbots for the long term. */
export const inNovember: Files = {
  'header.csv': atTheStart['header.csv'] ?? '',
  'episodes.csv': episodes([
    `I700,${inFile(days.entered)},S,C1,N1,U6,PR1,30/06/2026,X1,,,,`,
    'I700,30/06/2026,L,C2,N1,U6,PR1,06/07/2026,X1,,,,',
    'I700,06/07/2026,T,C2,N1,U4,PR1,,,,,,',
  ]),
  'sw_episodes.csv': workers,
}

/** January 2027: the placement order, and the Abbots as those who adopt her. */
export const afterPlacing: Files = {
  ...inNovember,
  'episodes.csv': episodes([
    `I700,${inFile(days.entered)},S,C1,N1,U6,PR1,30/06/2026,X1,,,,`,
    'I700,30/06/2026,L,C2,N1,U6,PR1,06/07/2026,X1,,,,',
    `I700,06/07/2026,T,C2,N1,U4,PR1,${inFile(days.ordered)},X1,,,,`,
    `I700,${inFile(days.ordered)},L,E1,N1,U4,PR1,${inFile(days.placed)},X1,,,,`,
    `I700,${inFile(days.placed)},T,E1,N1,A5,PR1,,,,,,`,
  ]),
}

/** Loads files as the council's machine does at night. */
export async function load(site: TestSite, year: string, files: Files): Promise<void> {
  const collection = parseCollectionYear(year)
  if (collection === undefined) throw new RangeError(year)
  const named = Object.entries(files).map(([name, text]) => ({ name, content: Buffer.from(text) }))
  const report = await importFiles(
    { store: importStoreOf(site.db), calendar: englandAndWales },
    readFolder(named, { year: collection }),
    {
      authorityId: site.authorityId,
      folder: 'case-system',
      actor: 'test',
      year: collection.name,
      check: false,
      acceptPartial: false,
    },
  )
  if (!report.landed) throw new Error(JSON.stringify(report.findings))
}
