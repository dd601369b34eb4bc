import { describe, expect, test } from 'vitest'
import type { NamedFile } from '#exchange/read-folder.ts'
import { file, measuredCouncil } from '#test/support/measured-council.ts'

const year = { from: '2020-04-01', to: '2021-03-31' }

const header = (...children: readonly string[]) =>
  file('header.csv', 'CHILD,SEX,DOB,ETHNIC,UPN', ...children.map((child) => `${child},1,01/01/2010,WBRI,UN1`))
const episodes = (...rows: readonly string[]) =>
  file(
    'episodes.csv',
    'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN',
    ...rows,
  )
/** An episode under a full care order with foster carers. */
const stay = (
  child: string,
  decom: string,
  more: { rne?: string; place?: string; dec?: string; rec?: string; post?: string } = {},
) =>
  `${child},${decom},${more.rne ?? 'S'},C2,N1,${more.place ?? 'U6'},PR1,${more.dec ?? ''},${more.rec ?? ''},,,${more.post ?? ''},`
const reviews = (...rows: readonly string[]) => file('reviews.csv', 'CHILD,DOB,REVIEW,REVIEW_CODE', ...rows)
const complete = file('history_complete.csv', 'history_complete_from', '2010-01-01')

async function totals(
  files: readonly NamedFile[],
  ids: readonly string[],
  period: { from: string; to: string } = year,
) {
  const council = await measuredCouncil({ '2020-21': files })
  const entries = await council.ask({ ...period, measures: ids })
  return ids.map((id) => {
    const entry = entries.find((one) => one.id === id && one.by.length === 0)
    return { value: entry?.total?.value, of: entry?.total?.denominator, notRecorded: entry?.notRecorded }
  })
}

describe('A review', () => {
  test('counts on the first and on the last day of the period, not on the day before or after', async () => {
    const held = ['31/03/2020', '01/04/2020', '31/03/2021', '01/04/2021'].map(
      (on) => `A,01/01/2010,${on},PN1`,
    )
    const council = await measuredCouncil({
      '2020-21': [header('A'), episodes(stay('A', '01/02/2020')), reviews(...held), complete],
    })
    const [byMonth] = await council.ask({ ...year, measures: ['reviews.held'], by: ['month'] })
    expect(byMonth?.total?.value).toBe(2)
    expect(byMonth?.cells.map(({ value }) => value)).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1])
  })

  test('without a code is in no rate, and one under 4 is out of the rate', async () => {
    const held = [
      'A,01/01/2010,01/05/2020,',
      'A,01/01/2010,01/06/2020,PN0',
      'A,01/01/2010,01/07/2020,PN4',
      'A,01/01/2010,01/08/2020,PN9',
    ]
    const files = [header('A'), episodes(stay('A', '01/02/2020')), reviews(...held)]
    expect(
      await totals(files, ['participation.codes', 'participation.rate', 'participation.attendance']),
    ).toEqual([
      { value: 3, of: undefined, notRecorded: 1 },
      { value: 0, of: 1, notRecorded: 1 },
      { value: 100, of: 1, notRecorded: 1 },
    ])
  })
})

describe('A child', () => {
  test('who ceases on a day is not in care on it, and one who starts on it is', async () => {
    const files = [
      header('A', 'B', 'C', 'D'),
      episodes(
        stay('A', '01/05/2020', { dec: '31/03/2021', rec: 'E4A' }),
        stay('B', '01/05/2020', { dec: '01/04/2021', rec: 'E4A' }),
        stay('C', '31/03/2021'),
        stay('D', '01/04/2021'),
      ),
    ]
    expect(await totals(files, ['cohort.in_care', 'cohort.started', 'cohort.ceased'])).toMatchObject([
      { value: 2 },
      { value: 3 },
      { value: 1 },
    ])
  })

  test('who goes from care straight to short breaks leaves for the reason that stands in the list of codes', async () => {
    const files = [
      header('A', 'B', 'C'),
      episodes(
        stay('A', '01/05/2020', { dec: '01/09/2020', rec: 'X1' }),
        'A,01/09/2020,L,V4,N1,U6,PR1,,,,,,',
        stay('B', '01/05/2020', { dec: '01/09/2020', rec: 'E4A' }),
        stay('C', '01/05/2020', { dec: '01/09/2020', rec: 'E99' }),
      ),
    ]
    const council = await measuredCouncil({ '2020-21': files })
    const [ceased] = await council.ask({ ...year, measures: ['cohort.ceased'], by: ['reason'] })
    const parts = ceased?.cells.filter(({ value }) => value !== 0) ?? []
    expect(Object.fromEntries(parts.map(({ keys, value }) => [keys['reason'], value]))).toEqual({
      'Returned home': 1,
      Continuing: 1,
      unknown: 1,
    })
  })

  test('born on 29 February is a year older on 1 March', async () => {
    const born = file('header.csv', 'CHILD,SEX,DOB,ETHNIC,UPN', 'A,1,29/02/2016,WBRI,UN1')
    const council = await measuredCouncil({ '2020-21': [born, episodes(stay('A', '01/05/2020'))] })
    const ages = await Promise.all(
      ['2021-02-28', '2021-03-01'].map(async (to) => {
        const [entry] = await council.ask({
          from: to,
          to,
          measures: ['placements.three_or_more'],
          by: ['age'],
        })
        return entry?.cells.map(({ keys }) => keys['age'])
      }),
    )
    expect(ages).toEqual([['4'], ['5']])
  })

  test('is unaccompanied until the day of the date that says until when', async () => {
    const duc = file(
      'uasc.csv',
      'CHILD,SEX,DOB,DUC',
      'A,1,01/01/2010,31/03/2021',
      'B,1,01/01/2010,01/04/2021',
      'C,1,01/01/2010,',
    )
    const files = [
      header('A', 'B', 'C'),
      episodes(...['A', 'B', 'C'].map((child) => stay(child, '01/05/2020'))),
      duc,
    ]
    expect(await totals(files, ['cohort.uasc'])).toMatchObject([{ value: 2, of: 3 }])
  })

  test('lives far away beyond 20.0 miles; a distance of 999.9 is not known', async () => {
    const children = ['A', 'B', 'C', 'D']
    const miles = ['20.0', '20.1', '999.9', '']
    const details = children.map((child, index) => `${child},2020-05-01,${miles[index]},yes`)
    const files = [
      header(...children),
      episodes(...children.map((child) => stay(child, '01/05/2020'))),
      file('placement_details.csv', 'child_id,decom,distance_miles,in_authority', ...details),
    ]
    expect(await totals(files, ['placements.over_20_miles'])).toEqual([{ value: 50, of: 2, notRecorded: 2 }])
  })

  test('has as many placements as overlap the period: one that ended on its first day is outside', async () => {
    const moves = (child: string, left: string) => [
      stay(child, '01/01/2020', { dec: left, rec: 'X1', post: 'A1' }),
      stay(child, left, { rne: 'P', dec: '01/06/2020', rec: 'X1', post: 'B1' }),
      stay(child, '01/06/2020', { rne: 'P', place: 'T0', dec: '05/06/2020', rec: 'X1' }),
      stay(child, '05/06/2020', { rne: 'P', dec: '01/07/2020', rec: 'X1', post: 'B1' }),
      stay(child, '01/07/2020', { rne: 'B', post: 'C1' }),
    ]
    const files = [header('A', 'B'), episodes(...moves('A', '01/04/2020'), ...moves('B', '02/04/2020'))]
    const council = await measuredCouncil({ '2020-21': files })
    const [entry] = await council.ask({ ...year, measures: ['placements.three_or_more'], by: ['placements'] })
    expect(entry?.cells.map(({ keys, numerator }) => [keys['placements'], numerator])).toEqual([
      ['2', 1],
      ['3', 1],
    ])
    expect(entry?.total).toEqual({ numerator: 1, denominator: 2, value: 50 })
  })
})

describe('What is due', () => {
  test('is late by the third working day for a notification, whatever the weekend', async () => {
    const told = [
      ['2020-11-06', '2020-11-10'],
      ['2020-11-06', '2020-11-11'],
      ['2020-11-04', '2020-11-07'],
      ['2020-11-04', '2020-11-09'],
    ].map(([entered, notified], index) => `C${index},${entered},${notified},East`)
    const files = [file('n.csv', 'child_id,looked_after_on,notified_on,notifying_team', ...told)]
    expect(await totals(files, ['notifications.late'])).toMatchObject([{ value: 2 }])
  })

  test('and left blank is not in time once its day lies before the last, and not recorded until then', async () => {
    const rows = [
      'A,2021-02-01,2021-02-15,2021-02-22',
      'A,2021-03-10,,',
      'B,2021-03-10,2021-03-31,',
      'C,2021-03-11,,2021-04-08',
    ]
    const files = [
      header('A', 'B', 'C'),
      episodes(...['A', 'B', 'C'].map((child) => stay(child, '01/05/2020'))),
      reviews(
        'A,01/01/2010,01/02/2021,PN1',
        'A,01/01/2010,10/03/2021,PN1',
        'B,01/01/2010,10/03/2021,PN1',
        'C,01/01/2010,11/03/2021,PN1',
      ),
      file('d.csv', 'child_id,review_on,record_completed_on,record_distributed_on', ...rows),
    ]
    // Fifteen working days from 10 and 11 March 2021 are 31 March and 1 April; twenty are 9 and 12 April.
    expect(
      await totals(files, ['records.completed_in_time', 'records.distributed_in_time', 'decisions.in_time']),
    ).toEqual([
      { value: 100, of: 2, notRecorded: 2 },
      { value: 100, of: 2, notRecorded: 2 },
      { value: null, of: 0, notRecorded: 4 },
    ])
    expect(
      await totals(files, ['records.completed_in_time'], { from: '2021-02-01', to: '2021-04-01' }),
    ).toEqual([{ value: 66.7, of: 3, notRecorded: 1 }])
  })

  test('is twenty working days for a dispute; one open no longer is left out', async () => {
    const raised = [
      'D1,A,plan,2021-02-01,2021-03-01',
      'D2,A,plan,2021-02-01,2021-03-02',
      'D3,A,plan,2021-03-02,',
      'D4,A,plan,2021-03-03,',
    ]
    const files = [
      file(
        'd.csv',
        'dispute_id,child_id,dispute_category,dispute_raised_on,dispute_closed_on,highest_stage',
        ...raised.map((row) => `${row},1`),
      ),
    ]
    // Twenty working days from 2 and 3 March 2021 are 30 and 31 March.
    expect(await totals(files, ['disputes.raised', 'disputes.in_time'])).toMatchObject([
      { value: 4 },
      { value: 33.3, of: 3 },
    ])
  })

  test('is two days before the conference for a report', async () => {
    const files = [
      file(
        'c.csv',
        'conference_id,child_id,conference_kind,conference_on,child_aged_4_or_over,child_participated',
        'K,A,icpc,2020-06-10,yes,yes',
        'K,B,icpc,2020-06-10,yes,',
        'K,C,icpc,2020-06-10,no,no',
      ),
      file(
        'r.csv',
        'conference_id,agency,report_received_on',
        'K,health,2020-06-08',
        'K,police,2020-06-09',
        'K,school,',
      ),
    ]
    expect(await totals(files, ['conference_reports.in_time', 'conferences.participation'])).toEqual([
      { value: 33.3, of: 3, notRecorded: 0 },
      { value: 100, of: 1, notRecorded: 1 },
    ])
  })
})

test('a caseload leaves out allocations and officers that end that day, and officers who do not count', async () => {
  const children = ['A', 'B', 'C', 'D']
  const files = [
    header(...children),
    episodes(...children.map((child) => stay(child, '01/05/2020'))),
    file(
      'i.csv',
      'iro_id,name,fte,started_on,ended_on,contract,counts_in_caseload',
      'I1,One,0.8,2019-01-01,,permanent,',
      'I2,Two,1,2019-01-01,2021-03-31,permanent,yes',
      'I3,Three,1,2019-01-01,,seconded_out,',
      'I4,Four,1,2019-01-01,,permanent,no',
    ),
    file(
      'a.csv',
      'child_id,iro_id,allocated_on,allocation_ended_on,allocation_reason',
      'A,I1,2020-05-01,,',
      'B,I1,2020-05-01,2021-03-31,',
      'C,I3,2020-05-01,,',
      'D,I4,2020-05-01,2021-04-01,',
    ),
  ]
  const council = await measuredCouncil({ '2020-21': files })
  const [march] = await council.ask({
    from: '2021-03-01',
    to: '2021-03-31',
    measures: ['caseload.average'],
    by: ['month'],
  })
  expect(march?.cells).toEqual([{ keys: { month: '2021-03' }, numerator: 1, denominator: 0.8, value: 1.3 }])
})
