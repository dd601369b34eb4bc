import { expect, test } from 'vitest'
import { file, measuredCouncil } from '#test/support/measured-council.ts'

test('an officer without children has a weighted score of nought, as one with two has one of two', async () => {
  const council = await measuredCouncil({
    '2020-21': [
      file(
        'episodes.csv',
        'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN',
        'A1,01/05/2020,S,C2,N1,U6,PR1,,,,,,',
        'B2,06/05/2020,S,C2,N1,U6,PR1,,,,,,',
      ),
      file('iros.csv', 'iro_id,name,fte,started_on', 'I1,Ann,1,2019-01-01', 'I2,Ben,0.5,2019-01-01'),
      file('allocations.csv', 'child_id,iro_id,allocated_on', 'A1,I1,2020-05-01', 'B2,I1,2020-05-06'),
    ],
  })
  const [entry] = await council.ask({
    from: '2020-04-01',
    to: '2021-03-31',
    measures: ['caseload.by_iro'],
    by: ['iro'],
  })
  expect(entry?.cells).toEqual([
    { keys: { iro: 'I1' }, numerator: 2, denominator: 1, value: 2, weightedScore: 2 },
    { keys: { iro: 'I2' }, numerator: 0, denominator: 0.5, value: 0, weightedScore: 0 },
  ])
})
