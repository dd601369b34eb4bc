import { expect, test } from 'vitest'
import { bookReview } from '#app/review/book-review.ts'
import { startReview } from '#app/review/hold-review.ts'
import { moveReviewDate } from '#app/review/move-review-date.ts'
import { recordReviewFacts } from '#app/review/record-facts.ts'
import { calendarDate } from '#domain/calendar/calendar-date.ts'
import { correctableColumns } from '#domain/review/correct-by-file.ts'
import { plannedReviews } from '#exchange/activity/planned-reviews.ts'
import { reviewDetails } from '#exchange/activity/review-details.ts'
import { conflictStoreOf } from '#store/recording/conflict-store.ts'
import { reviewStoreOf } from '#store/review/review-store.ts'
import { newAuthority, testDatabase } from '#test/support/database.ts'
import { handIn } from '#test/support/hand-in.ts'
import { owedReview } from '#test/support/owed-review.ts'
import { recorder } from '#test/support/recorder.ts'
import { rowsOf } from '#test/support/rows-of.ts'
import { importSmallCouncil, smallCouncilOn } from '#test/support/small-council.ts'
import { settleConflict } from './settle-conflict.ts'

const today = calendarDate(smallCouncilOn)

/** Leo's review, booked for the 20th, moved to the 23rd and held on that day, with what is known of it. */
async function heldReview() {
  const db = await testDatabase()
  const { authorityId } = await newAuthority(db)
  await importSmallCouncil(db, authorityId)
  const by = recorder(authorityId)
  let now = calendarDate('2026-11-10')
  const reviews = { store: reviewStoreOf(db, 'test'), today: () => now }
  const review = await owedReview(reviews, by, 'L100')
  const seen = { reviewId: review.reviewId }
  const place = { startsAt: '16:00', mode: 'in_person', venue: 'school', place: null } as const
  await bookReview(reviews, by, seen, { ...place, on: calendarDate('2026-11-20') })
  await moveReviewDate(reviews, by, seen, {
    on: today,
    startsAt: '16:00',
    reason: 'school',
    explained: 'A school trip',
    childView: 'Fine',
    childViewMissing: null,
  })
  now = today
  const started = await startReview(reviews, by, seen, today)
  expect(started.kind).toBe('done')
  const facts = { reviewCode: 'PN1', highRisk: 'no', carerFormOn: calendarDate('2026-11-16') } as const
  await recordReviewFacts(reviews, by, seen, { action: 'hold-reviews', did: 'facts', facts })
  const load = async (files: Readonly<Record<string, string>>) => {
    return handIn({ db, authorityId }, '2026-27', files)
  }
  const needs = { store: conflictStoreOf(db, 'test'), today: () => now }
  const open = () =>
    needs.store.ofChild({ authorityId, scope: { kind: 'authority' }, on: today, childId: 'L100' })
  const settle = async (column: string, take: 'here' | 'file') => {
    const found = (await open()).find((one) => one.column === column)
    if (found === undefined) throw new RangeError(`No file says ${column} otherwise`)
    const { table, rowKey, inFile } = found
    const settled = { childId: 'L100', table, rowKey, column, inFile, take, reason: 'The minutes say so' }
    return settleConflict(needs, by, settled)
  }
  const one = rowsOf(db, authorityId)
  return { load, open, settle, one }
}

const details =
  'child_id,review_on,kind,mode,venue,high_risk,carer_form_on,completed_on,planned_on\nL100,2026-11-23,light,hybrid,home,yes,2026-11-17,2026-11-23,2026-11-20\n'

test('of one review each value is decided by itself, and what speaks is what was decided', async () => {
  const { load, open, settle, one } = await heldReview()
  await load({ 'review_details.csv': details })
  expect((await open()).map(({ column }) => column)).toEqual([
    'carer_form_on',
    'completed_on',
    'high_risk',
    'kind',
    'mode',
    'planned_on',
    'venue',
  ])
  for (const column of ['mode', 'high_risk', 'carer_form_on', 'planned_on'])
    expect({ column, answer: await settle(column, 'file') }).toEqual({ column, answer: { kind: 'done' } })
  expect(await settle('venue', 'here')).toEqual({ kind: 'done' })
  expect((await open()).map(({ column }) => column)).toEqual(['completed_on', 'kind'])
  expect(
    await one(
      `select concat_ws(' ', mode, venue, high_risk, carer_form_on, planned_on, kind) as text from review_details where current and child_id = 'L100' and review_on = '2026-11-23'`,
    ),
  ).toEqual(['hybrid school yes 2026-11-17 2026-11-20 statutory'])
  expect(
    await one(
      `select concat_ws(' ', mode, venue, high_risk, carer_form_on, planned_on, kind) as text from review where child_id = 'L100' and held_on = '2026-11-23'`,
    ),
  ).toEqual(['hybrid school yes 2026-11-17 2026-11-20 statutory'])
  // The same file again is no new question: neither about what was taken nor about what was kept.
  await load({ 'review_details.csv': details })
  expect((await open()).map(({ column }) => column)).toEqual(['completed_on', 'kind'])
})

test('the kind and the participation code are taken, and the clocks follow', async () => {
  const { load, open, settle, one } = await heldReview()
  await load({
    'review_details.csv': details.replace('light', 'additional'),
    'reviews.csv':
      'CHILD,DOB,REVIEW,REVIEW_CODE\nL100,04/03/2017,29/12/2025,PN1\nL100,04/03/2017,26/03/2026,PN1\nL100,04/03/2017,23/11/2026,PN5\n',
  })
  expect(await settle('review_code', 'file')).toEqual({ kind: 'done' })
  expect(
    await one(`select review_code as text from review where child_id = 'L100' and held_on is not null`),
  ).toEqual(['PN5'])
  const due = `select due_on::text as text from due where child_id = 'L100' and subject = 'review' and done_on is null and ended_on is null`
  const before = await one(due)
  expect(await settle('kind', 'file')).toEqual({ kind: 'done' })
  // An additional meeting answers nothing: the review that was owed is owed still.
  expect(await one(due)).not.toEqual(before)
  expect((await open()).map(({ column }) => column)).not.toContain('kind')
})

test('a step that was not taken here is not taken from a file, and the reason says where it is', async () => {
  const { load, settle, open } = await heldReview()
  await load({
    'review_details.csv': 'child_id,review_on,completed_on\nL100,2026-11-23,2026-11-23\n',
    'planned_reviews.csv':
      'child_id,review_planned_on,planned_kind,cancelled_on,cancel_reason\nL100,2026-11-20,statutory,2026-11-11,The carer was ill\nL100,2026-11-23,light,,\n',
  })
  expect((await open()).map(({ column }) => column)).toEqual([
    'cancel_reason',
    'cancelled_on',
    'planned_kind',
    'completed_on',
  ])
  const completing = await settle('completed_on', 'file')
  expect(completing.kind === 'refused' && completing.reason).toContain('Complete it on the review itself')
  const moved = await settle('cancel_reason', 'file')
  expect(moved.kind === 'refused' && moved.reason).toContain('The review was moved from this day')
  expect(await settle('planned_kind', 'file')).toEqual({ kind: 'done' })
  expect(await settle('cancelled_on', 'here')).toEqual({ kind: 'done' })
})

test('every column that a file can have otherwise of a review can be decided on', () => {
  const stated = [...reviewDetails.columns, ...plannedReviews.columns]
    .map(({ column }) => column)
    .filter((column) => !['child_id', 'review_on', 'review_planned_on'].includes(column))
  expect(stated.filter((column) => !correctableColumns.includes(column))).toEqual([])
})
