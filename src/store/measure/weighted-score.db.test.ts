import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { importFiles } from '#app/import/import-files.ts'
import { askMeasures } from '#app/measure/ask-measures.ts'
import { calendarDate } from '#domain/calendar/calendar-date.ts'
import { englandAndWales } from '#domain/calendar/england-and-wales.ts'
import { parseCollectionYear } from '#domain/calendar/collection-year.ts'
import { readFolder } from '#exchange/read-folder.ts'
import { inAuthority } from '#store/database/database.ts'
import { importStoreOf } from '#store/import/import-store.ts'
import { measureCounterOf } from '#store/measure/measure-counter.ts'
import { newAuthority, testDatabase } from '#test/support/database.ts'
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

test('a child weighs as under three months in care up to the day before three months from their first day are over', async () => {
  const db = await testDatabase()
  const { authorityId, slug: authority } = await newAuthority(db)
  const year = parseCollectionYear('2020-21')
  if (year === undefined) throw new Error('2020-21 is a collection year')
  const files = [
    file(
      'episodes.csv',
      'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN',
      'A1,31/03/2020,S,C2,N1,U6,PR1,,,,,,',
      'B2,01/04/2020,S,C2,N1,U6,PR1,,,,,,',
    ),
    file('iros.csv', 'iro_id,name,fte,started_on', 'I1,Ann,1,2019-01-01'),
    file('allocations.csv', 'child_id,iro_id,allocated_on', 'A1,I1,2020-04-01', 'B2,I1,2020-04-01'),
  ]
  await importFiles({ store: importStoreOf(db), calendar: englandAndWales }, readFolder(files, { year }), {
    authorityId,
    actor: 'a test',
    year: year.name,
    folder: year.name,
    check: false,
    acceptPartial: false,
  })
  await inAuthority(db, { authorityId, actor: 'a test' }, (trx) =>
    sql`
      insert into local_policy (authority_id, policy, in_force_from, value)
      values (${authorityId}, 'caseload_weights', '2020-04-01', '{"in_care_under_3_months": 1}')
    `.execute(trx),
  )
  const scoreOn = async (to: string) => {
    const answered = await askMeasures(
      { measures: measureCounterOf(db), now: () => new Date() },
      {
        authorityId,
        authority,
        from: calendarDate('2020-04-01'),
        to: calendarDate(to),
        measures: ['caseload.by_iro'],
        by: ['iro'],
        scope: { kind: 'authority' },
      },
    )
    const [entry] = answered.kind === 'answered' ? answered.answer.measures : []
    return entry?.cells[0]?.weightedScore
  }
  expect(await scoreOn('2020-06-29')).toBe(4)
  // Three months from 31 March are over on 30 June, and from 1 April on 1 July.
  expect(await scoreOn('2020-06-30')).toBe(3)
  expect(await scoreOn('2020-07-01')).toBe(2)
})
