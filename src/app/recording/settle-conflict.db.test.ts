import { expect, test } from 'vitest'
import { calendarDate } from '#domain/calendar/calendar-date.ts'
import { notifyEntry } from '#app/entry/notify-entry.ts'
import { calendarsOf } from '#store/calendar/calendar-of.ts'
import { entryStoreOf } from '#store/entry/entry-store.ts'
import { conflictStoreOf } from '#store/recording/conflict-store.ts'
import { newAuthority, testDatabase } from '#test/support/database.ts'
import { handIn } from '#test/support/hand-in.ts'
import { recorder } from '#test/support/recorder.ts'
import { rowsOf } from '#test/support/rows-of.ts'
import { settleConflict } from './settle-conflict.ts'

const today = calendarDate('2026-11-05')

/** A council in which Noor's entry was recorded with one date of birth, and a file has another. */
async function council() {
  const db = await testDatabase()
  const { authorityId } = await newAuthority(db)
  const by = recorder(authorityId)
  const basics = { calendarOf: calendarsOf(db), today: () => today }
  await notifyEntry({ ...basics, store: entryStoreOf(db, 'test') }, by, {
    childId: 'N1',
    lookedAfterOn: calendarDate('2026-11-02'),
    notifiedOn: calendarDate('2026-11-04'),
    notifyingTeam: null,
    legalStatus: 'V2',
    bornOn: calendarDate('2017-03-04'),
    firstName: 'Noor',
    lastName: null,
    called: null,
    note: null,
    siblings: [],
  })
  const load = (
    files: Readonly<Record<string, string>> = {
      'header.csv': 'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\nN1,F,05/03/2017,WBRI,A123456789012,,\n',
    },
  ) => {
    return handIn({ db, authorityId }, '2026-27', files)
  }
  const needs = { ...basics, store: conflictStoreOf(db, 'test') }
  const open = () =>
    needs.store.ofChild({ authorityId, scope: { kind: 'authority' }, on: today, childId: 'N1' })
  const rows = rowsOf(db, authorityId)
  return { by, load, needs, open, rows }
}

const settled = {
  childId: 'N1',
  table: 'ssda903_header',
  rowKey: 'N1',
  column: 'dob',
  inFile: '2017-03-05',
  reason: 'The birth certificate says so',
}

test('what was recorded here is kept by decision: the same file is no finding any more', async () => {
  const { by, load, needs, open } = await council()
  expect((await load()).findings.map(({ code }) => code)).toContain('recorded.differs')
  expect(await open()).toMatchObject([{ column: 'dob', here: '2017-03-04', inFile: '2017-03-05' }])
  expect(await settleConflict(needs, by, { ...settled, take: 'here', reason: ' ' })).toMatchObject({
    kind: 'refused',
  })
  expect(await settleConflict(needs, by, { ...settled, take: 'here' })).toEqual({ kind: 'done' })
  expect(await open()).toEqual([])
  expect((await load()).findings.map(({ code }) => code)).not.toContain('recorded.differs')
})

test('what the file says is taken by decision, where no record kept here stands behind it', async () => {
  const { by, load, needs, open } = await council()
  await load()
  expect(await settleConflict(needs, by, { ...settled, take: 'file' })).toEqual({ kind: 'done' })
  expect(await open()).toEqual([])
  expect(await settleConflict(needs, by, { ...settled, take: 'file' })).toEqual({ kind: 'not-found' })
})

test('the team that told, and the day, are corrected in the entry itself when the file is right about them', async () => {
  const { by, needs, open, load, rows } = await council()
  await load({
    'care_entry_notifications.csv':
      'child_id,looked_after_on,notified_on,notifying_team\nN1,2026-11-02,2026-11-03,South\n',
  })
  const [conflict] = await open()
  expect(conflict).toMatchObject({ column: 'notified_on', here: '2026-11-04', inFile: '2026-11-03' })
  if (conflict === undefined) throw new Error('There is no conflict')
  const { table, rowKey, column, inFile } = conflict
  const taken = { childId: 'N1', table, rowKey, column, inFile, reason: 'The email is of the 3rd' }
  expect(await settleConflict(needs, by, { ...taken, take: 'file' })).toEqual({ kind: 'done' })
  expect(await open()).toEqual([])
  expect(await rows('select notified_on::text as text from care_entry')).toEqual(['2026-11-03'])
})
