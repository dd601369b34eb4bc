import { expect, test } from 'vitest'
import { cancelReview } from '#app/review/end-review.ts'
import { makeNextReviews } from '#app/review/make-next-reviews.ts'
import { proposeForwardReviews } from '#app/review/propose-forward.ts'
import { calendarDate } from '#domain/calendar/calendar-date.ts'
import { jobRunStoreOf } from '#store/jobs/job-run-store.ts'
import { reviewStoreOf } from '#store/review/review-store.ts'
import { newAuthority, testDatabase } from '#test/support/database.ts'
import { handIn } from '#test/support/hand-in.ts'
import { recorder } from '#test/support/recorder.ts'
import { rowsOf } from '#test/support/rows-of.ts'
import { nightlyNeedsOf } from '../wiring-jobs.ts'
import { type NightlyStep, runNightly } from './nightly.ts'

const night = calendarDate('2026-01-13')
const episodes = [
  'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN',
  // Ordinary, adoption to come, placed for adoption, short breaks, planned in a file, and one who moved in year 10.
  'A1,06/11/2025,S,C2,N1,U6,PR1,,,,,,',
  'B1,06/05/2025,S,E1,N1,U6,PR1,,,,,,',
  'C1,06/05/2025,S,E1,N1,U6,PR1,05/01/2026,X1,CARPL,,,',
  'C1,05/01/2026,P,E1,N1,A5,PR1,,,,,,',
  'D1,06/10/2025,S,V3,N1,U6,PR1,,,,,,',
  'E1,06/11/2025,S,C2,N1,U6,PR1,,,,,,',
  'F1,06/11/2025,S,C2,N1,U6,PR1,08/01/2026,X1,CARPL,,,',
  'F1,08/01/2026,P,C2,N1,U6,PR1,,,,,,',
  'G1,06/11/2025,S,C2,N1,U6,PR1,08/01/2026,X1,STAND,,,',
  'G1,08/01/2026,P,C2,N1,U6,PR1,,,,,,',
].join('\n')
const born: Readonly<Record<string, string>> = { F1: '01/10/2010' }
const headers = ['A1', 'B1', 'C1', 'D1', 'E1', 'F1', 'G1'].map(
  (child) => `${child},M,${born[child] ?? '04/03/2018'},WBRI,A123456789012,,`,
)

async function council() {
  const db = await testDatabase()
  const { authorityId, slug } = await newAuthority(db)
  const files = {
    'header.csv': `CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n${headers.join('\n')}\n`,
    'episodes.csv': `${episodes}\n`,
    'history_complete.csv': 'history_complete_from\n2015-01-01\n',
    'planned_reviews.csv': 'child_id,review_planned_on,planned_kind\nE1,2026-01-20,statutory\n',
  }
  await handIn({ db, authorityId }, '2025-26', files, { acceptPartial: true })
  const needs = { store: reviewStoreOf(db, 'test'), today: () => night }
  const rows = rowsOf<string>(db, authorityId)
  return { db, authorityId, slug, needs, by: recorder(authorityId), rows }
}

test('every child without a review ahead is given the one that their regime owes, once', async () => {
  const { needs, by, rows } = await council()
  // The import made the first reviews of the children who entered care of late. None is ahead once they are cancelled.
  for (const reviewId of await rows('select review_id::text as text from review')) {
    await cancelReview(needs, by, { reviewId }, 'Made twice')
  }
  const make = () => needs.store.change(by, (transaction) => makeNextReviews(transaction, night))
  expect((await make()).map(({ childId, kind }) => `${childId} ${kind}`)).toEqual([
    'A1 statutory',
    'B1 statutory',
    'C1 adoption',
    'D1 short_break',
    'F1 statutory',
    'G1 statutory',
  ])
  expect(await make()).toEqual([])
  expect(await rows('select child_id as text from review where state = $$to_book$$ order by 1')).toEqual([
    'A1',
    'B1',
    'C1',
    'D1',
    'F1',
    'G1',
  ])
})

test('what happened is proposed once: an unplanned move, a move in year 10, and no planned one', async () => {
  const { needs, by, rows } = await council()
  expect(await proposeForwardReviews(needs, by)).toBe(2)
  expect(await proposeForwardReviews(needs, by)).toBe(0)
  const said = await rows(
    'select child_id || $$ $$ || forward_trigger || $$ $$ || happened_on as text from review_prompt order by 1',
  )
  expect(said).toEqual(['F1 ks4_move 2026-01-08', 'G1 unplanned_move 2026-01-08'])
})

test('a night’s work is done once; a step that broke is tried again, and stops no other', async () => {
  const { db, authorityId, slug } = await council()
  const runs = jobRunStoreOf(db)
  let broken = true
  const did: string[] = []
  const step = (name: string, breaks: () => boolean): NightlyStep => ({
    name,
    does: name,
    run: async () => {
      did.push(name)
      if (breaks()) throw new Error('no light')
      return { did: 1, says: 'One.' }
    },
  })
  const steps = [step('first', () => broken), step('second', () => false)]
  const failures: unknown[] = []
  const needs = {
    runs,
    steps,
    authorities: async () => [{ authorityId, slug }],
    onFailure: (e: unknown) => failures.push(e),
  }
  expect((await runNightly(needs, night)).map(({ step: name, state }) => `${name} ${state}`)).toEqual([
    'first failed',
    'second done',
  ])
  broken = false
  expect((await runNightly(needs, night)).map(({ step: name, state }) => `${name} ${state}`)).toEqual([
    'first done',
  ])
  expect(await runNightly(needs, night)).toEqual([])
  expect((await runNightly(needs, night, { again: true })).length).toBe(2)
  expect(did).toEqual(['first', 'second', 'first', 'first', 'second'])
  expect(failures).toHaveLength(1)
  expect(await runs.latest(authorityId, 'nightly', 5)).toHaveLength(2)
})

test('for children of files that are too old to say who is in care now, the night makes nothing, and says so', async () => {
  const { db, slug, rows } = await council()
  const needs = nightlyNeedsOf(db, () => {})
  const nextReviewsOn = async (on: string) => {
    const reports = await runNightly(needs, calendarDate(on), { again: true, only: slug })
    return reports.find(({ step }) => step === 'next reviews')
  }
  const before = await rows('select review_id::text as text from review')
  // The newest files end on 31 March 2026.
  expect(await nextReviewsOn('2027-04-02')).toMatchObject({
    did: 0,
    says: 'The newest files are those of 2025-26, which cannot say who is in care now: load newer ones.',
  })
  expect(await rows('select review_id::text as text from review')).toHaveLength(before.length)
  expect((await nextReviewsOn('2027-04-01'))?.did).toBeGreaterThan(0)
})
