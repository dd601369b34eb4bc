import { expect, test } from 'vitest'
import type { ReviewAnswer } from '#app/review/change-review.ts'
import { adjournReview, startReview } from '#app/review/hold-review.ts'
import { makeNextReviews } from '#app/review/make-next-reviews.ts'
import { recordReviewFacts } from '#app/review/record-facts.ts'
import { type CalendarDate, calendarDate } from '#domain/calendar/calendar-date.ts'
import type { LiveReview } from '#domain/review/live-review.ts'
import { reviewStoreOf } from '#store/review/review-store.ts'
import { newAuthority, testDatabase } from '#test/support/database.ts'
import { handIn } from '#test/support/hand-in.ts'
import { recorder } from '#test/support/recorder.ts'
import { meetingsOn, writeDownAndComplete } from '#test/support/written-meeting.ts'
import { careReadsOf } from '../../src/wiring.ts'

/**
 * Dates worked by hand with a calendar on the wall, on reviews that are recorded here: round the leap day of 2028, and
 * over Easter 2028 (Good Friday 14 April, Easter Monday 17 April, early May bank holiday 1 May). For each limit the day
 * before it, the day itself and the day after.
 */
const day = calendarDate

async function lia() {
  const db = await testDatabase()
  const { authorityId } = await newAuthority(db)
  const files = {
    'header.csv': 'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\nLIA,F,04/03/2018,WBRI,A123456789012,,\n',
    'episodes.csv':
      'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\nLIA,02/02/2028,S,C2,N1,U6,PR1,,,,,,\n',
    'history_complete.csv': 'history_complete_from\n2015-01-01\n',
  }
  await handIn({ db, authorityId }, '2027-28', files, { acceptPartial: true })
  let today = day('2028-02-02')
  const needs = { store: reviewStoreOf(db, 'test'), today: () => today }
  const meetings = meetingsOn(db, () => today)
  const by = recorder(authorityId)
  await needs.store.change(by, (transaction) => makeNextReviews(transaction, today))
  const hold = async (on: string): Promise<LiveReview> => {
    today = day(on)
    const ask = { authorityId, scope: { kind: 'authority' as const }, on: today, childIds: ['LIA'] }
    const ahead = (await needs.store.openOf(ask)).get('LIA')
    if (ahead === undefined) throw new RangeError('Nothing is ahead of Lia')
    return done(await startReview(needs, by, ahead, today))
  }
  /** How a clock stands on a day: its date and its state. */
  const clock = async (rule: string, on: string): Promise<string | undefined> => {
    const ask = { authorityId, scope: { kind: 'authority' as const }, childId: 'LIA', on: day(on) }
    const clocks = (await careReadsOf(db, 'test').childClocks(ask))?.clocks ?? []
    const [found] = clocks
      .filter((one) => one.rule === rule)
      .toSorted((one, other) => ((one.due ?? '') < (other.due ?? '') ? 1 : -1))
    return found && `${found.due ?? 'no date'} ${found.state}`
  }
  const complete = async (review: LiveReview, on: CalendarDate) => {
    today = on
    return done(await writeDownAndComplete(meetings, by, review, on))
  }
  return { needs, by, hold, clock, complete }
}

function done(answer: ReviewAnswer): LiveReview {
  if (answer.kind !== 'done') throw new Error(JSON.stringify(answer))
  return answer.review
}

test('a review held here on the leap day: its own limit, the 5, 15 and 20 working days, midway and the next', async () => {
  const { needs, by, hold, clock, complete } = await lia()
  // 20 working days after Wednesday 2 February 2028: the 29th is the 19th of them.
  expect(await clock('C03', '2028-02-29')).toBe('2028-03-01 running')
  expect(await clock('C03', '2028-03-01')).toBe('2028-03-01 running')
  expect(await clock('C03', '2028-03-02')).toBe('2028-03-01 missed')
  let review = await hold('2028-02-29')
  review = await complete(review, day('2028-02-29'))
  expect(await clock('C03', '2028-03-02')).toBe('2028-03-01 met')
  // Decisions: 5 working days end on Tuesday 7 March.
  const facts = { decisionsSentOn: day('2028-03-07'), recordCompletedOn: day('2028-03-22') }
  const said = { action: 'hold-reviews', did: 'facts recorded', facts } as const
  review = done(await recordReviewFacts(needs, by, review, said))
  expect(await clock('C17a', '2028-03-08')).toBe('2028-03-07 met')
  // Record: 15 working days end on Tuesday 21 March, and it was completed on the 22nd.
  expect(await clock('C17c', '2028-03-20')).toBe('2028-03-21 running')
  expect(await clock('C17c', '2028-03-21')).toBe('2028-03-21 running')
  expect(await clock('C17c', '2028-03-22')).toBe('2028-03-21 missed')
  // Sent to its readers: 20 working days end on Tuesday 28 March; on the day it is in time.
  const sent = { recordDistributedOn: day('2028-03-28') }
  done(await recordReviewFacts(needs, by, review, { ...said, facts: sent }))
  expect(await clock('C17d', '2028-03-27')).toBe('2028-03-28 running')
  expect(await clock('C17d', '2028-03-29')).toBe('2028-03-28 met')
  // The second: 29 May 2028, three months on, a bank holiday that moves nothing. Midway: 45 of 90 days.
  for (const [on, state] of [
    ['2028-05-28', 'running'],
    ['2028-05-29', 'running'],
    ['2028-05-30', 'missed'],
  ] as const) {
    expect(await clock('C04', on)).toBe(`2028-05-29 ${state}`)
  }
  expect(await clock('midway', '2028-04-14')).toMatch(/^2028-04-14 /)
})

test('a review adjourned here over Easter 2028 has until 8 May; what follows is counted from its completion', async () => {
  const { needs, by, hold, clock, complete } = await lia()
  await complete(await hold('2028-02-29'), day('2028-02-29'))
  const began = await hold('2028-04-05')
  const adjourned = done(
    await adjournReview(needs, by, began, { on: day('2028-04-05'), because: 'No report' }),
  )
  // 6, 7, 10-13, 18-21, 24-28 April, 2-5 and 8 May: Good Friday, Easter Monday and 1 May are not counted.
  for (const [on, state] of [
    ['2028-05-07', 'running'],
    ['2028-05-08', 'running'],
    ['2028-05-09', 'missed'],
  ] as const) {
    expect(await clock('C08', on)).toBe(`2028-05-08 ${state}`)
  }
  await complete(adjourned, day('2028-05-08'))
  expect(await clock('C08', '2028-05-09')).toBe('2028-05-08 met')
  expect(await clock('C04', '2028-05-09')).toBe('2028-05-29 met')
  expect(await clock('C05', '2028-11-08')).toBe('2028-11-08 running')
  expect(await clock('C05', '2028-11-09')).toBe('2028-11-08 missed')
  // Six months from 31 August would be the 31st of a February: its last day, and 2029 has 28.
  await complete(await hold('2028-08-31'), day('2028-08-31'))
  expect(await clock('C05', '2029-02-28')).toBe('2029-02-28 running')
  expect(await clock('C05', '2029-03-01')).toBe('2029-02-28 missed')
})
