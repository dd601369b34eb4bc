import { beforeAll, expect, test } from 'vitest'
import { file, type MeasuredCouncil, measuredCouncil } from '#test/support/measured-council.ts'

const year = { from: '2020-04-01', to: '2021-03-31' }

let council: MeasuredCouncil
beforeAll(async () => {
  council = await measuredCouncil({
    '2020-21': [
      file(
        'header.csv',
        'CHILD,SEX,DOB,ETHNIC,UPN',
        'A1,1,01/01/2010,WBRI,UN1',
        'B2,2,01/02/2011,WBRI,UN1',
        'C3,2,01/02/2012,WBRI,UN1',
      ),
      file(
        'episodes.csv',
        'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN',
        'A1,01/06/2020,S,C2,N1,U6,PR1,,,,,,',
        'B2,01/06/2020,S,C2,N1,U6,PR1,,,,,,',
        'C3,01/06/2020,S,V2,N1,U6,PR1,,,,,,',
      ),
      file(
        'reviews.csv',
        'CHILD,DOB,REVIEW,REVIEW_CODE',
        'A1,01/01/2010,26/06/2020,PN1',
        'B2,01/02/2011,30/06/2020,PN7',
      ),
      file('history_complete.csv', 'history_complete_from', '2010-01-01'),
      file(
        'iro_contacts.csv',
        'child_id,contact_on,iro_id,contact_method',
        'A1,2020-07-03,I1,visit',
        'B2,2020-07-06,I1,telephone',
      ),
    ],
  })
}, 120_000)

async function why(measure: string, variant?: string): Promise<readonly string[]> {
  const [entry] = await council.ask({
    ...year,
    measures: [measure],
    by: [],
    rows: true,
    ...(variant === undefined ? {} : { variant }),
  })
  return (entry?.rows ?? []).map(({ child, counts, why: said }) => `${child} ${counts ? '+' : '-'} ${said}`)
}

test('a review held in time says when it was held and due; one that was late, by how many days', async () => {
  expect(await why('reviews.in_time')).toEqual([
    'A1 + The first review was held on 26 June 2020, due by 29 June 2020: in time',
    'B2 - The first review was held on 30 June 2020, due by 29 June 2020: 1 day late',
  ])
})

test('of those due, one never held says that it was not held by the end', async () => {
  expect(await why('reviews.in_time', 'due')).toContain(
    'C3 - The first review was due by 29 June 2020 and was not held by 31 March 2021',
  )
  expect(await why('reviews.late')).toContain(
    'C3 + A review was due by 29 June 2020 and was not held by 31 March 2021; none is recorded since',
  )
})

test('of a child’s year, how many fell due and how many were in time', async () => {
  expect(await why('reviews.in_time', 'child_year')).toContain(
    'C3 - 1 review fell due for this child, 0 of them in time',
  )
})

test('a code, a contact and a day of coming into care are said as they are recorded', async () => {
  expect(await why('participation.rate')).toEqual([
    'A1 + Review held on 26 June 2020, recorded as PN1',
    'B2 - Review held on 30 June 2020, recorded as PN7',
  ])
  expect(await why('contacts.visits')).toEqual(['A1 + Visit on 3 July 2020'])
  expect(await why('cohort.legal_status')).toContain(
    'C3 + In care since 1 June 2020, and on 31 March 2021; legal status V2 in the episode from 1 June 2020',
  )
})
