import { expect, test } from 'vitest'
import { startReview } from '#app/review/hold-review.ts'
import { calendarDate } from '#domain/calendar/calendar-date.ts'
import { owedReview } from '#test/support/owed-review.ts'
import { writeDownAndComplete } from '#test/support/written-meeting.ts'
import { answerDecisions } from './answer-decisions.ts'
import { deemUnansweredDecisions } from './deem-decisions.ts'
import { noteDecisionProgress } from './note-progress.ts'
import { sendDecisions } from './send-decisions.ts'
import {
  changeReviewDecision,
  draftReviewDecision,
  standByDecision,
  withdrawReviewDecision,
} from './take-down-decision.ts'

import { council, decision, dentist, held, manager, review } from '#test/support/decided-council.ts'

/** A review held and completed on 2 June, with one decision sent to the manager on that day. */
async function sentOnce() {
  const at = await council()
  const drafted = decision(await draftReviewDecision(at.needs, at.by, at.started.reviewId, dentist))
  const completed = review(await writeDownAndComplete(at.meetings, at.by, at.started, held))
  const sent = review(await sendDecisions(at.needs, at.by, completed, manager))
  return { ...at, drafted, sent }
}

const agree = (decisionId: string) => new Map([[decisionId, { agrees: true, reason: '' }]])

test('a decision can be taken down without who and when, and cannot be sent so', async () => {
  const { needs, meetings, by, started } = await council()
  const bare = { ...dentist, ownerRole: null, ownerName: null, dueOn: null }
  const drafted = decision(await draftReviewDecision(needs, by, started.reviewId, bare))
  expect(await sendDecisions(needs, by, started, manager)).toMatchObject({
    kind: 'refused',
    reason: expect.stringContaining('completed'),
  })
  const completed = review(await writeDownAndComplete(meetings, by, started, held))
  expect(await sendDecisions(needs, by, completed, manager)).toMatchObject({
    kind: 'refused',
    reason: 'Decision 1 does not say who does it and by when',
    field: `decision-${drafted.decisionId}`,
  })
  decision(await changeReviewDecision(needs, by, drafted, dentist))
  expect(review(await sendDecisions(needs, by, completed, manager)).decisionsSentOn).toBe('2025-06-02')
})

test('sending starts the manager’s five working days, stops the clock of the decisions, and queues one mail with a link', async () => {
  const { rows, drafted, sent, needs, by } = await sentOnce()
  expect(await rows(`select answer || ' ' || answer_due_on as text from review_decision`)).toEqual([
    'sent 2025-06-09',
  ])
  expect(await rows(`select done_on::text as text from due where rule = 'C17a'`)).toEqual(['2025-06-02'])
  expect(
    await rows(
      `select to_address || ' ' || link_purpose || ' ' || (link_subject = '${sent.reviewId}') as text from message`,
    ),
  ).toEqual(['joan.pike@council.example answer-decisions true'])
  expect(await rows(`select body as text from message`)).toEqual([expect.not.stringContaining(drafted.what)])
  expect(await sendDecisions(needs, by, sent, manager)).toMatchObject({
    kind: 'refused',
    reason: 'There is no decision that was not sent yet',
  })
})

test('on the last day the manager can still answer; the day after it is deemed agreed, and by nobody’s name', async () => {
  const last = await sentOnce()
  last.on('2025-06-09')
  expect(await deemUnansweredDecisions(last.needs, last.by)).toEqual([])
  const answered = await answerDecisions(
    last.needs,
    last.asTeamManager,
    last.sent.reviewId,
    agree(last.drafted.decisionId),
  )
  expect(answered).toMatchObject({ kind: 'done', decisions: [{ answer: 'agreed', answeredBy: 'Joan Pike' }] })

  const late = await sentOnce()
  late.on('2025-06-10')
  const refused = await answerDecisions(
    late.needs,
    late.asTeamManager,
    late.sent.reviewId,
    agree(late.drafted.decisionId),
  )
  expect(refused).toMatchObject({ kind: 'problems' })
  expect(await deemUnansweredDecisions(late.needs, late.by)).toMatchObject([
    {
      answer: 'deemed_agreed',
      deemedByRule: 'C17b',
      deemedOn: '2025-06-09',
      answeredBy: null,
      answeredOn: null,
    },
  ])
  expect(await deemUnansweredDecisions(late.needs, late.by)).toEqual([])
  expect(
    await late.rows(
      `select audience || ' ' || to_address as text from message where template = 'decisions-deemed-agreed'`,
    ),
  ).toEqual(['team_manager joan.pike@council.example'])
})

test('a manager who does not agree says why; the IRO words it anew and sends it again, or stands by it', async () => {
  const { needs, by, asTeamManager, drafted, sent, reviews, rows } = await sentOnce()
  const no = (reason: string) => new Map([[drafted.decisionId, { agrees: false, reason }]])
  expect(await answerDecisions(needs, asTeamManager, sent.reviewId, no(''))).toMatchObject({
    kind: 'problems',
    problems: [{ part: 'reason' }],
  })
  expect(await answerDecisions(needs, asTeamManager, sent.reviewId, new Map())).toMatchObject({
    kind: 'problems',
    problems: [{ part: 'choice', words: 'Say whether you agree decision 1' }],
  })
  await answerDecisions(needs, asTeamManager, sent.reviewId, no('No dentist takes new patients'))
  const { rows: listed, counts } = await needs.decisions.list({
    authorityId: by.authorityId,
    scope: { kind: 'authority' },
    on: held,
    filter: 'disagreed',
    limit: 10,
    offset: 0,
  })
  expect(listed.map(({ answerReason }) => answerReason)).toEqual(['No dentist takes new patients'])
  expect(counts).toMatchObject({ disagreed: 1, unanswered: 0, open: 1 })
  const [first] = listed
  if (first === undefined) throw new Error('no row')
  const reworded = decision(
    await changeReviewDecision(needs, by, first, { ...dentist, what: 'Leo is on a dentist’s list' }),
  )
  expect(reworded).toMatchObject({ answer: 'proposed', answeredBy: null, sentOn: null })
  review(await sendDecisions(needs, by, { reviewId: sent.reviewId }, manager))
  expect(await rows(`select count(*)::text as text from message`)).toEqual(['2'])
  await answerDecisions(needs, asTeamManager, sent.reviewId, no('Still none'))
  expect(decision(await standByDecision(needs, by, { decisionId: drafted.decisionId }))).toMatchObject({
    answer: 'stood_by',
    progress: 'open',
  })
  expect(reviews.today()).toBe(held)
})

test('whoever manages the case can answer a decision, and cannot change, delay, end or remove it', async () => {
  const { needs, asTeamManager, drafted, sent, rows } = await sentOnce()
  const later = { ...dentist, dueOn: calendarDate('2026-07-01') }
  const tried = [
    await draftReviewDecision(needs, asTeamManager, sent.reviewId, later),
    await changeReviewDecision(needs, asTeamManager, { decisionId: drafted.decisionId }, later),
    await withdrawReviewDecision(needs, asTeamManager, { decisionId: drafted.decisionId }, 'Too dear'),
    await noteDecisionProgress(
      needs,
      asTeamManager,
      { decisionId: drafted.decisionId },
      { move: 'not_done', words: 'No', evidence: '' },
    ),
    await noteDecisionProgress(
      needs,
      asTeamManager,
      { decisionId: drafted.decisionId },
      { move: 'confirm', words: '', evidence: '' },
    ),
  ]
  expect(tried.map(({ kind }) => kind)).toEqual(['refused', 'refused', 'refused', 'refused', 'refused'])
  expect(await rows(`select count(*)::text as text from audit_event where outcome = 'refused'`)).toEqual([
    '5',
  ])
  const said = await noteDecisionProgress(
    needs,
    asTeamManager,
    { decisionId: drafted.decisionId },
    {
      move: 'say_done',
      words: 'Seen on 20 June',
      evidence: 'Letter of the practice',
    },
  )
  expect(decision(said)).toMatchObject({ progress: 'said_done', evidence: 'Letter of the practice' })
})

test('a decision lives on: it is looked at in the next review, and stays open until it is done, not done or replaced', async () => {
  const { needs, by, reviews, drafted, on } = await sentOnce()
  on('2025-08-20')
  const next = await owedReview(reviews, by, 'L1')
  const begun = review(await startReview(reviews, by, next, calendarDate('2025-08-20')))
  const ask = {
    authorityId: by.authorityId,
    scope: { kind: 'authority' },
    on: calendarDate('2025-08-20'),
  } as const
  const seen = await needs.decisions.ofReview({ ...ask, reviewId: begun.reviewId })
  expect(seen?.earlier.map(({ what }) => what)).toEqual(['Leo sees a dentist'])
  const noted = await noteDecisionProgress(
    needs,
    by,
    { decisionId: drafted.decisionId },
    {
      move: 'note',
      words: 'Booked for September',
      evidence: '',
      atReviewId: begun.reviewId,
    },
  )
  expect(decision(noted)).toMatchObject({ progress: 'open', dueOn: '2025-07-01' })
  const newer = decision(
    await draftReviewDecision(needs, by, begun.reviewId, {
      ...dentist,
      what: 'A home visit by a dentist',
      dueOn: calendarDate('2025-09-15'),
    }),
  )
  const replaced = await noteDecisionProgress(
    needs,
    by,
    { decisionId: drafted.decisionId },
    {
      move: 'supersede',
      words: 'No practice takes him',
      evidence: '',
      supersededBy: newer.decisionId,
      atReviewId: begun.reviewId,
    },
  )
  expect(decision(replaced)).toMatchObject({ progress: 'superseded', supersededBy: newer.decisionId })
  const after = await needs.decisions.ofReview({ ...ask, reviewId: begun.reviewId })
  expect(after?.earlier.map(({ notes }) => notes.map(({ words }) => words))).toEqual([
    ['No practice takes him', 'Booked for September'],
  ])
  expect((await needs.decisions.openOf({ ...ask, childId: 'L1' })).map(({ what }) => what)).toEqual([
    'A home visit by a dentist',
  ])
})

test('of two who change one decision at once the second is shown what the first did', async () => {
  const { needs, by, started } = await council()
  const drafted = decision(await draftReviewDecision(needs, by, started.reviewId, dentist))
  const answers = await Promise.all([
    changeReviewDecision(needs, by, drafted, { ...dentist, what: 'One' }),
    changeReviewDecision(needs, by, drafted, { ...dentist, what: 'Other' }),
  ])
  expect(answers.map(({ kind }) => kind).toSorted()).toEqual(['conflict', 'done'])
})
