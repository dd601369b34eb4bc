import { expect, test } from 'vitest'
import { giveFreeze, liftFreeze } from '#app/meeting/freeze-decisions.ts'
import { checkMidway } from '#app/midway/check-midway.ts'
import { saveSection } from '#app/meeting/save-section.ts'
import { startReview } from '#app/review/hold-review.ts'
import { calendarDate } from '#domain/calendar/calendar-date.ts'
import { decisionKey } from '#domain/meeting/sections.ts'
import { midwayStoreOf } from '#store/midway/midway-store.ts'
import { council, decision, dentist, held } from '#test/support/decided-council.ts'
import { owedReview } from '#test/support/owed-review.ts'
import { writeDown, writeDownAndComplete } from '#test/support/written-meeting.ts'
import { completeMeeting } from '#app/meeting/complete-meeting.ts'
import { noteDecisionProgress } from './note-progress.ts'
import { draftReviewDecision } from './take-down-decision.ts'

const confirmed = { move: 'confirm', words: 'Seen', evidence: '' } as const

/** A review of 2 June with two decisions; on 1 September the IRO freezes the first, in the workspace of the next review. */
async function frozen() {
  const at = await council()
  const { needs, by, started, meetings } = at
  const move = decision(
    await draftReviewDecision(needs, by, started.reviewId, { ...dentist, what: 'Leo moves to Bolton' }),
  )
  const other = decision(await draftReviewDecision(needs, by, started.reviewId, dentist))
  await writeDownAndComplete(meetings, by, started, held)
  at.on('2025-09-01')
  const next = await owedReview(at.reviews, by, 'L1')
  const notice = {
    reviewId: next.reviewId,
    ground: 'settled_placement',
    decision: '',
    decisionIds: [move.decisionId],
    givenTo: 'The service manager',
    noticeOn: calendarDate('2025-09-01'),
  }
  return { ...at, move, other, next, notice }
}

test('a frozen decision is carried out by nobody until a review has considered it, and the others go on', async () => {
  const { needs, by, meetings, move, other, next, notice, asTeamManager, authorityId } = await frozen()
  expect(await giveFreeze(meetings, by, { ...notice, decisionIds: [] })).toMatchObject({
    kind: 'refused',
    field: 'decision',
    reason: 'Choose the decision that is to wait, or enter it',
  })
  const given = await giveFreeze(meetings, by, notice)
  if (given.kind !== 'done') throw new Error(JSON.stringify(given))
  expect(given.freeze).toMatchObject({ decision: 'Leo moves to Bolton', decisionIds: [move.decisionId] })
  expect(await giveFreeze(meetings, by, notice)).toMatchObject({
    reason: '“Leo moves to Bolton” waits already',
  })

  const why =
    'Frozen since 1 September 2025, until a review has considered it. Why: A move from a settled placement'
  const seen = { decisionId: move.decisionId }
  expect(await noteDecisionProgress(needs, by, seen, confirmed)).toMatchObject({
    kind: 'refused',
    reason: why,
  })
  expect(
    await noteDecisionProgress(needs, asTeamManager, seen, { ...confirmed, move: 'say_done' }),
  ).toMatchObject({ kind: 'refused', reason: why })
  // How far it is may be said all the same.
  expect((await noteDecisionProgress(needs, by, seen, { ...confirmed, move: 'note' })).kind).toBe('done')
  expect((await noteDecisionProgress(needs, by, { decisionId: other.decisionId }, confirmed)).kind).toBe(
    'done',
  )
  const ask = { authorityId, scope: { kind: 'authority' }, on: calendarDate('2025-09-01') } as const
  const told = await needs.decisions.one({ ...ask, decisionId: move.decisionId })
  expect(told?.frozen).toMatchObject({ freezeId: given.freeze.freezeId, givenTo: 'The service manager' })

  const lift = { reviewId: next.reviewId, freezeId: given.freeze.freezeId, outcome: 'The move suits him' }
  expect(await liftFreeze(meetings, by, lift)).toMatchObject({ kind: 'refused' })
  await startReview(needs.reviews, by, { reviewId: next.reviewId }, calendarDate('2025-09-01'))
  expect(await liftFreeze(meetings, by, { ...lift, outcome: ' ' })).toMatchObject({ field: 'outcome' })
  expect((await liftFreeze(meetings, by, lift)).kind).toBe('done')
  expect((await needs.decisions.one({ ...ask, decisionId: move.decisionId }))?.frozen).toBeNull()
  expect((await noteDecisionProgress(needs, by, seen, confirmed)).kind).toBe('done')
})

test('neither a midway check nor the review itself records a frozen decision as done, until it is released', async () => {
  const { db, needs, by, meetings, move, next, notice } = await frozen()
  const given = await giveFreeze(meetings, by, notice)
  if (given.kind !== 'done') throw new Error(JSON.stringify(given))
  const midway = { store: midwayStoreOf(db, 'test'), today: needs.today }
  const outcome = { decisionId: move.decisionId, outcome: 'confirm', words: 'Moved' } as const
  const check = {
    heldOn: calendarDate('2025-09-01'),
    onTrack: 'yes',
    words: '',
    decisions: [outcome],
  } as const
  expect(await checkMidway(midway, by, 'L1', check)).toMatchObject({
    kind: 'problems',
    problems: [{ words: expect.stringContaining('Frozen since 1 September 2025') }],
  })
  await startReview(needs.reviews, by, { reviewId: next.reviewId }, calendarDate('2025-09-01'))
  const section = decisionKey(move.decisionId)
  const typed = { outcome: 'done', why: 'Moved' }
  expect((await saveSection(meetings, by, { reviewId: next.reviewId, section, typed })).kind).toBe('saved')
  await writeDown(meetings, by, next.reviewId)
  const complete = () =>
    completeMeeting(meetings, by, { reviewId: next.reviewId }, calendarDate('2025-09-01'))
  expect(await complete()).toMatchObject({
    kind: 'left',
    left: [{ section, words: expect.stringContaining('Release it under “Decisions that wait” first') }],
  })
  const { freezeId } = given.freeze
  await liftFreeze(meetings, by, { reviewId: next.reviewId, freezeId, outcome: 'The move suits him' })
  expect((await complete()).kind).toBe('done')
})

test('a notice names decisions of this child alone, and only such as are still to do', async () => {
  const { needs, by, meetings, move, notice } = await frozen()
  const nobodys = '01900000-0000-7000-8000-00000000dead'
  expect(await giveFreeze(meetings, by, { ...notice, decisionIds: [nobodys] })).toMatchObject({
    reason: 'Choose decisions of this child',
  })
  await noteDecisionProgress(needs, by, { decisionId: move.decisionId }, confirmed)
  expect(await giveFreeze(meetings, by, notice)).toMatchObject({
    reason: 'There is nothing left to do of “Leo moves to Bolton”',
  })
  // What no review decided can wait as well, in words.
  expect(
    (await giveFreeze(meetings, by, { ...notice, decisionIds: [], decision: 'A new school' })).kind,
  ).toBe('done')
})
