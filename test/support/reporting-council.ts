import type { Database } from '#store/database/database.ts'
import { handIn } from './hand-in.ts'

interface Year {
  readonly name: string
  readonly children: number
  /** Two days on which every child is reviewed. */
  readonly reviews: readonly [string, string]
  /** Formal disputes about the care plan, and about a placement. */
  readonly disputes: readonly [number, number]
}

/**
 * Two years of a council that has something to report: 36 children with 72 reviews and no dispute in 2019-20,
 * 40 children with 80 reviews and eleven disputes in 2020-21, one of them alone in its category. It imports
 * no quality checks, so nothing is known of those.
 */
const years: readonly Year[] = [
  { name: '2019-20', children: 36, reviews: ['10/08/2019', '08/02/2020'], disputes: [0, 0] },
  { name: '2020-21', children: 40, reviews: ['05/08/2020', '03/02/2021'], disputes: [10, 1] },
]

/** Imports both years for an authority, as its analyst would. */
export async function importReportingCouncil(db: Database, authorityId: string): Promise<void> {
  for (const of of years) {
    const report = await handIn({ db, authorityId }, of.name, filesOf(of))
    if (!report.landed) throw new Error(`${of.name} did not import: ${JSON.stringify(report.findings)}`)
  }
}

function filesOf({ children, reviews, disputes }: Year): Readonly<Record<string, string>> {
  const ids = Array.from({ length: children }, (_, at) => `C${String(at + 1).padStart(3, '0')}`)
  const lines = (header: string, rows: readonly string[]) => [header, ...rows, ''].join('\n')
  const dispute = (category: string, count: number) =>
    ids.slice(0, count).map((id) => `${category}-${id},${id},${category},2020-10-05,2020-10-16,1,Resolved`)
  return {
    'header.csv': lines(
      'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB',
      ids.map((id, at) => `${id},${(at % 2) + 1},04/03/2010,WBRI,A123456789012,,`),
    ),
    'episodes.csv': lines(
      'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN',
      ids.map((id) => `${id},01/05/2018,S,C2,N1,U6,PR1,,,,,,`),
    ),
    'reviews.csv': lines(
      'CHILD,DOB,REVIEW,REVIEW_CODE',
      ids.flatMap((id) => reviews.map((on) => `${id},04/03/2010,${on},PN1`)),
    ),
    'iros.csv': lines('iro_id,name,fte,started_on,contract', ['IRO1,Priya Nair,1,2018-01-08,permanent']),
    'iro_allocations.csv': lines(
      'child_id,iro_id,allocated_on,allocation_ended_on,allocation_reason',
      ids.map((id) => `${id},IRO1,2018-05-02,,new_entry`),
    ),
    'disputes.csv': lines(
      'dispute_id,child_id,dispute_category,dispute_raised_on,dispute_closed_on,highest_stage,dispute_outcome',
      [...dispute('Care plan', disputes[0]), ...dispute('Placement', disputes[1])],
    ),
  }
}
