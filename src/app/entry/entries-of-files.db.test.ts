import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { undoImport } from '#app/import/undo-import.ts'
import { bookReview } from '#app/review/book-review.ts'
import { askMeasures } from '#app/measure/ask-measures.ts'
import { calendarDate } from '#domain/calendar/calendar-date.ts'
import { englandAndWales } from '#domain/calendar/england-and-wales.ts'
import { bookingStoreOf } from '#store/booking/booking-store.ts'
import { inAuthority } from '#store/database/database.ts'
import { entryStoreOf } from '#store/entry/entry-store.ts'
import { undoStoreOf } from '#store/import/undo-store.ts'
import { measureCounterOf } from '#store/measure/measure-counter.ts'
import { reviewStoreOf } from '#store/review/review-store.ts'
import { newAuthority, testDatabase } from '#test/support/database.ts'
import { handIn } from '#test/support/hand-in.ts'
import { recorder } from '#test/support/recorder.ts'
import { rowsOf } from '#test/support/rows-of.ts'

const today = calendarDate('2026-11-05')
const headings =
  'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN'
const history = { 'history_complete.csv': 'history_complete_from\n2015-01-01\n' }
const episodes = (...rows: readonly string[]) => ({
  ...history,
  'episodes.csv': `${[headings, ...rows].join('\n')}\n`,
})
const noor = 'N1,02/11/2026,S,V2,N1,U6,PR1,,,,,,'
const told = {
  'care_entry_notifications.csv':
    'child_id,looked_after_on,notified_on,notifying_team\nN1,2026-11-02,2026-11-06,North\n',
}
const allocated = {
  'iro_allocations.csv':
    'child_id,iro_id,allocated_on,allocation_ended_on,allocation_reason\nN1,IRO1,2026-11-04,,new_entry\n',
}

async function council() {
  const db = await testDatabase()
  const { authorityId } = await newAuthority(db)
  const load = (files: Readonly<Record<string, string>>, name = '2026-27') => {
    return handIn({ db, authorityId }, name, files)
  }
  const undo = () =>
    undoImport(
      { undoStore: undoStoreOf(db), calendar: englandAndWales },
      { authorityId, actor: 'test', audits: true, check: false, written: (instant) => instant },
    )
  const rows = rowsOf(db, authorityId)
  const entries = () =>
    rows(`select child_id || ' ' || looked_after_on || ' ' || state || ' ' || coalesce(notified_on::text, 'not recorded')
      as text from care_entry order by child_id, looked_after_on`)
  const reviews = () =>
    rows(`select child_id || ' ' || kind || ' ' || state as text from review order by review_id`)
  const figures = () =>
    askMeasures(
      { measures: measureCounterOf(db), now: () => new Date(0) },
      {
        authorityId,
        authority: 'test',
        from: calendarDate('2026-04-01'),
        to: calendarDate('2027-03-31'),
        scope: { kind: 'authority' },
      },
    )
  const ask = { authorityId, scope: { kind: 'authority' }, on: today } as const
  const todo = async () => {
    const listed = await entryStoreOf(db, 'test').listed({ ...ask, since: calendarDate('2026-09-10') })
    const { rows: toBook } = await bookingStoreOf(db, 'test').toBook({ ...ask, page: 1, onAPage: 50 })
    return { entries: listed.map(({ childId }) => childId), toBook: toBook.map(({ childId }) => childId) }
  }
  const needs = { store: reviewStoreOf(db, 'test'), today: () => today }
  return {
    db,
    authorityId,
    load,
    undo,
    rows,
    entries,
    reviews,
    figures,
    todo,
    needs,
    by: recorder(authorityId),
  }
}

test('a child of whom only a file tells has an entry without an IRO, and a first review to book', async () => {
  const { load, entries, reviews } = await council()
  await load(episodes(noor))
  expect(await entries()).toEqual(['N1 2026-11-02 received not recorded'])
  expect(await reviews()).toEqual(['N1 statutory to_book'])
})

test('the notification of a file says when the service was told, and its allocation that there is an IRO', async () => {
  const { load, entries, reviews } = await council()
  await load({ ...episodes(noor), ...told, ...allocated })
  expect(await entries()).toEqual(['N1 2026-11-02 allocated 2026-11-06'])
  expect(await reviews()).toHaveLength(1)
})

test('a notification tells of a child before any episode does', async () => {
  const { load, entries } = await council()
  await load({ ...history, ...told })
  expect(await entries()).toEqual(['N1 2026-11-02 received 2026-11-06'])
  await load({ ...episodes(noor), ...told })
  expect(await entries()).toEqual(['N1 2026-11-02 received 2026-11-06'])
})

test('the same files twice make nothing more, and a later file moves the entry on', async () => {
  const { load, entries, reviews } = await council()
  await load(episodes(noor))
  await load(episodes(noor))
  expect(await reviews()).toEqual(['N1 statutory to_book'])
  await load({ ...episodes(noor), ...told, ...allocated })
  expect(await entries()).toEqual(['N1 2026-11-02 allocated 2026-11-06'])
  expect(await reviews()).toEqual(['N1 statutory to_book'])
})

test('a child whose first review was held, or who has left, has no entry to work on', async () => {
  const { load, entries } = await council()
  await load({
    ...episodes('N1,01/06/2026,S,V2,N1,U6,PR1,,,,,,', 'N2,02/11/2026,S,V2,N1,U6,PR1,04/11/2026,E4A,,,,'),
    'reviews.csv': 'CHILD,DOB,REVIEW,REVIEW_CODE\nN1,04/03/2017,26/06/2026,PN1\n',
  })
  expect(await entries()).toEqual([])
})

test('a year that is loaded after another leaves nothing to do for a child who was reviewed or who left in it', async () => {
  const { load, todo } = await council()
  const entered = (child: string, left = ',') => `${child},20/03/2026,S,V2,N1,U6,PR1,${left},,,,`
  const headed = 'CHILD,DOB,REVIEW,REVIEW_CODE'
  const iros = {
    'iro_allocations.csv':
      'child_id,iro_id,allocated_on,allocation_ended_on,allocation_reason\nN1,IRO1,2026-03-21,,new_entry\nN3,IRO1,2026-03-21,,new_entry\n',
  }
  await load({ ...episodes(entered('N1'), entered('N2'), entered('N3')), ...iros }, '2025-26')
  expect(await todo()).toEqual({ entries: ['N3', 'N2', 'N1'], toBook: ['N1', 'N2', 'N3'] })
  await load({
    ...episodes(entered('N1'), entered('N2', '10/06/2026,E4A'), entered('N3', '11/06/2026,E4A')),
    'reviews.csv': `${headed}\n${['N1', 'N2', 'N3'].map((child) => `${child},04/03/2017,07/04/2026,PN1\n`).join('')}`,
  })
  expect(await todo()).toEqual({ entries: [], toBook: ['N1'] })
})

test('a child who left care for short breaks still has what is to do, and one whose breaks have ended has not', async () => {
  const { load, todo } = await council()
  const breaks = (child: string, until = '') => [
    `${child},20/03/2026,S,V2,N1,U6,PR1,01/06/2026,X1,,,,`,
    `${child},01/06/2026,L,V4,N1,U6,PR1,${until},${until && 'E8'},,,,`,
  ]
  const children = ['N1', 'N2', 'N3']
  await load(episodes(...children.map((child) => `${child},20/03/2026,S,V2,N1,U6,PR1,,,,,,`)), '2025-26')
  await load({
    ...episodes(...breaks('N1'), ...breaks('N2', '05/11/2026'), ...breaks('N3', '06/11/2026')),
    'reviews.csv': `CHILD,DOB,REVIEW,REVIEW_CODE\n${children.map((child) => `${child},04/03/2017,07/04/2026,PN1\n`).join('')}`,
  })
  expect(await todo()).toEqual({ entries: ['N3', 'N1'], toBook: ['N1', 'N3'] })
})

test('a child of whom an earlier time in care was never said to have ended is in care, here as in every figure', async () => {
  const { load, todo } = await council()
  const open = 'N1,20/03/2026,S,V2,N1,U6,PR1,,,,,,'
  await load(episodes(open), '2025-26')
  await load(episodes(open, 'N1,01/05/2026,S,V2,N1,U6,PR1,10/06/2026,E4A,,,,'))
  expect((await todo()).toBook).toEqual(['N1'])
})

test('when the import is undone, what nobody worked on goes with it; loaded again, it is there again', async () => {
  const { load, undo, entries, reviews } = await council()
  await load(history)
  await load(episodes(noor))
  expect((await undo()).kind).toBe('done')
  expect(await entries()).toEqual(['N1 2026-11-02 withdrawn not recorded'])
  expect(await reviews()).toEqual(['N1 statutory cancelled'])
  await load(episodes(noor))
  expect(await entries()).toEqual(['N1 2026-11-02 received not recorded'])
  expect(await reviews()).toEqual(['N1 statutory cancelled', 'N1 statutory to_book'])
})

test('what somebody worked on stays when the import is undone', async () => {
  const { load, undo, rows, entries, reviews, needs, by } = await council()
  await load(history)
  await load(episodes(noor))
  const [reviewId] = await rows('select review_id::text as text from review')
  const place = { startsAt: null, mode: null, venue: null, place: null }
  const booked = await bookReview(
    needs,
    by,
    { reviewId: reviewId ?? '' },
    { ...place, on: calendarDate('2026-11-24') },
  )
  expect(booked.kind).toBe('done')
  expect((await undo()).kind).toBe('done')
  expect(await entries()).toEqual(['N1 2026-11-02 received not recorded'])
  expect(await reviews()).toEqual(['N1 statutory booked'])
})

test('a first day that the file corrects takes the entry with it', async () => {
  const { load, entries } = await council()
  await load(episodes(noor))
  await load(episodes('N1,03/11/2026,S,V2,N1,U6,PR1,,,,,,'))
  expect(await entries()).toEqual([
    'N1 2026-11-02 withdrawn not recorded',
    'N1 2026-11-03 received not recorded',
  ])
})

test('no figure moves by what is made to be worked on: figures count rows', async () => {
  const { load, db, authorityId, figures } = await council()
  await load({ ...episodes(noor), ...told, ...allocated })
  const before = JSON.stringify(await figures())
  await inAuthority(db, { authorityId, actor: 'test' }, async (trx) => {
    await sql`delete from care_entry where authority_id = ${authorityId}`.execute(trx)
    await sql`delete from review where authority_id = ${authorityId}`.execute(trx)
  })
  expect(JSON.stringify(await figures())).toBe(before)
})
