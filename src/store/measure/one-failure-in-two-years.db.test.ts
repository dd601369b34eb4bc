import { expect, test } from 'vitest'
import { file, measuredCouncil } from '#test/support/measured-council.ts'

test('the note counts a failure that stood as not held before, and not one that stood as held late', async () => {
  const council = await measuredCouncil({
    '2020-21': [
      file(
        'episodes.csv',
        'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN',
        'A1,01/05/2020,S,C2,N1,U6,PR1,,,,,,',
        'B2,06/05/2020,S,C2,N1,U6,PR1,,,,,,',
      ),
      // A1 was due on 2 June. B2 was due on 5 June, held on 1 June, adjourned and never completed.
      file(
        'reviews.csv',
        'CHILD,DOB,REVIEW,REVIEW_CODE',
        'A1,01/01/2010,05/07/2020,PN1',
        'B2,01/02/2011,01/06/2020,PN1',
        'B2,01/02/2011,15/09/2020,PN1',
      ),
      file('review_details.csv', 'child_id,review_on,adjourned_on', 'B2,2020-06-01,2020-06-01'),
      file('history_complete.csv', 'history_complete_from', '2010-01-01'),
    ],
  })
  const lateIn = async (from: string, to: string) => {
    const [entry] = await council.ask({ from, to, measures: ['reviews.late'], by: [] })
    return { value: entry?.total?.value, notes: entry?.notes }
  }
  expect(await lateIn('2020-04-01', '2020-06-30')).toEqual({
    value: 2,
    notes: [
      '1 review not held by the end of the period took place late after it, and will stand in that period too, as held late.',
    ],
  })
  // Held late here: A1 in July and B2 in September. Not held: A1's second, due on 5 October, and B2's, on 15 December.
  expect(await lateIn('2020-07-01', '2021-03-31')).toEqual({
    value: 4,
    notes: ['1 of these failures fell due before the period and also stood in an earlier one, as not held.'],
  })
})
