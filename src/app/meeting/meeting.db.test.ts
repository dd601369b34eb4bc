import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { writeMeetingDown } from '#app/demo/live/meeting.ts'
import { createReview } from '#app/review/create-review.ts'
import { startReview } from '#app/review/hold-review.ts'
import { addDays, calendarDate } from '#domain/calendar/calendar-date.ts'
import type { Database } from '#store/database/database.ts'
import { inAuthority } from '#store/database/database.ts'
import { meetingStoreOf } from '#store/meeting/meeting-store.ts'
import { reviewStoreOf } from '#store/review/review-store.ts'
import { newAuthority, testDatabase } from '#test/support/database.ts'
import { recorder } from '#test/support/recorder.ts'
import { importSmallCouncil, smallCouncilOn } from '#test/support/small-council.ts'
import { completeMeeting } from './complete-meeting.ts'
import { giveFreeze, liftFreeze } from './freeze-decisions.ts'
import { saveSection } from './save-section.ts'

const monday = calendarDate(smallCouncilOn)
let db: Database
let authorityId: string
let day = monday
const by = () => recorder(authorityId)
const needs = () => ({ store: meetingStoreOf(db, 'test'), today: () => day })
const reviews = () => ({ store: reviewStoreOf(db, 'test'), today: () => day })

beforeAll(async () => {
  db = await testDatabase()
  ;({ authorityId } = await newAuthority(db))
  await importSmallCouncil(db, authorityId)
})

/** The review that is owed to a child: the one that is there already, or a new one. */
async function owed(childId: string): Promise<string> {
  const there = await reviews().store.ofChild({ authorityId, scope: { kind: 'authority' }, on: day, childId })
  const open = there.find(({ state }) => state === 'to_book')
  if (open !== undefined) return open.reviewId
  const made = await createReview(reviews(), by(), { childId, kind: 'statutory' })
  if (made.kind !== 'done') throw new Error(JSON.stringify(made))
  return made.review.reviewId
}

async function begun(childId: string): Promise<string> {
  const reviewId = await owed(childId)
  const started = await startReview(reviews(), by(), { reviewId }, day)
  if (started.kind !== 'done') throw new Error(JSON.stringify(started))
  return reviewId
}

const open = (reviewId: string) =>
  needs().store.open({ authorityId, scope: { kind: 'authority' }, on: day, reviewId })

async function rows(what: string): Promise<readonly Record<string, unknown>[]> {
  return inAuthority(db, { authorityId, actor: 'test' }, async (trx) => {
    const found = await sql<{
      row: Record<string, unknown>
    }>`select to_jsonb(t) as row from (${sql.raw(what)}) t`.execute(trx)
    return found.rows.map(({ row }) => row)
  })
}

describe('a review’s meeting', () => {
  test('is refused its completion with the list of what is missing, and completed when nothing is', async () => {
    const reviewId = await begun('A200')
    const empty = await completeMeeting(needs(), by(), { reviewId }, day)
    if (empty.kind !== 'left') throw new Error(JSON.stringify(empty))
    const missing = empty.left.map(({ words }) => words)
    expect(missing).toContain(
      'The plan for permanence: this is the second review, by which it should be agreed',
    )
    expect(missing.filter((words) => words.startsWith('Matter '))).toHaveLength(13)
    await writeMeetingDown(needs(), by(), reviewId, { matters: 12, whole: true })
    const nearly = await completeMeeting(needs(), by(), { reviewId }, day)
    expect(nearly).toMatchObject({ kind: 'left', left: [{ section: 'matter:13' }] })
    await writeMeetingDown(needs(), by(), reviewId, { matters: 13, whole: true })
    const done = await completeMeeting(needs(), by(), { reviewId }, day)
    expect(done).toMatchObject({ kind: 'done', review: { state: 'completed', reviewCode: 'PN1' } })
    // The files' rows say the same: measures and clocks read them.
    expect(
      await rows(
        `select review_code from ssda903_reviews where child_id = 'A200' and current and review = '${day}'`,
      ),
    ).toEqual([{ review_code: 'PN1' }])
    expect(
      await rows(
        `select permanence_plan_agreed, chaired_by_child, agencies_working_together, high_risk, completed_on
         from review_details where child_id = 'A200' and current and review_on = '${day}'`,
      ),
    ).toEqual([
      {
        permanence_plan_agreed: 'yes',
        chaired_by_child: 'part',
        agencies_working_together: 'yes',
        high_risk: 'no',
        completed_on: day,
      },
    ])
    expect(
      await rows(
        `select decision_no, what, owner_role, answer, progress from review_decision where child_id = 'A200' order by decision_no`,
      ),
    ).toMatchObject([
      { decision_no: 1, owner_role: 'social_worker', answer: 'proposed', progress: 'open' },
      { decision_no: 2, what: 'Buy football boots', owner_role: 'carer' },
    ])
    const late = await saveSection(needs(), by(), { reviewId, section: 'actions', typed: {} })
    expect(late).toMatchObject({ kind: 'refused' })
  })

  test('begins with what was decided last time: done, or still to do, each with why', async () => {
    day = addDays(monday, 60)
    const reviewId = await begun('A200')
    const full = await open(reviewId)
    expect(full?.number).toBe('later')
    expect(full?.decisions.map(({ what, byWhen }) => [what, byWhen])).toContainEqual([
      'Buy football boots',
      '30 November 2026',
    ])
    const [asks, boots] = full?.decisions ?? []
    if (asks === undefined || boots === undefined) throw new Error('Two decisions were made')
    const say = (decisionId: string, typed: Record<string, string>) =>
      saveSection(needs(), by(), { reviewId, section: `decision:${decisionId}`, typed })
    await say(asks.decisionId, { outcome: 'carry_on' })
    await say(boots.decisionId, { outcome: 'done' })
    await writeMeetingDown(needs(), by(), reviewId, { matters: 13, whole: true })
    expect(await completeMeeting(needs(), by(), { reviewId }, day)).toMatchObject({
      kind: 'left',
      left: [{ section: `decision:${asks.decisionId}` }],
    })
    await say(asks.decisionId, { outcome: 'carry_on', why: 'Gran was in hospital' })
    expect((await completeMeeting(needs(), by(), { reviewId }, day)).kind).toBe('done')
    expect(
      await rows(
        `select n.says, n.words from decision_note n where n.at_review_id = '${reviewId}' order by n.says desc`,
      ),
    ).toEqual([
      { says: 'open', words: 'Gran was in hospital' },
      { says: 'done', words: null },
    ])
    // What was heard at this review stays readable in its workspace.
    expect((await open(reviewId))?.decisions).toHaveLength(2)
    day = monday
  })

  test('of two who save one section, the second is shown both; one page is in no conflict with itself', async () => {
    const reviewId = await begun('L100')
    const save = (words: string, version: number, mark: string) =>
      saveSection(needs(), by(), { reviewId, section: 'matter:5', typed: { words }, version, mark })
    expect(await save('Settled', 0, 'a')).toMatchObject({ kind: 'saved', saved: { version: 1 } })
    // The answer was lost on the way: the page sends again, from the version that it knows.
    expect(await save('Settled here', 0, 'a')).toMatchObject({ kind: 'saved', saved: { version: 2 } })
    expect(await save('A move is planned', 0, 'b')).toMatchObject({
      kind: 'conflict',
      now: { content: { words: 'Settled here' }, savedBy: 'Priya Nair' },
    })
    expect(await save('Settled here', 0, 'b')).toMatchObject({ kind: 'saved', saved: { version: 2 } })
    expect(await save('A move is planned', 2, 'b')).toMatchObject({ kind: 'saved', saved: { version: 3 } })
    const kept = await rows(
      `select count(*)::int as versions from history where table_name = 'review_section' and row_key::text like '%matter:5%' and row_key::text like '%${reviewId}%'`,
    )
    expect(kept).toEqual([{ versions: 3 }])
  })

  test('keeps a code that speaks against the age as it was typed, and says nothing of it in the return', async () => {
    const [review] = await reviews().store.ofChild({
      authorityId,
      scope: { kind: 'authority' },
      on: day,
      childId: 'L100',
    })
    const { reviewId = '' } = review ?? {}
    const typed = { code: 'PN0' }
    const answer = await saveSection(needs(), by(), { reviewId, section: 'took-part', typed })
    if (answer.kind !== 'saved') throw new Error(answer.kind)
    expect(answer.left.map(({ words }) => words)).toContain(
      'PN0 is for children under 4, and the child was 9',
    )
    expect((await open(reviewId))?.review.reviewCode).toBeNull()
    const why = await saveSection(needs(), by(), { reviewId, section: 'took-part', typed: { code: 'PN7' } })
    if (why.kind !== 'saved') throw new Error(why.kind)
    expect(why.left.map(({ words }) => words)).toContain('PN7: the reason')
    expect((await open(reviewId))?.review.reviewCode).toBe('PN7')
  })

  test('lets a decision wait, and releases it only at a review that has begun', async () => {
    const reviewId = await owed('N300')
    const notice = {
      reviewId,
      ground: 'settled_placement',
      decision: 'Move to Bolton',
      givenTo: 'The service manager',
      noticeOn: day,
    }
    expect(await giveFreeze(needs(), by(), { ...notice, ground: '' })).toMatchObject({ field: 'ground' })
    const given = await giveFreeze(needs(), by(), notice)
    if (given.kind !== 'done') throw new Error(given.kind)
    const lift = { reviewId, freezeId: given.freeze.freezeId, outcome: 'He stays' }
    expect(await liftFreeze(needs(), by(), lift)).toMatchObject({ kind: 'refused' })
    await startReview(reviews(), by(), { reviewId }, day)
    expect(await liftFreeze(needs(), by(), { ...lift, version: 9 })).toMatchObject({ kind: 'conflict' })
    expect(await liftFreeze(needs(), by(), lift)).toMatchObject({
      kind: 'done',
      freeze: { state: 'released' },
    })
    expect(await liftFreeze(needs(), by(), lift)).toMatchObject({ kind: 'refused' })
  })
})
