import { expect, test } from 'vitest'
import { calendarDate } from '#domain/calendar/calendar-date.ts'
import type { LiveReview } from '#domain/review/live-review.ts'
import { reviewStoreOf } from '#store/review/review-store.ts'
import { newAuthority, testDatabase } from '#test/support/database.ts'
import { handIn } from '#test/support/hand-in.ts'
import { recorder } from '#test/support/recorder.ts'
import { rowsOf } from '#test/support/rows-of.ts'
import { meetingsOn, writeDownAndComplete } from '#test/support/written-meeting.ts'
import { bookReview } from './book-review.ts'
import type { ReviewAnswer, ReviewNeeds } from './change-review.ts'
import { createReview } from './create-review.ts'
import { cancelReview } from './end-review.ts'
import { adjournReview, putBackReview, resumeReview, startReview } from './hold-review.ts'
import { moveReviewDate } from './move-review-date.ts'
import { recordReviewFacts } from './record-facts.ts'

const day = calendarDate('2025-06-02')
const files = {
  'header.csv': 'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\nL1,M,04/03/2015,WBRI,A123456789012,,\n',
  'episodes.csv':
    'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\nL1,06/05/2025,S,C2,N1,U6,PR1,,,,,,\n',
  'history_complete.csv': 'history_complete_from\n2015-01-01\n',
}
const reviewsFile = (code: string, on = '02/06/2025') => ({
  'reviews.csv': `CHILD,DOB,REVIEW,REVIEW_CODE\nL1,04/03/2015,${on},${code}\n`,
})

async function council(today = day) {
  const db = await testDatabase()
  const { authorityId } = await newAuthority(db)
  const load = (more: Readonly<Record<string, string>>, year = '2025-26') => {
    return handIn({ db, authorityId }, year, more)
  }
  await load(files)
  const rows = rowsOf(db, authorityId)
  const needs: ReviewNeeds = {
    store: reviewStoreOf(db, 'test'),
    today: () => today,
  }
  return { load, rows, needs, meetings: meetingsOn(db, () => today), by: recorder(authorityId) }
}

function done(answer: ReviewAnswer): LiveReview {
  if (answer.kind !== 'done') throw new Error(JSON.stringify(answer))
  return answer.review
}

/** A review of Leo's that was held and recorded here on 2 June, with the code PN1. */
async function heldHere({ needs, by }: Pick<Awaited<ReturnType<typeof council>>, 'needs' | 'by'>) {
  const made = done(await createReview(needs, by, { childId: 'L1', kind: 'statutory' }))
  const started = done(await startReview(needs, by, made, day))
  const facts = { reviewCode: 'PN1' }
  const recorded = { action: 'hold-reviews', did: 'taking part recorded', facts } as const
  return done(await recordReviewFacts(needs, by, started, recorded))
}

const speaking = `select review_code || ' ' || occurrence || ' ' || current as text from ssda903_reviews order by occurrence`
const open = `select rule || ' ' || due_on || coalesce(' done ' || done_on, '') as text from due where subject = 'review' order by due_on`

test('a file that says the same as was recorded here is no conflict, and moves nothing', async () => {
  const { load, rows, needs, by } = await council()
  await heldHere({ needs, by })
  const clocks = await rows(open)
  const { findings } = await load({ ...files, ...reviewsFile('PN1') })
  expect(findings).toEqual([])
  expect(await rows(speaking)).toEqual(['PN1 0 true', 'PN1 1 false'])
  expect(await rows(open)).toEqual(clocks)
})

test('a file that says otherwise is a finding with both values; what was recorded here speaks, and both stay', async () => {
  const { load, rows, needs, by } = await council()
  await heldHere({ needs, by })
  const { findings, landed } = await load({ ...files, ...reviewsFile('PN3') })
  expect(landed).toBe(true)
  expect(findings).toMatchObject([
    {
      code: 'recorded.differs',
      severity: 'warning',
      file: 'reviews.csv',
      column: 'REVIEW_CODE',
      value: 'PN3',
      childId: 'L1',
    },
  ])
  expect(findings[0]?.message).toMatch(/^Priya Nair recorded ‘PN1’ here on .+, and the file says ‘PN3’/)
  expect(await rows(speaking)).toEqual(['PN1 0 true', 'PN3 1 false'])
})

test('a later year’s file does not outrank what was recorded here, and an earlier import gives way to it', async () => {
  const { load, rows, needs, by } = await council()
  await load({ ...files, ...reviewsFile('PN3') })
  await heldHere({ needs, by })
  await load({ ...reviewsFile('PN5') }, '2026-27')
  expect(await rows('select review_code as text from ssda903_reviews where current')).toEqual(['PN1'])
})

test('where nothing is recorded here the file’s value is taken, and follows the file', async () => {
  const { load, rows, needs, by } = await council()
  await heldHere({ needs, by })
  const details = (risk: string) => ({
    ...files,
    'review_details.csv': `child_id,review_on,kind,high_risk\nL1,2025-06-02,statutory,${risk}\n`,
  })
  const risk = 'select high_risk as text from review_details where current'
  expect((await load(details('yes'))).findings).toEqual([])
  expect(await rows(risk)).toEqual(['yes'])
  await load(details('no'))
  expect(await rows(risk)).toEqual(['no'])
})

test('a review put back was not held: the file’s row speaks again, or the clock runs as before', async () => {
  const { load, rows, needs, by } = await council()
  const before = await rows(open)
  const held = await heldHere({ needs, by })
  expect(await rows(open)).not.toEqual(before)
  await load({ ...files, ...reviewsFile('PN3') })
  done(await putBackReview(needs, by, held, 'The wrong child was opened'))
  expect(await rows(speaking)).toEqual(['PN3 1 true'])
  await load({ ...files, 'reviews.csv': 'CHILD,DOB,REVIEW,REVIEW_CODE\n' })
  expect(await rows(open)).toEqual(before)
})

test('a review is moved as often as it must; every day is kept with its reason, and the date in law stays', async () => {
  const { rows, needs, by } = await council(calendarDate('2025-05-12'))
  const law = await rows(open)
  const place = { startsAt: '16:00', mode: 'in_person', venue: 'home', place: null } as const
  const made = done(await createReview(needs, by, { childId: 'L1', kind: 'statutory' }))
  const booked = done(await bookReview(needs, by, made, { ...place, on: calendarDate('2025-05-29') }))
  const to = {
    on: calendarDate('2025-06-02'),
    startsAt: '16:00',
    reason: 'child_asked',
    explained: 'He has football on Thursday',
    childView: 'Monday is better',
    childViewMissing: null,
  }
  expect(await moveReviewDate(needs, by, booked, { ...to, childView: null })).toMatchObject({
    kind: 'refused',
    field: 'childView',
  })
  const moved = done(await moveReviewDate(needs, by, booked, to))
  expect(moved).toMatchObject({ state: 'booked', plannedOn: '2025-06-02' })
  expect(
    await rows(`select review_planned_on || ' ' || coalesce(cancel_reason, 'stands') as text
      from planned_reviews where current order by review_planned_on`),
  ).toEqual(['2025-05-29 He has football on Thursday', '2025-06-02 stands'])
  expect(await rows(open)).toEqual(law)
  const cancelled = done(await cancelReview(needs, by, moved, 'Leo is in hospital'))
  expect(cancelled.state).toBe('cancelled')
  expect(await rows(open)).toEqual(law)
  expect(
    await rows('select count(*)::text as text from planned_reviews where current and cancelled_on is null'),
  ).toEqual(['0'])
})

test('a review is adjourned once; a second adjournment is refused with the reason', async () => {
  const { needs, meetings, by } = await council()
  const made = done(await createReview(needs, by, { childId: 'L1', kind: 'statutory' }))
  const started = done(await startReview(needs, by, made, day))
  const adjourned = done(await adjournReview(needs, by, started, { on: day, because: 'No report' }))
  const resumed = done(await resumeReview(needs, by, adjourned, day))
  expect(await adjournReview(needs, by, resumed, { on: day, because: 'Still none' })).toMatchObject({
    kind: 'refused',
    reason: expect.stringContaining('A review is adjourned once'),
  })
  expect(done(await writeDownAndComplete(meetings, by, resumed, day))).toMatchObject({ state: 'completed' })
})

test('of two people who change one review at once the second is shown what the first did, and nothing is lost', async () => {
  const { needs, by } = await council()
  const made = done(await createReview(needs, by, { childId: 'L1', kind: 'statutory' }))
  const [one, other] = await Promise.all([
    startReview(needs, by, made, day),
    startReview(needs, by, made, calendarDate('2025-05-30')),
  ])
  expect([one.kind, other.kind].toSorted()).toEqual(['conflict', 'done'])
})

test('a review of a child outside the scope is not found, and a role that may not is refused', async () => {
  const { needs, by } = await council()
  const made = done(await createReview(needs, by, { childId: 'L1', kind: 'statutory' }))
  const scope = { kind: 'iro', iroId: 'SOMEBODY' } as const
  const outside = { ...by, may: () => ({ allowed: true, scope }) as const }
  expect(await startReview(needs, outside, made, day)).toEqual({ kind: 'not-found' })
  const refused = { ...by, may: () => ({ allowed: false, reason: 'Not you.' }) as const }
  expect(await startReview(needs, refused, made, day)).toEqual({ kind: 'refused', reason: 'Not you.' })
})
