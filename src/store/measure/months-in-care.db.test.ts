import { expect, test } from 'vitest'
import { file, measuredCouncil } from '#test/support/measured-council.ts'

test.each([
  ['2020-09-30', { numerator: 2, denominator: 2, value: 100 }],
  ['2020-09-29', { numerator: 1, denominator: 1, value: 100 }],
  ['2020-09-28', { numerator: 0, denominator: 0, value: null }],
])('eighteen months in care run from the day a child came, up to %s', async (to, total) => {
  const children = [
    ['A', '31/03/2019'],
    ['B', '29/03/2019'],
    ['C', '01/04/2019'],
  ]
  const council = await measuredCouncil({
    '2020-21': [
      file(
        'episodes.csv',
        'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN',
        ...children.map(([child, came]) => `${child},${came},S,C2,N1,U6,PR1,,,,,,`),
      ),
      file(
        'workers.csv',
        'CHILD,DOB,SW_ID,SW_DECOM,SW_DEC,SW_REASON',
        ...children.map(([child, came]) => `${child},01/01/2010,SW1,${came},,`),
      ),
    ],
  })
  const [kept] = await council.ask({ from: '2020-04-01', to, measures: ['workers.same_for_12_months'] })
  expect(kept?.total).toEqual(total)
})

test('six months in care that began on 31 August are over on the last day of February', async () => {
  const came = (child: string, on: string) => `${child},${on},S,C2,N1,U6,PR1,,,,,,`
  const council = await measuredCouncil({
    '2020-21': [
      file(
        'episodes.csv',
        'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN',
        came('A', '28/08/2020'),
        came('B', '31/08/2020'),
        came('C', '01/09/2020'),
      ),
    ],
  })
  const [times] = await council.ask({
    from: '2020-04-01',
    to: '2021-02-28',
    measures: ['cohort.time_in_care'],
    by: ['time_in_care'],
  })
  expect(times?.cells.slice(0, 2).map(({ value }) => value)).toEqual([1, 2])
})

test('the last twelve months end on the last day: a worker of 29 February was not there for all of them on 28 February', async () => {
  const council = await measuredCouncil({
    '2020-21': [
      file(
        'episodes.csv',
        'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN',
        ...['A', 'B'].map((child) => `${child},01/01/2019,S,C2,N1,U6,PR1,,,,,,`),
      ),
      file(
        'workers.csv',
        'CHILD,DOB,SW_ID,SW_DECOM,SW_DEC,SW_REASON',
        'A,01/01/2010,SW1,28/02/2020,,',
        'B,01/01/2010,SW1,29/02/2020,,',
      ),
    ],
  })
  const total = async (to: string) =>
    (await council.ask({ from: '2020-04-01', to, measures: ['workers.same_for_12_months'] }))[0]?.total
  expect(await total('2021-02-28')).toEqual({ numerator: 1, denominator: 2, value: 50 })
  expect(await total('2021-03-01')).toEqual({ numerator: 2, denominator: 2, value: 100 })
})
