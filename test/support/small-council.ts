import type { Database } from '#store/database/database.ts'
import { handIn } from './hand-in.ts'

/**
 * Three children of a small council, on Monday 23 November 2026: Leo, whose IRO is Priya Nair and whose social
 * worker is in the team North, and whose third review is overdue; Ana, whose IRO is Tom Osei, and whose second
 * review falls due on Saturday 28 November; and a boy newly looked after, whom nobody has been given.
 */
const files = {
  'header.csv': `CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB
L100,M,04/03/2017,WBRI,A123456789012,,
A200,F,11/06/2011,WBRI,A123456789013,,
N300,M,20/01/2019,WBRI,A123456789014,,
`,
  'episodes.csv': `CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN
L100,01/12/2025,S,C2,N1,U6,PR1,,,,,,
A200,03/08/2026,S,V2,N1,U6,PR1,,,,,,
N300,16/11/2026,S,V2,N1,U6,PR1,,,,,,
`,
  'reviews.csv': `CHILD,DOB,REVIEW,REVIEW_CODE
L100,04/03/2017,29/12/2025,PN1
L100,04/03/2017,26/03/2026,PN1
A200,11/06/2011,28/08/2026,PN1
`,
  'sw_episodes.csv': `CHILD,DOB,SW_ID,SW_DECOM,SW_DEC,SW_REASON
L100,04/03/2017,SW1,01/12/2025,,
A200,11/06/2011,SW2,03/08/2026,,
`,
  'social_workers.csv': `sw_id,sw_name,sw_team,sw_from,sw_to
SW1,Chidi Eze,North,2025-01-01,
SW2,Beth Lowe,South,2025-01-01,
`,
  'iros.csv': `iro_id,name,fte,started_on,contract
IRO1,Priya Nair,1,2020-01-06,permanent
IRO2,Tom Osei,1,2020-01-06,permanent
`,
  'iro_allocations.csv': `child_id,iro_id,allocated_on,allocation_ended_on,allocation_reason
L100,IRO1,2025-12-02,,new_entry
A200,IRO2,2026-08-04,,new_entry
`,
  'people.csv': `child_id,first_name,last_name,called,first_language
L100,Leonard,M,Leo,
A200,Ana,S,,
`,
  'history_complete.csv': `history_complete_from
2015-01-01
`,
}

/** The Monday on which the small council is looked at. */
export const smallCouncilOn = '2026-11-23'

/**
 * Imports the small council's files for an authority, as its analyst would.
 * @param instead other words for words in the files: a council with the same ids and people of its own
 */
export async function importSmallCouncil(
  db: Database,
  authorityId: string,
  instead: Readonly<Record<string, string>> = {},
): Promise<void> {
  const worded = (text: string) =>
    Object.entries(instead).reduce((so, [word, other]) => so.replaceAll(word, other), text)
  const ofCouncil = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, worded(text)]))
  const report = await handIn({ db, authorityId }, '2026-27', ofCouncil)
  if (!report.landed) throw new Error(`The small council did not import: ${JSON.stringify(report.findings)}`)
}
