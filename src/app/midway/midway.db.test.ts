import { expect, test } from 'vitest'
import { sendDecisions } from '#app/decisions/send-decisions.ts'
import { draftReviewDecision } from '#app/decisions/take-down-decision.ts'
import { type CalendarDate, calendarDate } from '#domain/calendar/calendar-date.ts'
import { midwayStoreOf } from '#store/midway/midway-store.ts'
import { council, decision, dentist, held, manager, review } from '#test/support/decided-council.ts'
import { writeDownAndComplete } from '#test/support/written-meeting.ts'
import { careReadsOf } from '../../wiring.ts'
import { checkMidway } from './check-midway.ts'

test('a midway check hears the decisions that are open, stops its clock, and is the same row as the file’s', async () => {
  const at = await council()
  const { db, authorityId, needs, meetings, by, started, rows } = at
  const one = decision(await draftReviewDecision(needs, by, started.reviewId, dentist))
  const other = decision(
    await draftReviewDecision(needs, by, started.reviewId, { ...dentist, what: 'A swimming badge' }),
  )
  review(
    await sendDecisions(needs, by, review(await writeDownAndComplete(meetings, by, started, held)), manager),
  )
  // The second review is due 3 months after 2 June 2025: half of 92 days later is 18 July.
  const clock = async (on: CalendarDate) => {
    const ask = { authorityId, scope: { kind: 'authority' as const }, childId: 'L1', on }
    const found = (await careReadsOf(db, 'test').childClocks(ask))?.clocks.find(
      ({ rule }) => rule === 'midway',
    )
    return `${found?.due ?? ''} ${found?.doneOn ?? 'open'}`
  }
  const day = calendarDate('2025-07-18')
  at.on('2025-07-18')
  expect(await clock(day)).toBe('2025-07-18 open')
  const midway = { store: midwayStoreOf(db, 'test'), today: () => day }
  const said = { heldOn: day, onTrack: 'no' as const, words: '', decisions: [] }
  const dentistSeen = { decisionId: one.decisionId, outcome: 'confirm' as const, words: 'Seen on 10 July' }
  const noBadge = { decisionId: other.decisionId, outcome: 'not_done' as const, words: '' }
  // Nothing is kept while something is missing: not the check, and not the decision that was told well.
  expect(await checkMidway(midway, by, 'L1', { ...said, decisions: [dentistSeen, noBadge] })).toEqual({
    kind: 'problems',
    problems: [
      { field: 'words', words: 'Enter what is not on track, and what is done about it' },
      { field: `decision-${other.decisionId}`, words: 'Decision 2: Enter why it was not done' },
    ],
  })
  expect(await rows(`select progress as text from review_decision order by decision_no`)).toEqual([
    'open',
    'open',
  ])
  const decisions = [dentistSeen, { ...noBadge, words: 'Pool closed' }]
  const told = { ...said, words: 'The pool is closed', decisions }
  expect(await checkMidway(midway, by, 'L1', told)).toMatchObject({ kind: 'done' })
  expect(
    await rows(`select progress || ' ' || progress_why as text from review_decision order by decision_no`),
  ).toEqual(['done Seen on 10 July', 'not_done Pool closed'])
  expect(
    await rows(
      `select midway_held_on || ' ' || on_track || ' ' || iro_id as text from midway_reviews where current`,
    ),
  ).toEqual(['2025-07-18 no IRO1'])
  expect(await clock(day)).toBe('2025-07-18 2025-07-18')
  const seen = { ...by, may: () => ({ allowed: true, scope: { kind: 'iro', iroId: 'IRO9' } }) as const }
  expect(await checkMidway(midway, seen, 'L1', { ...said, onTrack: 'yes' })).toEqual({ kind: 'not-found' })
  const early = { ...said, onTrack: 'yes' as const, heldOn: calendarDate('2025-07-19') }
  expect(await checkMidway(midway, by, 'L1', early)).toMatchObject({ problems: [{ field: 'on' }] })
})
