import { expect, test } from 'vitest'
import { type CalendarDate, calendarDate } from '#domain/calendar/calendar-date.ts'
import { calendarsOf } from '#store/calendar/calendar-of.ts'
import { entryStoreOf } from '#store/entry/entry-store.ts'
import { newAuthority, testDatabase } from '#test/support/database.ts'
import { handIn } from '#test/support/hand-in.ts'
import { recorder } from '#test/support/recorder.ts'
import { rowsOf } from '#test/support/rows-of.ts'
import { type EntryNeeds, type EntryTold, notifyEntry } from './notify-entry.ts'

const monday = calendarDate('2026-11-02')

const told = (more: Partial<EntryTold> = {}): EntryTold => ({
  childId: 'N1',
  lookedAfterOn: monday,
  notifiedOn: calendarDate('2026-11-04'),
  notifyingTeam: 'North',
  legalStatus: 'V2',
  bornOn: calendarDate('2017-03-04'),
  firstName: 'Noor',
  lastName: 'A',
  called: null,
  note: null,
  siblings: [],
  ...more,
})

async function council(today: CalendarDate = calendarDate('2026-11-05')) {
  const db = await testDatabase()
  const { authorityId } = await newAuthority(db)
  const needs: EntryNeeds = {
    store: entryStoreOf(db, 'test'),
    calendarOf: calendarsOf(db),
    today: () => today,
  }
  const rows = rowsOf(db, authorityId)
  const load = (files: Readonly<Record<string, string>>) => {
    return handIn({ db, authorityId }, '2026-27', files)
  }
  return { needs, by: recorder(authorityId), rows, load }
}

const clocks = `select rule || ' ' || due_on || coalesce(' done ' || done_on, '') as text from due order by rule`

test('the clock of the first review runs from the day of entry, whenever the news came', async () => {
  const { needs, by, rows } = await council()
  const answer = await notifyEntry(needs, by, told())
  expect(answer).toMatchObject({
    kind: 'done',
    lateness: { workingDays: 2, late: false, inTimeUntil: '2026-11-04' },
  })
  expect(await rows(clocks)).toEqual(['C01b 2026-11-09', 'C02a 2026-11-04 done 2026-11-04', 'C03 2026-11-30'])
  expect(await rows('select state as text from review')).toEqual(['to_book'])
})

test('news that came three working days after is late by local practice; the review is due on the same day', async () => {
  const { needs, by, rows } = await council()
  const answer = await notifyEntry(needs, by, told({ notifiedOn: calendarDate('2026-11-05') }))
  expect(answer).toMatchObject({ kind: 'done', lateness: { workingDays: 3, late: true } })
  expect(await rows(`select due_on::text as text from due where rule = 'C03'`)).toEqual(['2026-11-30'])
})

test('a child of whom the file comes later is the same child: it fills in what nobody told, and moves no clock', async () => {
  const { needs, by, rows, load } = await council()
  await notifyEntry(needs, by, told())
  const before = await rows(clocks)
  const { findings } = await load({
    'header.csv': 'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\nN1,F,04/03/2017,WBRI,A123456789012,,\n',
    'episodes.csv':
      'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\nN1,02/11/2026,S,V2,N1,U6,PR1,,,,,,\n',
  })
  expect(findings).toEqual([])
  expect(await rows('select place || rne as text from ssda903_episodes where current')).toEqual(['U6S'])
  expect(await rows('select sex as text from ssda903_header where current')).toEqual(['F'])
  expect(await rows(clocks)).toEqual(before)
})

test('a child who is in the files is not entered twice, and another first day is refused with theirs', async () => {
  const { needs, by, rows, load } = await council()
  await load({
    'episodes.csv':
      'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\nN1,03/11/2026,S,V2,N1,U6,PR1,,,,,,\n',
  })
  const refused = await notifyEntry(needs, by, told())
  expect(refused).toMatchObject({ kind: 'refused', problems: [{ field: 'lookedAfterOn' }] })
  expect(JSON.stringify(refused)).toContain('looked after since 3 November 2026')
  const right = told({ lookedAfterOn: calendarDate('2026-11-03') })
  expect((await notifyEntry(needs, by, right)).kind).toBe('done')
  expect(await rows(`select count(*)::text as text from ssda903_episodes`)).toEqual(['1'])
  expect(await notifyEntry(needs, by, right)).toMatchObject({ kind: 'refused' })
})

test('what cannot be is said field by field, and nothing is kept', async () => {
  const { needs, by, rows } = await council()
  const wrong = told({
    childId: 'no such id!',
    lookedAfterOn: calendarDate('2026-11-06'),
    notifiedOn: calendarDate('2026-11-01'),
  })
  const answer = await notifyEntry(needs, by, wrong)
  expect(answer.kind === 'refused' && answer.problems.map(({ field }) => field)).toEqual([
    'childId',
    'lookedAfterOn',
    'notifiedOn',
  ])
  expect(await rows('select count(*)::text as text from care_entry')).toEqual(['0'])
})

test('brothers and sisters are each other’s, whoever was named first', async () => {
  const { needs, by, rows } = await council()
  await notifyEntry(needs, by, told({ siblings: ['N2'] }))
  expect(await rows(`select child_id || '-' || sibling_id as text from sibling order by 1`)).toEqual([
    'N1-N2',
    'N2-N1',
  ])
})
