import { expect, test } from 'vitest'
import { calendarDate } from '#domain/calendar/calendar-date.ts'
import { calendarsOf } from '#store/calendar/calendar-of.ts'
import { entryStoreOf } from '#store/entry/entry-store.ts'
import { newAuthority, testDatabase } from '#test/support/database.ts'
import { handIn } from '#test/support/hand-in.ts'
import { recorder } from '#test/support/recorder.ts'
import { rowsOf } from '#test/support/rows-of.ts'
import { correctEntryDay, keepEntryDay } from './correct-entry-day.ts'
import { type EntryNeeds, notifyEntry } from './notify-entry.ts'

const second = calendarDate('2026-11-02')
const third = calendarDate('2026-11-03')
const firstOfNovember = calendarDate('2026-11-01')
const why = 'The placement agreement is dated so'

/** A council in which Noor was notified on 4 November as looked after since the 2nd. */
async function council() {
  const db = await testDatabase()
  const { authorityId } = await newAuthority(db)
  const by = recorder(authorityId)
  const today = calendarDate('2026-11-05')
  const needs: EntryNeeds = {
    store: entryStoreOf(db, 'test'),
    calendarOf: calendarsOf(db),
    today: () => today,
  }
  const answer = await notifyEntry(needs, by, {
    childId: 'N1',
    lookedAfterOn: second,
    notifiedOn: calendarDate('2026-11-04'),
    notifyingTeam: 'North',
    legalStatus: 'V2',
    bornOn: null,
    firstName: 'Noor',
    lastName: null,
    called: null,
    note: null,
    siblings: [],
  })
  if (answer.kind !== 'done') throw new Error(JSON.stringify(answer))
  const rows = rowsOf(db, authorityId)
  const load = (day: string) => {
    const text = `CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\nN1,${day},S,V2,N1,U6,PR1,,,,,,\n`
    return handIn({ db, authorityId }, '2026-27', { 'episodes.csv': text })
  }
  const starts = () =>
    rows(
      `select decom || coalesce(' ' || place, '') as text from ssda903_episodes where current order by decom`,
    )
  const other = () =>
    needs.store.otherDaysOf({ authorityId, scope: { kind: 'authority' }, on: today, childId: 'N1' })
  return { needs, by, entry: answer.entry, rows, load, starts, other }
}

const firstReviewDue = `select due_on::text as text from due where rule = 'C03' and ended_on is null`

test('a day of entry that was entered wrongly is corrected: the clocks move, and the day that it was stays with the reason', async () => {
  const { needs, by, entry, rows, starts } = await council()
  expect(await rows(firstReviewDue)).toEqual(['2026-11-30'])
  const answer = await correctEntryDay(needs, by, entry, { day: firstOfNovember, reason: why })
  expect(answer).toMatchObject({ kind: 'done', entry: { lookedAfterOn: '2026-11-01' } })
  expect(await rows(firstReviewDue)).toEqual(['2026-11-27'])
  expect(await starts()).toEqual(['2026-11-01'])
  expect(
    await rows(
      `select looked_after_on || ' ' || notified_on as text from care_entry_notifications where current`,
    ),
  ).toEqual(['2026-11-01 2026-11-04'])
  expect(await rows(`select period_started_on::text as text from review`)).toEqual(['2026-11-01'])
  expect(await rows(`select was_on || ' ' || now_on || ' ' || reason as text from care_entry_day`)).toEqual([
    `2026-11-02 2026-11-01 ${why}`,
  ])
  expect(
    await rows(
      `select before->>'looked_after_on' as text from history where table_name = 'care_entry' and operation = 'U'`,
    ),
  ).toEqual(['2026-11-02'])
})

test('it needs a reason, a day that can be, and the entry as it was seen', async () => {
  const { needs, by, entry } = await council()
  const to = (day: string, reason = why) =>
    correctEntryDay(needs, by, entry, { day: calendarDate(day), reason })
  expect(await to('2026-11-01', ' ')).toMatchObject({ kind: 'refused', field: 'reason' })
  expect(await to('2026-11-06')).toMatchObject({ kind: 'refused', field: 'day' })
  expect(await to('2026-11-05')).toMatchObject({
    reason: 'The service was told on 4 November 2026. Enter that day or an earlier one',
  })
  expect(await to('2026-11-02')).toMatchObject({ kind: 'refused', field: 'day' })
  expect((await to('2026-11-01')).kind).toBe('done')
  expect(await to('2026-10-31')).toMatchObject({ kind: 'conflict', now: { lookedAfterOn: '2026-11-01' } })
})

test('a later file with another day is a finding; both stand until the file’s day is taken', async () => {
  const { needs, by, entry, load, starts, other, rows } = await council()
  const { findings } = await load('03/11/2026')
  expect(findings).toMatchObject([{ code: 'entry.day-differs', childId: 'N1', value: '2026-11-03', line: 2 }])
  expect(await starts()).toEqual(['2026-11-02', '2026-11-03 U6'])
  expect(await other()).toMatchObject([{ here: '2026-11-02', inFile: '2026-11-03' }])
  expect((await correctEntryDay(needs, by, entry, { day: third, reason: why })).kind).toBe('done')
  expect(await starts()).toEqual(['2026-11-03 U6'])
  expect(await other()).toEqual([])
  expect(await rows(firstReviewDue)).toEqual(['2026-12-01'])
  expect((await load('03/11/2026')).findings).toEqual([])
})

test('or our day is kept: the file’s row stays and is silent, however often it comes, until its day is taken after all', async () => {
  const { needs, by, entry, load, starts, other, rows } = await council()
  await load('03/11/2026')
  const kept = await keepEntryDay(needs, by, entry, { inFile: third, reason: why })
  expect(kept.kind).toBe('done')
  expect(await starts()).toEqual(['2026-11-02'])
  expect((await load('03/11/2026')).findings).toEqual([])
  expect(await rows(`select count(*)::text as text from ssda903_episodes where occurrence = 1`)).toEqual([
    '1',
  ])
  expect(await other()).toEqual([])
  const after = { entryId: entry.entryId }
  expect((await correctEntryDay(needs, by, after, { day: third, reason: why })).kind).toBe('done')
  expect(await starts()).toEqual(['2026-11-03 U6'])
})

test('a day that the file says as well is corrected in the case system, and the page says where it stands', async () => {
  const { needs, by, entry, load } = await council()
  await load('02/11/2026')
  expect(await correctEntryDay(needs, by, entry, { day: firstOfNovember, reason: why })).toMatchObject({
    kind: 'refused',
    field: 'day',
    reason: expect.stringContaining('The file says 2 November 2026 too (episodes.csv, line 2)'),
  })
})
