import { expect, test } from 'vitest'
import { deemUnansweredDecisions } from '#app/decisions/deem-decisions.ts'
import { sendDecisions } from '#app/decisions/send-decisions.ts'
import { draftReviewDecision } from '#app/decisions/take-down-decision.ts'
import { calendarDate } from '#domain/calendar/calendar-date.ts'
import { council, dentist, decision, held, manager, review } from '#test/support/decided-council.ts'
import { owedReview } from '#test/support/owed-review.ts'
import { writeDownAndComplete } from '#test/support/written-meeting.ts'
import { policyStoreOf } from '#store/admin/policy-store.ts'
import { bookReview } from './book-review.ts'
import { closeReview, closingOf } from './end-review.ts'
import { explainLateness } from './explain-lateness.ts'
import { startReview } from './hold-review.ts'
import { recordReviewFacts } from './record-facts.ts'

test('a review is closed when its decisions are answered, its record is out and the next is booked: nothing is passed over', async () => {
  const { needs, reviews, meetings, by, started, on } = await council()
  const seen = { reviewId: started.reviewId }
  decision(await draftReviewDecision(needs, by, started.reviewId, dentist))
  review(await writeDownAndComplete(meetings, by, started, held))
  const closing = async () => {
    const answer = await closeReview(reviews, by, seen)
    return answer.kind === 'refused' ? answer.reason.split('. ') : answer.kind
  }
  const words = async () =>
    Object.fromEntries(
      ((await closingOf(reviews, by, started.reviewId)) ?? []).map((one) => [one.what, one.words]),
    )
  expect(await closing()).toEqual([
    'Send decision 1 to the team manager, or withdraw what is not to be done',
    'Send the decisions',
    'Complete the record',
    'The record has not been shared yet',
    'Share it, then close the review',
    'The next review has no date yet',
    'Book it, then close this one',
  ])
  // Sent on the last of five working days, Monday 9 June; an answer is due by the 16th.
  on('2025-06-09')
  review(await sendDecisions(needs, by, seen, manager))
  expect(await words()).toMatchObject({
    'The manager’s answer to the decisions': 'Waiting for an answer: decision 1 until 16 June 2025',
    'Decisions sent': '9 June 2025, due 9 June 2025, in time',
    'Record completed': 'Not yet, due 23 June 2025',
    'Record sent to its readers': 'Not yet, due 30 June 2025',
    'The next review': 'It has no date yet',
  })
  on('2025-06-17')
  await deemUnansweredDecisions(needs, by)
  on('2025-07-01')
  const facts = {
    recordCompletedOn: calendarDate('2025-06-23'),
    recordDistributedOn: calendarDate('2025-07-01'),
  }
  review(await recordReviewFacts(reviews, by, seen, { action: 'hold-reviews', did: 'record kept', facts }))
  expect(await closing()).toEqual(['The next review has no date yet', 'Book it, then close this one'])
  const place = { startsAt: null, mode: null, venue: null, place: null } as const
  const next = await owedReview(reviews, by, 'L1')
  review(await bookReview(reviews, by, next, { ...place, on: calendarDate('2025-08-20') }))
  expect(await words()).toEqual({
    'The manager’s answer to the decisions': '1 deemed agreed on 16 June 2025, by rule C17b',
    'Decisions sent': '9 June 2025, due 9 June 2025, in time',
    'Record completed': '23 June 2025, due 23 June 2025, in time',
    'Record sent to its readers': '1 July 2025, due 30 June 2025, 1 working day late',
    'The next review': 'Booked for 20 August 2025',
  })
  expect(await closing()).toBe('done')
})

test.each([
  { from: '2025-09-09', asks: true, of: 'the day before the review' },
  { from: '2025-09-10', asks: true, of: 'the day of the review' },
  { from: '2025-09-11', asks: false, of: 'the day after it' },
])(
  'why a late review was late is asked for before closing where the council says so, by a policy from $of',
  async ({ from, asks }) => {
    const { db, authorityId, reviews, meetings, by, started, on } = await council()
    await writeDownAndComplete(meetings, by, started, held)
    // The second review is due on 2 September; it is held on the 10th.
    on('2025-09-10')
    const day = calendarDate('2025-09-10')
    const late = review(await startReview(reviews, by, await owedReview(reviews, by, 'L1'), day))
    review(await writeDownAndComplete(meetings, by, late, day))
    const why = async () =>
      (await closingOf(reviews, by, late.reviewId))?.find(({ what }) => what === 'Why it was late')
    // Off by default: it is told, and keeps nothing open.
    expect(await why()).toEqual({ what: 'Why it was late', words: 'Not recorded' })
    const set = { from: calendarDate(from), value: { late_reason: 'must' }, reason: 'Our causes table' }
    const administrator = { authorityId, actor: 'test', role: 'administrator', requestId: 'a test' } as const
    await policyStoreOf(db).set(administrator, 'closing', set, () => true)
    expect((await why())?.missing).toBe(
      asks ? 'Say why the review was late, as this council asks' : undefined,
    )
    expect((await why())?.rests).toBe(asks ? 'Local practice' : undefined)
    const closed = await closeReview(reviews, by, { reviewId: late.reviewId })
    const reasons = closed.kind === 'refused' ? closed.reason : ''
    expect(reasons.includes('Say why the review was late')).toBe(asks)
    review(await explainLateness(reviews, by, { reviewId: late.reviewId }, 'distance'))
    expect(await why()).toMatchObject({ words: 'The child lives out of the area', missing: undefined })
  },
)

test('a review that was held in time is asked for no reason', async () => {
  const { reviews, meetings, by, started } = await council()
  await writeDownAndComplete(meetings, by, started, held)
  const checks = (await closingOf(reviews, by, started.reviewId)) ?? []
  expect(checks.map(({ what }) => what)).not.toContain('Why it was late')
})
