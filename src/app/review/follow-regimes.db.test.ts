import { expect, test } from 'vitest'
import { undoImport } from '#app/import/undo-import.ts'
import { kindsFollowed } from '#app/booking/kinds-followed.ts'
import { addDays, calendarDate } from '#domain/calendar/calendar-date.ts'
import { englandAndWales } from '#domain/calendar/england-and-wales.ts'
import { kindsFollowedOf } from '#store/booking/kinds-followed.ts'
import { undoStoreOf } from '#store/import/undo-store.ts'
import { reviewStoreOf } from '#store/review/review-store.ts'
import { newAuthority, testDatabase } from '#test/support/database.ts'
import { filesOfEpisodes, handIn } from '#test/support/hand-in.ts'
import { recorder } from '#test/support/recorder.ts'
import { rowsOf } from '#test/support/rows-of.ts'
import { newPerson } from '#test/support/site.ts'
import { bookReview } from './book-review.ts'
import { bringForward } from './bring-forward.ts'
import { createReview } from './create-review.ts'
import { followRegimes } from './follow-regimes.ts'
import { startReview } from './hold-review.ts'
import { makeNextReviews } from './make-next-reviews.ts'

const day = calendarDate
const place = { startsAt: null, mode: 'in_person', venue: 'home', place: null } as const

/** A council whose files are loaded one after the other, and what it then has recorded here. */
async function council() {
  const db = await testDatabase()
  const { authorityId } = await newAuthority(db)
  const load = async (episodes: readonly string[], more: Readonly<Record<string, string>> = {}) => {
    await handIn({ db, authorityId }, '2025-26', filesOfEpisodes(episodes, more), { acceptPartial: true })
  }
  let today = day('2026-01-19')
  const needs = { store: reviewStoreOf(db, 'test'), today: () => today }
  const by = recorder(authorityId)
  const rows = rowsOf<string>(db, authorityId)
  return {
    db,
    authorityId,
    load,
    undo: () =>
      undoImport(
        { undoStore: undoStoreOf(db), calendar: englandAndWales },
        { authorityId, actor: 'test', audits: true, check: false, written: (instant) => instant },
      ),
    needs,
    by,
    rows,
    make: () => needs.store.change(by, (transaction) => makeNextReviews(transaction, today)),
    again: () => needs.store.change(by, (transaction) => followRegimes(transaction, undefined)),
    ahead: async (childId: string) => {
      const ask = { authorityId, scope: { kind: 'authority' as const }, on: today, childIds: [childId] }
      const review = (await needs.store.openOf(ask)).get(childId)
      if (review === undefined) throw new RangeError(`Nothing is ahead of ${childId}`)
      return review
    },
    reviews: () =>
      rows(
        `select child_id || ' ' || kind || ' ' || state || coalesce(' ' || planned_on, '') as text from review order by 1`,
      ),
    set: (on: string) => (today = day(on)),
  }
}

const inCare = (child: string) => `${child},02/01/2026,S,C2,N1,U6,PR1,,,,,,`
const placed = (child: string) => [
  `${child},02/01/2026,S,C2,N1,U6,PR1,20/01/2026,X1,CARPL,,,`,
  `${child},20/01/2026,B,E1,N1,A5,PR1,,,,,,`,
]

test('on a placement for adoption the review ahead becomes an adoption review, the day booked stays, and those who book are told', async () => {
  const { db, authorityId, load, undo, needs, by, ahead, again, reviews, rows, set } = await council()
  const support = await newPerson({ db, authorityId }, 'business_support')
  await newPerson({ db, authorityId }, 'iro', { iroId: 'SOMEBODY-ELSE' })
  const children = ['ADA', 'BEN', 'CARA', 'DEV', 'EVE']
  await load(children.map(inCare))
  expect(await bookReview(needs, by, await ahead('ADA'), { ...place, on: day('2026-02-20') })).toMatchObject({
    kind: 'done',
  })
  await bringForward(needs, by, {
    childId: 'BEN',
    trigger: 'child_request',
    explained: 'Wants to see his brother',
    wantedBy: null,
  })
  await startReview(needs, by, await ahead('CARA'), day('2026-01-19'))
  await createReview(needs, by, { childId: 'DEV', kind: 'additional' })
  set('2026-01-26')
  await load([...['ADA', 'BEN', 'CARA', 'DEV'].flatMap(placed), inCare('EVE')])
  const followed = [
    'ADA adoption booked 2026-02-20',
    'BEN brought_forward to_book',
    'CARA statutory under_way 2026-01-19',
    'DEV additional to_book',
    'DEV adoption to_book',
    'EVE statutory to_book',
  ]
  expect(await reviews()).toEqual(followed)
  // Four weeks after 20 January: 17 February, three days before the day that is booked.
  const told = await rows(
    `select user_id || ' ' || words as text from notification where kind = 'kind' order by 1`,
  )
  const said = (rest: string) =>
    `${support.userId} A child’s next review is now an adoption review, due by 17 February 2026: what is recorded of their care has changed. ${rest}`
  expect(told).toEqual([
    said('It is to book.'),
    said('It stays booked for 20 February 2026. That is after the day it is due.'),
  ])
  expect(
    await rows(`select planned_kind as text from planned_reviews where current and child_id = 'ADA'`),
  ).toEqual(['adoption'])
  const audited = `select actor || ' ' || child_id || ' ' || (detail->>'was') || ' ' || (detail->>'kind') as text
    from audit_event where detail->>'did' = 'made of the kind that is owed' order by event_id`
  expect(await rows(audited)).toEqual(['test ADA statutory adoption', 'test DEV statutory adoption'])
  expect(await again()).toEqual([])
  expect(await reviews()).toEqual(followed)
  // The import is undone: as far as is known nobody was placed.
  expect(await undo()).toMatchObject({ kind: 'done' })
  expect(await reviews()).toEqual(followed.map((line) => line.replace(' adoption ', ' statutory ')))
})

test('after a return one more adoption review is owed, and then an ordinary one; a decision that is revoked ends it at once', async () => {
  const { load, make, reviews, set } = await council()
  const placedBefore = [
    'FAY,06/05/2025,S,E1,N1,U6,PR1,05/01/2026,X1,CARPL,,,',
    'FAY,05/01/2026,P,E1,N1,A5,PR1,,,,,,',
  ]
  // Three months after the order of 1 October comes before six months after the review of 1 September.
  const before =
    'CHILD,DOB,REVIEW,REVIEW_CODE\nGUS,04/03/2016,03/06/2025,PN1\nGUS,04/03/2016,01/09/2025,PN1\n'
  const ordered = 'GUS,06/05/2025,S,C2,N1,U6,PR1,01/10/2025,X1,,,,'
  await load([...placedBefore, ordered, 'GUS,01/10/2025,L,E1,N1,U6,PR1,,,,,,'], { 'reviews.csv': before })
  await make()
  expect(await reviews()).toEqual(['FAY adoption to_book', 'GUS adoption to_book'])
  set('2026-01-26')
  const returned = [
    'FAY,06/05/2025,S,E1,N1,U6,PR1,05/01/2026,X1,CARPL,,,',
    'FAY,05/01/2026,P,E1,N1,A5,PR1,19/01/2026,X1,CHILD,,,',
    'FAY,19/01/2026,B,C2,N1,U6,PR1,,,,,,',
    ordered,
    'GUS,01/10/2025,L,E1,N1,U6,PR1,15/12/2025,X1,,,,',
    'GUS,15/12/2025,L,C2,N1,U6,PR1,,,,,,',
  ]
  await load(returned, { 'reviews.csv': before })
  expect(await reviews()).toEqual(['FAY adoption to_book', 'GUS statutory to_book'])
  // Between 28 and 42 days after 19 January: held on 20 February, as a file tells.
  await load(returned, {
    'reviews.csv': `${before}FAY,04/03/2016,20/02/2026,PN1\n`,
    'review_details.csv': 'child_id,review_on,kind\nFAY,2026-02-20,adoption\n',
  })
  expect(await reviews()).toEqual(['FAY statutory to_book', 'GUS statutory to_book'])
})

test('who leaves short breaks for care is owed an ordinary review; an adoption review of which no file tells yet is left', async () => {
  const { load, make, needs, by, again, reviews } = await council()
  await load(['HAL,06/10/2025,S,V4,N1,U6,PR1,,,,,,', 'IDA,06/05/2025,S,C2,N1,U6,PR1,,,,,,'])
  await make()
  expect(await reviews()).toEqual(['HAL short_break to_book', 'IDA statutory to_book'])
  expect(await createReview(needs, by, { childId: 'IDA', kind: 'adoption' })).toMatchObject({ kind: 'done' })
  await load([
    'HAL,06/10/2025,S,V4,N1,U6,PR1,12/01/2026,X1,,,,',
    'HAL,12/01/2026,S,C2,N1,U6,PR1,,,,,,',
    'IDA,06/05/2025,S,C2,N1,U6,PR1,,,,,,',
  ])
  await again()
  expect(await reviews()).toEqual(['HAL statutory to_book', 'IDA adoption to_book'])
})

test('a large import that corrects many is told in one line, with the list at the booking desk; a few are told each', async () => {
  const { db, authorityId, load, needs, by, ahead, rows, set } = await council()
  const support = await newPerson({ db, authorityId }, 'business_support')
  const many = ['ADA', 'BEN', 'CARA', 'DEV', 'EVE']
  await load(many.map(inCare))
  await bookReview(needs, by, await ahead('ADA'), { ...place, on: day('2026-02-20') })
  set('2026-01-26')
  const desk = kindsFollowed(kindsFollowedOf(db, 'test'))
  const today = calendarDate(new Date().toISOString().slice(0, 10))
  const ask = {
    authorityId,
    scope: { kind: 'authority' },
    on: today,
    role: 'business_support',
    most: 50,
  } as const
  expect(await desk.lines(ask)).toEqual({ lines: [], total: 0 })
  // Three are told each by itself.
  await load([...['ADA', 'BEN', 'CARA'].flatMap(placed), inCare('DEV'), inCare('EVE')])
  const told = () => rows(`select words as text from notification where kind = 'kind' order by words`)
  expect((await told()).map((words) => words.slice(0, 20))).toEqual(Array(3).fill('A child’s next revie'))
  await load(many.map(inCare))
  await load(many.flatMap(placed))
  const [first, ...others] = (await told()).filter((words) => words.startsWith('The next reviews'))
  expect(others).toEqual([])
  expect(first).toBe(
    'The next reviews of 5 children are of another kind now: what is recorded of their care has changed. 4 are to book, and 1 stays booked. 1 of them is booked after the day it is due: look at that first.',
  )
  expect(
    await rows(
      `select user_id || ' ' || href as text from notification where kind = 'kind' and words like 'The next%'`,
    ),
  ).toEqual([`${support.userId} /booking?show=kinds`])
  const { lines, total } = await desk.lines(ask)
  expect(total).toBe(5)
  expect(lines[0]).toMatchObject({
    childId: 'ADA',
    late: true,
    words: 'Now an adoption review, was an ordinary review',
  })
  expect(lines[0]?.under[0]).toBe('Booked for 20 February 2026, after the day it is due')
  expect(lines[1]).toMatchObject({ childId: 'BEN', late: false })
  expect(lines[1]?.under[0]).toBe('It is to book')
  // Five weeks on, it is no news any more.
  expect((await desk.lines({ ...ask, on: addDays(today, 35) })).total).toBe(0)
})
