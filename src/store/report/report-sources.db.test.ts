import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { newestYear } from '#store/care/child-record.ts'
import { inAuthority } from '#store/database/database.ts'
import { newId } from '#store/database/uuid.ts'
import { measureSourcesOf } from '#store/measure/measure-sources.ts'
import { newAuthority, testDatabase, type TestAuthority } from '#test/support/database.ts'
import { importReportingCouncil } from '#test/support/reporting-council.ts'
import { reportSourcesOf } from './report-sources.ts'

let council: TestAuthority
let other: TestAuthority
beforeAll(async () => {
  const db = await testDatabase()
  council = await newAuthority(db)
  other = await newAuthority(db)
  await importReportingCouncil(db, council.authorityId)
}, 120_000)

const sources = async () => reportSourcesOf(await testDatabase(), 'test')

describe('the record of what a report rests on', () => {
  test('has the years that were imported, the newest first', async () => {
    expect(await (await sources()).yearsHeld(council.authorityId)).toEqual(['2020-21', '2019-20'])
    expect(await (await sources()).yearsHeld(other.authorityId)).toEqual([])
  })

  test('has a year of which only a row was recorded here once it has begun: a date booked ahead makes no year', async () => {
    const db = await testDatabase()
    const { authorityId } = await newAuthority(db)
    const yearsAfterRecordingIn = async (year: string) => {
      await inAuthority(db, { authorityId, actor: 'test' }, (trx) =>
        sql`
          insert into import_run (authority_id, import_id, collection_year, folder, actor, origin, finished_at)
          values (${authorityId}, ${newId()}, ${year}, 'recorded here', 'test', 'recorded', now())
        `.execute(trx),
      )
      return (await sources()).yearsHeld(authorityId)
    }
    expect(await yearsAfterRecordingIn('2098-99')).toEqual([])
    expect(await yearsAfterRecordingIn('2021-22')).toEqual(['2021-22'])
    const newest = await inAuthority(db, { authorityId, actor: 'test' }, (trx) =>
      newestYear(trx, authorityId),
    )
    expect(newest).toBe('2021-22')
  })

  test('has a kind of file that was imported without rows: it says that there were none', async () => {
    const kinds = await (await sources()).kindsHeld(council.authorityId, '2019-20')
    expect(kinds.has('disputes')).toBe(true)
    expect(kinds.has('ssda903.reviews')).toBe(true)
    expect(kinds.has('concerns')).toBe(false)
  })

  test('has each file of the newest import of its kind, with its fingerprint and rows', async () => {
    const db = await testDatabase()
    await importReportingCouncil(db, council.authorityId)
    const imports = await (await sources()).importsOf(council.authorityId, '2020-21')
    expect(imports).toHaveLength(1)
    const reviews = imports[0]?.files.find(({ kind }) => kind === 'ssda903.reviews')
    expect(reviews).toMatchObject({ file: 'reviews.csv', read: 80, rejected: 0 })
    expect(reviews?.sha256).toMatch(/^[0-9a-f]{64}$/)
    expect(imports[0]?.importedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  })

  test('has figures of other areas up to its year; what was typed in speaks before what a file says', async () => {
    const db = await testDatabase()
    const { authorityId } = await newAuthority(db)
    await inAuthority(db, { authorityId, actor: 'test' }, (trx) =>
      sql`
        insert into comparator_figure (authority_id, measure_id, year, area, value, source, note, entered_on, entered_by)
        values (${authorityId}, 'reviews.in_time', '2020-21', 'England', 91, 'A release', 'Counts first reviews alone.', '2021-11-01', 'test'),
          (${authorityId}, 'reviews.in_time', '2021-22', 'England', 92, 'A release', null, '2022-11-01', 'test')
      `.execute(trx),
    )
    const england = { measure: 'reviews.in_time', area: 'England', source: 'A release' }
    const first = { ...england, year: '2020-21', value: 91, note: 'Counts first reviews alone.' }
    expect(await (await sources()).otherAreas(authorityId, '2020-21')).toMatchObject([first])
    // The page of the measure sets the same beside its figure, of every year.
    expect(await measureSourcesOf(db, 'test').comparators(authorityId, 'reviews.in_time')).toMatchObject([
      { ...england, year: '2021-22', value: 92 },
      first,
    ])
  })

  test('knows a new import from the one before', async () => {
    const before = await (await sources()).lastChange(council.authorityId)
    await importReportingCouncil(await testDatabase(), council.authorityId)
    expect(await (await sources()).lastChange(council.authorityId)).not.toBe(before)
    expect(await (await sources()).lastChange(other.authorityId)).toBeUndefined()
  })
})
