import { expect, test } from 'vitest'
import { completeMeeting } from '#app/meeting/complete-meeting.ts'
import { answerDateChange } from '#app/review/date-changes.ts'
import { askMeasures } from '#app/measure/ask-measures.ts'
import { type CalendarDate, calendarDate } from '#domain/calendar/calendar-date.ts'
import type { LiveReview } from '#domain/review/live-review.ts'
import { standstillOf } from '#domain/review/standstill.ts'
import { policyStoreOf } from '#store/admin/policy-store.ts'
import { entryStoreOf } from '#store/entry/entry-store.ts'
import { measureCounterOf } from '#store/measure/measure-counter.ts'
import { reviewStoreOf } from '#store/review/review-store.ts'
import { newAuthority, testDatabase } from '#test/support/database.ts'
import { filesOfEpisodes, handIn } from '#test/support/hand-in.ts'
import { recorder } from '#test/support/recorder.ts'
import { meetingsOn, writeDownAndComplete } from '#test/support/written-meeting.ts'
import { bookReview } from './book-review.ts'
import { bringForward, declinePrompt } from './bring-forward.ts'
import type { ReviewAnswer } from './change-review.ts'
import { adjournReview, resumeReview, startReview } from './hold-review.ts'
import { agreeToLightReviews, endLightReviews } from './light-reviews.ts'
import { lightStanding } from './light-standing.ts'
import { createReview } from './create-review.ts'
import { careReadsOf } from '../../wiring.ts'
import { makeNextReviews } from './make-next-reviews.ts'
import { moveReviewDate } from './move-review-date.ts'
import { bookTogether } from './together.ts'

const day = calendarDate
const place = { startsAt: '16:00', mode: 'in_person', venue: 'home', place: null } as const

/** Children looked after from 2 January 2026: Ada alone, Ben and Cara together, and Dev long settled. */
async function council() {
  const db = await testDatabase()
  const { authorityId, slug } = await newAuthority(db)
  const load = async (
    name: string,
    episodes: readonly string[],
    more: Readonly<Record<string, string>> = {},
  ) => {
    await handIn({ db, authorityId }, name, filesOfEpisodes(episodes, more), { acceptPartial: true })
  }
  let today = day('2026-01-02')
  const needs = { store: reviewStoreOf(db, 'test'), today: () => today }
  const by = recorder(authorityId)
  const ahead = async (childId: string): Promise<LiveReview> => {
    const ask = { authorityId, scope: { kind: 'authority' as const }, on: today, childIds: [childId] }
    const review = (await needs.store.openOf(ask)).get(childId)
    if (review === undefined) throw new RangeError(`Nothing is ahead of ${childId}`)
    return review
  }
  const complete = (review: LiveReview, on: CalendarDate) =>
    writeDownAndComplete(
      meetingsOn(db, () => today),
      by,
      review,
      on,
    )
  const hold = async (childId: string, on: CalendarDate): Promise<LiveReview> => {
    today = on
    const review = await ahead(childId)
    return done(await startReview(needs, by, review, on))
  }
  const meetings = () => meetingsOn(db, () => today)
  const childClocksOf = async (childId: string) => {
    const ask = { authorityId, scope: { kind: 'authority' as const }, childId, on: today }
    const found = await careReadsOf(db, 'test').childClocks(ask)
    return (found?.clocks ?? []).map(({ rule, due, state }) => `${rule} ${due ?? ''} ${state}`)
  }
  return {
    db,
    meetings,
    childClocksOf,
    authorityId,
    slug,
    load,
    needs,
    by,
    ahead,
    hold,
    complete,
    set: (on: CalendarDate) => (today = on),
  }
}

function done(answer: ReviewAnswer | { readonly kind: string }): LiveReview {
  if (answer.kind !== 'done' || !('review' in answer)) throw new Error(JSON.stringify(answer))
  return answer.review
}

const ada = 'ADA,02/01/2026,S,C2,N1,U6,PR1,,,,,,'

test('a year of one child: first, second adjourned over Easter, brought forward, placed for adoption', async () => {
  const { db, authorityId, slug, load, needs, by, ahead, hold, complete, set } = await council()
  await load('2025-26', [ada])
  await needs.store.change(by, (transaction) => makeNextReviews(transaction, day('2026-01-05')))
  // Due 30 January: 20 working days after 2 January.
  let review = await hold('ADA', day('2026-01-30'))
  review = done(await complete(review, day('2026-01-30')))
  expect((await ahead('ADA')).kind).toBe('statutory')
  // Adjourned on 25 March: Good Friday and Easter Monday are not counted, so 20 working days end on 24 April.
  review = await hold('ADA', day('2026-03-25'))
  review = done(await adjournReview(needs, by, review, { on: day('2026-03-25'), because: 'No report' }))
  expect(standstillOf(review)).toContain('Nothing that was proposed may be carried out')
  set(day('2026-04-24'))
  review = done(await resumeReview(needs, by, review, day('2026-04-24')))
  expect(await adjournReview(needs, by, review, { on: day('2026-04-24'), because: 'Again' })).toMatchObject({
    kind: 'refused',
  })
  review = done(await complete(review, day('2026-04-24')))
  expect(standstillOf(review)).toBeUndefined()
  // Brought forward because Ada asked: it is the review that was ahead, and it counts as a full one.
  set(day('2026-06-01'))
  const waiting = await ahead('ADA')
  const forward = done(
    await bringForward(needs, by, {
      childId: 'ADA',
      trigger: 'child_request',
      explained: 'Wants to see her brother more',
      wantedBy: null,
    }),
  )
  expect(forward).toMatchObject({
    reviewId: waiting.reviewId,
    kind: 'brought_forward',
    wantedBy: '2026-06-15',
  })
  review = await hold('ADA', day('2026-06-12'))
  await complete(review, day('2026-06-12'))
  // Placed for adoption on 1 July: due within four weeks, by 29 July, and held the day after.
  await load('2026-27', [
    'ADA,02/01/2026,S,C2,N1,U6,PR1,01/07/2026,X1,CARPL,,,',
    'ADA,01/07/2026,B,E1,N1,A5,PR1,,,,,,',
  ])
  review = await hold('ADA', day('2026-07-30'))
  await complete(review, day('2026-07-30'))
  expect((await ahead('ADA')).kind).toBe('adoption')

  // By hand: two held in each year. All were in time but the last, a day late.
  const asked = async (from: string, to: string) => {
    const answer = await askMeasures(
      { measures: measureCounterOf(db), now: () => new Date('2026-08-01T12:00:00Z') },
      {
        authorityId,
        authority: slug,
        from: day(from),
        to: day(to),
        measures: ['reviews.held', 'reviews.in_time'],
        scope: { kind: 'authority' },
      },
    )
    if (answer.kind === 'called_wrongly') throw new RangeError(answer.why)
    return answer.answer.measures.map(
      ({ id, total }) => `${id} ${total?.numerator ?? ''}/${total?.denominator ?? ''}=${total?.value ?? ''}`,
    )
  }
  const [before, after] = [await asked('2025-04-01', '2026-03-31'), await asked('2026-04-01', '2027-03-31')]
  expect(before).toEqual(expect.arrayContaining(['reviews.held /=2', 'reviews.in_time 2/2=100']))
  expect(after).toEqual(expect.arrayContaining(['reviews.held /=2', 'reviews.in_time 1/2=50']))
})

test('brothers and sisters have a review each in one meeting; if one cannot be booked, none is', async () => {
  const { load, needs, by, ahead, authorityId, db } = await council()
  await load('2025-26', ['BEN,02/01/2026,S,C2,N1,U6,PR1,,,,,,', 'CARA,02/01/2026,S,C2,N1,U6,PR1,,,,,,'])
  await needs.store.change(by, (transaction) => makeNextReviews(transaction, day('2026-01-05')))
  await entryStoreOf(db, 'test').change(by, (transaction) => transaction.keepSiblings(['BEN', 'CARA']))
  const [ben, cara] = [await ahead('BEN'), await ahead('CARA')]
  const stale = { ...cara, version: cara.version + 1 }
  const stopped = await bookTogether(needs, by, [ben, stale], { ...place, on: day('2026-01-20') })
  expect(stopped).toMatchObject({ kind: 'stopped', reviewId: cara.reviewId })
  expect((await ahead('BEN')).state).toBe('to_book')
  expect(await bookTogether(needs, by, [ben, cara], { ...place, on: day('2026-01-20') })).toMatchObject({
    kind: 'done',
  })
  const full = await needs.store.one({
    authorityId,
    scope: { kind: 'authority' },
    on: day('2026-01-05'),
    reviewId: ben.reviewId,
  })
  expect(full?.together.map(({ childId }) => childId)).toEqual(['CARA'])
})

test('where the council wants two approvals the booked day stands until two other people gave them', async () => {
  const { db, authorityId, load, needs, by, ahead } = await council()
  await load('2025-26', [ada])
  await needs.store.change(by, (transaction) => makeNextReviews(transaction, day('2026-01-05')))
  const admin = { authorityId, actor: 'a@b.example', role: 'administrator', requestId: 'r' } as const
  const version = { from: day('2026-01-01'), value: { approvals: 'two' }, reason: 'Agreed' }
  await policyStoreOf(db).set(admin, 'booking', version, () => true)
  const booked = done(await bookReview(needs, by, await ahead('ADA'), { ...place, on: day('2026-01-20') }))
  const to = { on: day('2026-01-27'), startsAt: '16:00', reason: 'school', explained: 'A trip' }
  const asked = await moveReviewDate(needs, by, booked, { ...to, childView: 'Fine', childViewMissing: null })
  expect(asked).toMatchObject({ kind: 'done', review: { plannedOn: '2026-01-20' } })
  const { change } = await needs.store.change(by, async (transaction) => ({
    change: (await transaction.dateChangesOf(booked.reviewId))[0],
  }))
  const answer = (who: string) =>
    answerDateChange(needs, recorder(authorityId, who), change?.changeId ?? '', {
      answer: 'approved',
      reason: '',
    })
  expect(await answer('Priya Nair')).toMatchObject({ kind: 'refused' })
  expect(await answer('Tom Osei')).toEqual({ kind: 'answered', missing: 1 })
  expect(await answer('Tom Osei')).toMatchObject({ kind: 'refused' })
  expect(await answer('Ann Lee')).toMatchObject({ kind: 'done', review: { plannedOn: '2026-01-27' } })
})

test('a settled child’s next review is a light one by agreement; the one after it is a meeting', async () => {
  const { load, needs, by, ahead, hold, complete, meetings, childClocksOf, set } = await council()
  await load('2025-26', ['DEV,06/01/2025,S,C2,N1,U4,PR1,,,,,,'], {
    'reviews.csv':
      'CHILD,DOB,REVIEW,REVIEW_CODE\nDEV,04/03/2016,03/02/2025,PN1\nDEV,04/03/2016,30/04/2025,PN1\nDEV,04/03/2016,30/10/2025,PN1\n',
  })
  set(day('2026-02-02'))
  await needs.store.change(by, (transaction) => makeNextReviews(transaction, day('2026-02-02')))
  const agreed = {
    childId: 'DEV',
    authorisedBy: 'Head of service',
    authorisedOn: day('2026-01-30'),
    childView: 'Yes',
    childViewMissing: null,
  }
  // Nobody makes a light review by naming it so: it takes the agreement of the service and of the IRO.
  expect(await createReview(needs, by, { childId: 'DEV', kind: 'light' })).toMatchObject({ kind: 'refused' })
  const unsaid = { ...agreed, authorisedBy: ' ', authorisedOn: day('2026-02-03'), childView: null }
  // Everything that is missing is named at once.
  expect(await agreeToLightReviews(needs, by, unsaid)).toMatchObject({
    kind: 'problems',
    problems: [{ field: 'authorisedBy' }, { field: 'on' }, { field: 'childView' }],
  })
  expect(await agreeToLightReviews(needs, by, agreed)).toMatchObject({ kind: 'done', nextIsLight: true })
  expect((await ahead('DEV')).kind).toBe('light')
  // Something calls for a review to be brought forward: until somebody decides, it is no light one.
  const prompt = {
    promptId: '0190a000-0000-7000-8000-000000000001',
    childId: 'DEV',
    trigger: 'missing',
    happenedOn: day('2026-04-10'),
    state: 'proposed',
    reviewId: null,
    answeredBy: null,
    answeredOn: null,
    reason: null,
  } as const
  set(day('2026-04-20'))
  await needs.store.change(by, (transaction) => transaction.propose([prompt]))
  expect(await startReview(needs, by, await ahead('DEV'), day('2026-04-20'))).toMatchObject({
    kind: 'refused',
    reason: expect.stringContaining('something calls for a review to be brought forward'),
  })
  await declinePrompt(needs, by, prompt.promptId, 'Back within the hour, and no risk')
  const review = await hold('DEV', day('2026-04-20'))
  const left = await completeMeeting(meetings(), by, review, day('2026-04-20'))
  if (left.kind !== 'left') throw new Error(left.kind)
  const asked = left.left.map(({ section }) => section)
  expect(asked).toEqual(expect.arrayContaining(['views', 'privately', 'other-views', 'matter:1', 'actions']))
  expect(left.left.find(({ section }) => section === 'other-views')?.words).toBe(
    'What parents and the carers think, or why they were not asked',
  )
  expect(asked).not.toEqual(expect.arrayContaining(['attendance']))
  expect(asked).not.toEqual(expect.arrayContaining(['chairing']))
  done(await complete(review, day('2026-04-20')))
  expect((await ahead('DEV')).kind).toBe('statutory')
  // The yearly meeting is counted from the last one, of 30 October 2025: the light review between answered C05 alone.
  const clocks = await childClocksOf('DEV')
  expect(clocks).toEqual(
    expect.arrayContaining(['C05 2026-04-30 met', 'C05 2026-10-20 running', 'C06 2026-10-30 running']),
  )
  const standing = await lightStanding(needs, by, 'DEV')
  expect(standing).toMatchObject({
    next: { may: false },
    lastMeetingOn: '2025-10-30',
    meetingDueOn: '2026-10-30',
  })
  expect(await endLightReviews(needs, by, 'DEV', 'Moves in May')).toMatchObject({ kind: 'done' })
})
