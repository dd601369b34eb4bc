import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { importFiles, type ImportOptions } from '#app/import/import-files.ts'
import { englandAndWales } from '#domain/calendar/england-and-wales.ts'
import { parseCollectionYear } from '#domain/calendar/collection-year.ts'
import { readFolder } from '#exchange/read-folder.ts'
import { type Database, inAuthority } from '#store/database/database.ts'
import { importStoreOf } from '#store/import/import-store.ts'
import { newAuthority, testDatabase } from '#test/support/database.ts'

const episodeHeadings =
  'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN'
const reviewHeadings = 'CHILD,DOB,REVIEW,REVIEW_CODE'

type Files = Readonly<Record<string, string>>

/** A council of its own, and how its files are loaded into it. */
async function council() {
  const db = await testDatabase()
  const { authorityId } = await newAuthority(db)
  const load = (files: Files | readonly Files[], name: string, more: Partial<ImportOptions> = {}) => {
    const year = parseCollectionYear(name)
    if (year === undefined) throw new RangeError(name)
    const parts = [files].flat().map((part) =>
      readFolder(
        Object.entries(part).map(([file, text]) => ({ name: file, content: Buffer.from(text) })),
        { year },
      ),
    )
    return importFiles({ store: importStoreOf(db), calendar: englandAndWales }, parts, {
      authorityId,
      actor: 'analyst',
      year: name,
      folder: 'files',
      check: false,
      acceptPartial: false,
      ...more,
    })
  }
  return { db, authorityId, load, rows: rowsOf(db, authorityId) }
}

function rowsOf(db: Database, authorityId: string) {
  return async (what: string): Promise<string[]> => {
    const found = await inAuthority(db, { authorityId, actor: 'test' }, (trx) =>
      sql<{ text: string | null }>`select (${sql.raw(what)})::text as text`.execute(trx),
    )
    return found.rows.map(({ text }) => text ?? '')
  }
}

const oneChild = {
  'episodes.csv': `${episodeHeadings}\nA1,01/06/2020,S,C2,N1,U6,PR1,,,,,,\n`,
  'reviews.csv': `${reviewHeadings}\nA1,05/05/2010,25/06/2020,PN1\n`,
}
const dues = `select string_agg(rule || ' ' || due_on || coalesce(' ' || done_on, ''), ', ' order by due_on)
  from due where subject = 'review'`

test('loading the same folder again changes nothing, and says so row by row', async () => {
  const { load, rows } = await council()
  expect((await load(oneChild, '2020-21')).files.map(({ read, loaded }) => [read, loaded])).toEqual([
    [1, 1],
    [1, 1],
  ])
  const history = await rows('select count(*) from history')
  const again = await load(oneChild, '2020-21')
  expect(again.files.map(({ read, loaded, unchanged }) => [read, loaded, unchanged])).toEqual([
    [1, 0, 1],
    [1, 0, 1],
  ])
  expect(await rows('select count(*) from history')).toEqual(history)
})

test('the clocks move in the same transaction as the facts: the first review is met, the second is due', async () => {
  const { load, rows } = await council()
  await load(oneChild, '2020-21')
  expect(await rows(dues)).toEqual(['C03 2020-06-29 2020-06-25, C04 2020-09-25'])
})

test('a corrected row is amended and one that is gone ends; the history keeps what both were', async () => {
  const { load, rows } = await council()
  await load(oneChild, '2020-21')
  const corrected = {
    ...oneChild,
    'reviews.csv': `${reviewHeadings}\nA1,05/05/2010,26/06/2020,PN5\n`,
    'episodes.csv': oneChild['episodes.csv'].replace('U6', 'K2'),
  }
  const report = await load(corrected, '2020-21')
  expect(report.files.map(({ file, amended, ended }) => [file, amended, ended])).toEqual([
    ['episodes.csv', 1, 0],
    ['reviews.csv', 0, 1],
  ])
  expect(
    await rows(`select string_agg(operation::text || ' ' || (before->>'place') || '>' || (after->>'place'), ', ')
      from history where table_name = 'ssda903_episodes' and operation = 'U'`),
  ).toEqual(['U U6>K2'])
  expect(
    await rows(
      `select before->>'review' from history where table_name = 'ssda903_reviews' and operation = 'D'`,
    ),
  ).toEqual(['2020-06-25'])
  expect(await rows(dues)).toEqual(['C03 2020-06-29 2020-06-26, C04 2020-09-26'])
})

test('a later year outranks an earlier one, whichever is loaded first: a blank DEC never reopens an episode', async () => {
  const open = { 'episodes.csv': oneChild['episodes.csv'] }
  const closed = { 'episodes.csv': oneChild['episodes.csv'].replace(',PR1,,', ',PR1,05/05/2021,E4A') }
  const orders = [
    [open, closed],
    [closed, open],
  ] as const
  for (const order of orders) {
    const { load, rows } = await council()
    for (const files of order) await load(files, files === open ? '2020-21' : '2021-22')
    expect(await rows('select dec from ssda903_episodes where current')).toEqual(['2021-05-05'])
    expect(await rows('select ended_on from care_period')).toEqual(['2021-05-05'])
  }
})

test('a year that comes in parts is one import: all of it takes the place of what was there', async () => {
  const { load, rows } = await council()
  const other = {
    'episodes-2.csv': oneChild['episodes.csv'].replace('A1', 'B2'),
    'reviews-2.csv': oneChild['reviews.csv'].replace('A1', 'B2'),
  }
  const { files } = await load([oneChild, other], '2020-21')
  expect(files.map(({ file, loaded }) => [file, loaded])).toEqual([
    ['episodes.csv', 1],
    ['reviews.csv', 1],
    ['episodes-2.csv', 1],
    ['reviews-2.csv', 1],
  ])
  expect(await rows(dues.replace('where', `where child_id = 'B2' and`))).toEqual([
    'C03 2020-06-29 2020-06-25, C04 2020-09-25',
  ])
  const again = await load([oneChild, other], '2020-21')
  expect(again.files.map(({ loaded, ended }) => [loaded, ended])).toEqual([
    [0, 0],
    [0, 0],
    [0, 0],
    [0, 0],
  ])
  expect(await rows('select count(*) from import_run')).toEqual(['2'])
  expect((await load(oneChild, '2020-21')).files.map(({ ended }) => ended)).toEqual([1, 1])
  expect(await rows(`select count(*) from due where child_id = 'B2'`)).toEqual(['0'])
})

test('a worker who changes team moves the reviews of their children, and of nobody else', async () => {
  const { load, rows } = await council()
  const workers = (team: string) =>
    `sw_id,sw_name,sw_team,sw_from,sw_to\nW1,One,${team},2019-01-01,\nW2,Two,South,2019-01-01,\n`
  const held = {
    ...oneChild,
    'sw_episodes.csv': 'CHILD,DOB,SW_ID,SW_DECOM,SW_DEC,SW_REASON\nA1,05/05/2010,W1,01/06/2020,,\n',
  }
  await load({ ...held, 'social_workers.csv': workers('North') }, '2020-21')
  expect(await rows('select team from counted_review')).toEqual(['North'])
  let reached = -1
  await load({ 'social_workers.csv': workers('East') }, '2020-21', {
    onProgress: (stage, _, of) => {
      if (stage === 'working out') reached = of
    },
  })
  expect(await rows('select team from counted_review')).toEqual(['East'])
  expect(reached).toBe(1)
})

test('with one error nothing lands, and every error is told', async () => {
  const { load, rows } = await council()
  const bad = {
    ...oneChild,
    'reviews.csv': `${reviewHeadings}\nA1,05/05/2010,30/02/2021,PN1\nA1,05/05/2010,1/4/2021,PN1\n`,
  }
  const report = await load(bad, '2020-21')
  expect(report).toMatchObject({ landed: false, errors: 2 })
  expect(
    await rows('select (select count(*) from ssda903_episodes) + (select count(*) from import_run)'),
  ).toEqual(['0'])
})

test('on request the good rows land, and the bad ones are kept with their reasons', async () => {
  const { load, rows } = await council()
  const bad = { ...oneChild, 'reviews.csv': `${oneChild['reviews.csv']}A1,05/05/2010,30/02/2021,PN1\n` }
  const report = await load(bad, '2020-21', { acceptPartial: true })
  expect(report.landed).toBe(true)
  const reviews = report.files.find(({ file }) => file === 'reviews.csv')
  expect(reviews).toMatchObject({ read: 2, loaded: 1, unchanged: 0, rejected: 1 })
  expect(await rows(`select cells->>2 from import_reject`)).toEqual(['30/02/2021'])
})

test('a check tries everything and keeps nothing', async () => {
  const { load, rows } = await council()
  const report = await load(oneChild, '2020-21', { check: true })
  expect(report).toMatchObject({ landed: false, errors: 0 })
  expect(report.files.map(({ loaded }) => loaded)).toEqual([1, 1])
  expect(await rows('select count(*) from ssda903_episodes')).toEqual(['0'])
})

test('without a history date, reviews are known from 1 April of the first year that Reviews were loaded for', async () => {
  const { load, rows } = await council()
  const before = { ...oneChild, 'episodes.csv': oneChild['episodes.csv'].replace('01/06/2020', '31/03/2020') }
  await load(before, '2020-21')
  expect(await rows('select history_complete from care_period')).toEqual(['false'])
  expect(await rows('select judgement from counted_review')).toEqual(['cannot_tell'])
  const after = { ...oneChild, 'episodes.csv': oneChild['episodes.csv'].replace('01/06/2020', '01/04/2020') }
  await load(after, '2020-21')
  expect(await rows('select history_complete from care_period')).toEqual(['true'])
})

test('what one council loads no other sees', async () => {
  const one = await council()
  const other = await council()
  await one.load(oneChild, '2020-21')
  expect(await other.rows('select count(*) from ssda903_episodes')).toEqual(['0'])
  expect(await other.rows('select count(*) from due')).toEqual(['0'])
})
