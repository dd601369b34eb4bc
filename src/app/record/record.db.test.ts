import { expect, test } from 'vitest'
import { addPerson } from '#app/people-around/people-around.ts'
import { draftReviewDecision } from '#app/decisions/take-down-decision.ts'
import { sendDecisions } from '#app/decisions/send-decisions.ts'
import type { ReviewAnswer } from '#app/review/change-review.ts'
import { startReview } from '#app/review/hold-review.ts'
import { calendarDate } from '#domain/calendar/calendar-date.ts'
import { type PersonDetails, personNamed } from '#domain/people-around/person-around.ts'
import { decisionStoreOf } from '#store/decisions/decision-store.ts'
import { peopleAroundStoreOf } from '#store/people-around/person-store.ts'
import { recordStoreOf } from '#store/record/record-store.ts'
import { reviewStoreOf } from '#store/review/review-store.ts'
import { newAuthority, testDatabase } from '#test/support/database.ts'
import { handIn } from '#test/support/hand-in.ts'
import { owedReview } from '#test/support/owed-review.ts'
import { recorder } from '#test/support/recorder.ts'
import { rowsOf } from '#test/support/rows-of.ts'
import { meetingsOn, writeDownAndComplete } from '#test/support/written-meeting.ts'
import { openRecord } from './open-record.ts'
import { sendVersion } from './send-record.ts'
import { amendRecord, approveVersion, chooseForReader, completeRecord, writeLetter } from './write-record.ts'

const held = calendarDate('2025-06-02')
const files = {
  'header.csv': 'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\nL1,M,04/03/2015,WBRI,A123456789012,,\n',
  'episodes.csv':
    'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\nL1,06/05/2025,S,C2,N1,U6,PR1,,,,AB1 2CD,QX7 3RT,\n',
  'history_complete.csv': 'history_complete_from\n2015-01-01\n',
}
const ana: PersonDetails = {
  ...personNamed('mother', 'Ana Silva'),
  called: 'Ana',
  email: 'ana@example.org',
  responsibility: 'yes',
}

async function council() {
  const db = await testDatabase()
  const { authorityId } = await newAuthority(db)
  await handIn({ db, authorityId }, '2025-26', files)
  const rows = rowsOf(db, authorityId)
  const today = () => held
  const reviews = { store: reviewStoreOf(db, 'test'), today }
  const decisions = { decisions: decisionStoreOf(db, 'test'), reviews, today }
  const needs = { records: recordStoreOf(db, 'test'), reviews, today }
  const around = { store: peopleAroundStoreOf(db, 'test'), today }
  const by = recorder(authorityId)
  const add = async (details: Partial<PersonDetails>) => {
    const startedOn = calendarDate('2025-05-06')
    const added = await addPerson(around, by, {
      childId: 'L1',
      startedOn,
      details: { ...ana, ...details },
    })
    if (added.kind !== 'done') throw new Error(JSON.stringify(added))
    return added.person.personId
  }
  const mother = await add({})
  const carer = await add({
    relation: 'foster_carer',
    name: 'Rose Hale',
    email: null,
    address: '3 Tern Meadow Lane, Marlbridge, QX7 3RT',
  })
  const made = await owedReview(reviews, by, 'L1')
  const started = review(await startReview(reviews, by, made, held))
  const drafted = await draftReviewDecision(decisions, by, started.reviewId, {
    what: 'Leo’s mother rings him at 3 Tern Meadow Lane on Sundays',
    ownerRole: 'carer',
    ownerName: null,
    dueOn: calendarDate('2025-07-01'),
  })
  if (drafted.kind !== 'done') throw new Error(JSON.stringify(drafted))
  const completed = review(await writeDownAndComplete(meetingsOn(db, reviews.today), by, started, held))
  const manager = { name: 'Joan Pike', email: 'joan.pike@council.example' }
  review(await sendDecisions(decisions, by, completed, manager))
  const seen = { reviewId: started.reviewId }
  const open = async () => {
    const ask = { authorityId, scope: { kind: 'authority' }, on: held, ...seen } as const
    const basis = await needs.records.basis(ask)
    if (basis === undefined) throw new Error('no record')
    return openRecord(basis, held)
  }
  const versionOf = async (key: string) => {
    const found = (await open()).recipients.find((one) => one.key === key)
    if (found === undefined) throw new Error(`no ${key}`)
    return found
  }
  const done = async (answer: Promise<{ readonly kind: string }>) =>
    expect(await answer).toMatchObject({ kind: 'done' })
  return { authorityId, needs, by, rows, seen, mother, carer, open, versionOf, done }
}

function review(answer: ReviewAnswer) {
  if (answer.kind !== 'done') throw new Error(JSON.stringify(answer))
  return answer.review
}

const letter = { letter: 'Hello Leo\n\nThank you for coming.', style: 'letter' } as const

test('from the words to the child to the last reader: completed, approved, sent and distributed, and the clocks stop', async () => {
  const { needs, by, rows, seen, mother, carer, done, versionOf, authorityId } = await council()
  expect(await completeRecord(needs, by, seen)).toMatchObject({ kind: 'refused', field: 'letter' })
  await done(writeLetter(needs, by, seen, letter))
  expect(await approveVersion(needs, by, seen, 'child')).toMatchObject({ kind: 'refused' })
  await done(completeRecord(needs, by, seen))
  expect(
    await rows(`select done_on::text as text from due where rule in ('C17c', 'C17d') order by rule`),
  ).toEqual(['2025-06-02', null])
  const strike = { recipient: mother, gets: true, getsNoneBecause: '', parts: [], strike: true }
  await done(chooseForReader(needs, by, seen, strike))
  for (const key of ['child', mother, carer]) await done(approveVersion(needs, by, seen, key))
  const send = (recipient: string, way: 'email' | 'letter' | 'by_hand') =>
    sendVersion(needs, by, seen, { recipient, way, service: 'Exampleshire' })
  expect(await send(carer, 'email')).toMatchObject({
    kind: 'refused',
    reason: 'No email address of Rose Hale is recorded',
  })
  await done(send('child', 'by_hand'))
  await done(send(mother, 'email'))
  expect(await rows('select state as text from review_record')).toEqual(['completed'])
  await done(send(carer, 'letter'))
  expect(await rows('select state as text from review_record')).toEqual(['distributed'])
  expect(await rows(`select done_on::text as text from due where rule = 'C17d'`)).toEqual(['2025-06-02'])
  expect(await rows(`select record_distributed_on::text as text from review_details where current`)).toEqual([
    '2025-06-02',
  ])
  expect(
    await rows(
      `select channel || ' ' || to_name as text from message where template = 'record-to-read' order by 1`,
    ),
  ).toEqual(['email Ana Silva', 'letter Rose Hale'])
  const [sendingId = ''] = await rows(
    `select sending_id::text as text from record_sending where name = 'Ana Silva'`,
  )
  const said = await needs.records.sent(authorityId, sendingId ?? '', held)
  expect(JSON.stringify(said?.said)).toContain('rings him at [where the child lives: left out]')
  expect(JSON.stringify(said?.said)).not.toMatch(/tern meadow|qx7/i)
  expect(await rows(`select read_on::text as text from record_sending where name = 'Ana Silva'`)).toEqual([
    '2025-06-02',
  ])
  expect((await versionOf(carer)).made).toMatchObject({
    version: { address: '3 Tern Meadow Lane, Marlbridge, QX7 3RT' },
  })
})

test('a version that says where the child lives to a mother who may not know is blocked: not made, not approved, not sent', async () => {
  const { needs, by, seen, mother, done, versionOf, rows } = await council()
  await done(writeLetter(needs, by, seen, letter))
  await done(completeRecord(needs, by, seen))
  const { made } = await versionOf(mother)
  expect(made).toMatchObject({ kind: 'blocked', blocked: [{ part: 'decisions' }] })
  expect(made).not.toHaveProperty('version')
  expect(await approveVersion(needs, by, seen, mother)).toMatchObject({ kind: 'refused' })
  const sent = await sendVersion(needs, by, seen, {
    recipient: mother,
    way: 'email',
    service: 'Exampleshire',
  })
  expect(sent).toMatchObject({ kind: 'refused' })
  expect(JSON.stringify(sent)).not.toMatch(/tern meadow/i)
  const parts = [{ part: 'decisions', gives: false, reason: '' }] as const
  const withhold = { recipient: mother, gets: true, getsNoneBecause: '', strike: false }
  expect(await chooseForReader(needs, by, seen, { ...withhold, parts })).toMatchObject({
    kind: 'refused',
    field: 'reason-decisions',
  })
  const why = [{ ...parts[0], reason: 'It names the home' }]
  await done(chooseForReader(needs, by, seen, { ...withhold, parts: why }))
  await done(approveVersion(needs, by, seen, mother))
  await done(sendVersion(needs, by, seen, { recipient: mother, way: 'email', service: 'Exampleshire' }))
  expect(await rows(`select said::text as text from record_sending`)).toEqual([
    expect.not.stringMatching(/tern meadow|qx7/i),
  ])
  expect(await rows(`select withheld::text as text from record_sending`)).toEqual([
    expect.stringContaining('It names the home'),
  ])
})

test('what was approved and is then decided otherwise is approved anew', async () => {
  const { needs, by, seen, carer, done, versionOf } = await council()
  await done(writeLetter(needs, by, seen, letter))
  await done(completeRecord(needs, by, seen))
  await done(approveVersion(needs, by, seen, carer))
  await done(
    chooseForReader(needs, by, seen, {
      recipient: carer,
      gets: true,
      getsNoneBecause: '',
      parts: [],
      strike: false,
    }),
  )
  expect((await versionOf(carer)).choices?.approvedOn).toBeNull()
  expect(await sendVersion(needs, by, seen, { recipient: carer, way: 'letter', service: 'X' })).toMatchObject(
    {
      kind: 'refused',
      reason: 'The version for Rose Hale is not approved yet',
    },
  )
})

test('a correction is a new edition with its reason; the old one and what was sent of it stay as they were', async () => {
  const { needs, by, seen, rows, carer, done, open } = await council()
  await done(writeLetter(needs, by, seen, letter))
  await done(completeRecord(needs, by, seen))
  await done(approveVersion(needs, by, seen, carer))
  await done(sendVersion(needs, by, seen, { recipient: carer, way: 'letter', service: 'X' }))
  const before = await rows(`select said::text as text from record_sending`)
  expect(await amendRecord(needs, by, seen, ' ')).toMatchObject({ kind: 'refused', field: 'correction' })
  await done(amendRecord(needs, by, seen, 'His school was named wrongly'))
  expect(await rows(`select edition || ' ' || state as text from review_record order by edition`)).toEqual([
    '1 replaced',
    '2 draft',
  ])
  expect((await open()).content.parts[0]).toMatchObject({
    part: 'correction',
    items: [{ text: 'His school was named wrongly' }],
  })
  await done(completeRecord(needs, by, seen))
  expect(await rows(`select said::text as text from record_sending`)).toEqual(before)
})

test('of two who write at once the second is told, and who manages the case may write nothing', async () => {
  const { needs, by, seen, rows } = await council()
  const first = { ...seen, version: 0 }
  const answers = await Promise.all([
    writeLetter(needs, by, first, letter),
    writeLetter(needs, by, first, letter),
  ])
  expect(answers.map(({ kind }) => kind).toSorted()).toEqual(['conflict', 'done'])
  const manager = { ...by, may: () => ({ allowed: false, reason: 'Not you.' }) as const }
  expect(await writeLetter(needs, manager, seen, letter)).toEqual({ kind: 'refused', reason: 'Not you.' })
  expect(await rows(`select count(*)::text as text from audit_event where outcome = 'refused'`)).toEqual([
    '1',
  ])
})
