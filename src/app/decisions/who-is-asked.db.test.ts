import { expect, test } from 'vitest'
import { adjournReview } from '#app/review/hold-review.ts'
import { type CalendarDate, calendarDate } from '#domain/calendar/calendar-date.ts'
import { council, decision, dentist, held, manager, review } from '#test/support/decided-council.ts'
import { writeDownAndComplete } from '#test/support/written-meeting.ts'
import { todayReadsOf } from '../../wiring.ts'
import { answerDecisions } from './answer-decisions.ts'
import { noteDecisionProgress } from './note-progress.ts'
import { sendDecisions } from './send-decisions.ts'
import { draftReviewDecision, standByDecision } from './take-down-decision.ts'

type Council = Awaited<ReturnType<typeof council>>

async function gapsOn({ db, authorityId }: Council, on: CalendarDate) {
  const ask = {
    authorityId,
    scope: { kind: 'iro', iroId: 'IRO1' },
    on,
    filter: {},
    page: 1,
    onAPage: 50,
  } as const
  const { gaps, untold } = await todayReadsOf(db, 'test').today(ask)
  return {
    untold,
    told: gaps
      .filter(({ gap }) => gap.startsWith('decision-'))
      .map(({ gap, day }) => `${gap} ${day ?? 'no day'}`),
  }
}

test('a manager who does not agree is told to the IRO: by a message once, and on Today until it is answered', async () => {
  const at = await council()
  const { needs, by, rows, started, meetings, asTeamManager } = at
  await at.iroSignsIn()
  expect((await gapsOn(at, held)).untold).toContain('decision-not-agreed')
  const one = decision(await draftReviewDecision(needs, by, started.reviewId, dentist))
  const other = decision(
    await draftReviewDecision(needs, by, started.reviewId, { ...dentist, what: 'A swimming badge' }),
  )
  const completed = review(await writeDownAndComplete(meetings, by, started, held))
  review(await sendDecisions(needs, by, completed, manager))
  const answers = new Map([
    [one.decisionId, { agrees: false, reason: 'No dentist takes new patients' }],
    [other.decisionId, { agrees: true, reason: '' }],
  ])
  expect(await answerDecisions(needs, asTeamManager, started.reviewId, answers)).toMatchObject({
    kind: 'done',
  })
  const told = await rows(
    `select audience || ': ' || body as text from message where template = 'decisions-not-agreed'`,
  )
  expect(told).toEqual([expect.stringContaining('Joan Pike does not agree decision 1 of the review')])
  // Why is read here, behind a sign-in: it can name the child.
  expect(told.join(' ')).not.toContain('dentist')
  expect((await gapsOn(at, held)).told).toEqual(['decision-not-agreed 2025-06-02'])
  decision(await standByDecision(needs, by, { decisionId: one.decisionId }))
  expect((await gapsOn(at, held)).told).toEqual([])
  // Both are to be done by 1 July: on that day nothing is late, on the day after it is.
  expect((await gapsOn(at, calendarDate('2025-07-01'))).told).toEqual([])
  expect((await gapsOn(at, calendarDate('2025-07-02'))).told).toEqual(['decision-overdue 2025-07-01'])
})

test('nothing that an adjourned review proposed is recorded as carried out until the review is completed', async () => {
  const { needs, by, started, meetings, on } = await council()
  const drafted = decision(await draftReviewDecision(needs, by, started.reviewId, dentist))
  review(
    await adjournReview({ store: needs.reviews.store, today: () => held }, by, started, {
      on: held,
      because: 'No report',
    }),
  )
  const said = { words: 'Seen on Friday', evidence: '' }
  const ofIt = { decisionId: drafted.decisionId }
  for (const move of ['say_done', 'confirm'] as const) {
    expect(await noteDecisionProgress(needs, by, ofIt, { ...said, move })).toMatchObject({
      kind: 'refused',
      reason: expect.stringContaining('Nothing that was proposed may be carried out'),
    })
  }
  expect(await noteDecisionProgress(needs, by, ofIt, { ...said, move: 'note' })).toMatchObject({
    kind: 'done',
  })
  on('2025-06-30')
  const { reviewId } = started
  review(await writeDownAndComplete(meetings, by, { reviewId }, calendarDate('2025-06-30')))
  expect(decision(await noteDecisionProgress(needs, by, ofIt, { ...said, move: 'confirm' }))).toMatchObject({
    progress: 'done',
  })
})
