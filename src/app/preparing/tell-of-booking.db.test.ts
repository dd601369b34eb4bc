import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { gatherDigests } from '#app/message/send-messages.ts'
import { askPeople } from '#app/preparing/ask-people.ts'
import { agreeOnPerson } from '#app/preparing/choose-people.ts'
import { replyToInvitation } from '#app/preparing/receive-paper.ts'
import { changeReviewPlace } from '#app/review/change-place.ts'
import { cancelReview } from '#app/review/end-review.ts'
import { moveReviewDate } from '#app/review/move-review-date.ts'
import { calendarDate } from '#domain/calendar/calendar-date.ts'
import { type Database, inAuthority } from '#store/database/database.ts'
import { outboxStoreOf } from '#store/message/outbox-store.ts'
import { reviewStoreOf } from '#store/review/review-store.ts'
import { newAuthority, testDatabase } from '#test/support/database.ts'
import { lettersSent, type PreparedForTest, preparedReview } from '#test/support/prepared-review.ts'
import { importSmallCouncil } from '#test/support/small-council.ts'

const today = calendarDate('2026-11-23')
let db: Database
let authorityId = ''
let review: PreparedForTest

const needs = () => ({ store: reviewStoreOf(db, 'test'), today: () => today })
const seen = () => ({ reviewId: review.reviewId })
const send = async () =>
  (await lettersSent(db, authorityId, 'http://waymark.example')).map(({ text }) =>
    text.replaceAll(/=\r\n/g, '').replaceAll(/\s+/g, ' '),
  )

/** Everybody was asked to Leo's review on 8 December, in person at school at 16:00, and has their invitation. */
beforeEach(async () => {
  db = await testDatabase()
  ;({ authorityId } = await newAuthority(db))
  await importSmallCouncil(db, authorityId)
  review = await preparedReview(db, authorityId, { today, meetingOn: calendarDate('2026-12-08') })
  await askPeople(review.needs, review.by, review.reviewId)
  await send()
}, 120_000)

const online = { mode: 'virtual', venue: 'online', place: null } as const
const atSchool = { mode: 'in_person', venue: 'school', place: null } as const
const place = (to: typeof online | typeof atSchool) => changeReviewPlace(needs(), review.by, seen(), to)
const move = (on: string, startsAt = '10:00') =>
  moveReviewDate(needs(), review.by, seen(), {
    on: calendarDate(on),
    startsAt,
    reason: 'school',
    explained: 'His play',
    childView: 'Good',
    childViewMissing: null,
  })
const cancel = () => cancelReview(needs(), review.by, seen(), 'He is in hospital')
const leaveOut = async (name: string) =>
  agreeOnPerson(
    review.needs,
    review.by,
    { reviewId: review.reviewId, inviteeId: await review.invitee(name) },
    { childView: null, childSaid: null, part: 'left_out', partReason: 'A court order' },
  )

interface Kept {
  readonly to: string
  readonly template: string
  readonly state: string
  readonly body: string
  readonly why: string | null
  readonly calendar: readonly { id: string; on: string; sequence: number; cancelled: boolean }[] | null
}

/** What lies in the outbox of this review's changes, in its order; invitations and requests left out. */
async function changes(to?: string): Promise<readonly Kept[]> {
  return inAuthority(db, { authorityId, actor: 'test' }, async (trx) => {
    const { rows } = await sql<Kept>`
      select to_name as to, template, state, body, problem as why, calendar_event as calendar from message
      where authority_id = ${authorityId} and booking is not null
        and template not in ('review-invitation', 'your-review') and (${to ?? null}::text is null or to_name = ${to ?? null})
      order by message_id`.execute(trx)
    return rows
  })
}
const told = async (to: string) => (await changes(to)).map(({ template, state }) => `${template} ${state}`)

describe('what changes of a booking in one day', () => {
  test('is told once, from what each knows to what stands in the end', async () => {
    await place(online)
    await move('2026-12-10')
    await move('2026-12-11', '14:00')
    expect(await told('Dana Marsh')).toEqual([
      'review-place-changed gathered',
      'review-moved gathered',
      'review-moved queued',
    ])
    const letters = (await send()).filter((text) => text.includes('To: Dana'))
    expect(letters).toHaveLength(1)
    expect(letters[0]).toContain('to be on Tuesday 8 December 2026 at 16:00')
    expect(letters[0]).toContain('now on Friday 11 December 2026 at 14:00')
    expect(letters[0]).toContain('by video')
    expect(letters[0]).not.toContain('10 December')
    expect(await send()).toEqual([])
  })

  test('waits until the messages of the day go', async () => {
    await move('2026-12-10')
    const outbox = { ...outboxStoreOf(db), authorities: async () => [authorityId] }
    expect(await outbox.claim(authorityId, 0)).toBeUndefined()
    await gatherDigests(outbox, 'now')
    expect(await outbox.claim(authorityId, 0)).toBeDefined()
  })

  test('and then is as it was is not told at all, and what was answered stands', async () => {
    const dana = await review.invitee('Dana Marsh')
    const yes = { coming: 'yes', said: 'I’ll be there' } as const
    await replyToInvitation(review.needs, review.by, { reviewId: review.reviewId, inviteeId: dana }, yes)
    const reply = async () => (await review.see()).invitees.find(({ inviteeId }) => inviteeId === dana)
    await move('2026-12-10')
    expect(await reply()).toMatchObject({ state: 'invited', replySaid: null })
    await move('2026-12-08', '16:00')
    expect(await told('Dana Marsh')).toEqual(['review-moved cancelled'])
    expect((await changes('Dana Marsh'))[0]?.why).toBe('The booking is again as its reader knows it')
    expect(await reply()).toMatchObject({ state: 'coming', repliedOn: today, replySaid: 'I’ll be there' })
    expect(await send()).toEqual([])
  })

  test('is told again on the next day, from what was told on this', async () => {
    await move('2026-12-10')
    await send()
    await move('2026-12-11')
    const [letter] = (await send()).filter((text) => text.includes('To: Dana'))
    expect(letter).toContain('to be on Thursday 10 December 2026 at 10:00')
  })

  test('is one message to the social worker with all that changed, and one to each of those who book', async () => {
    await inAuthority(db, { authorityId, actor: 'test' }, (trx) =>
      sql`
        insert into app_user (authority_id, user_id, email, name, role, password_hash)
        values (${authorityId}, gen_random_uuid(), ${`sam.${authorityId}@council.example`}, 'Sam Support', 'business_support', 'x')
      `.execute(trx),
    )
    await move('2026-12-10')
    const letters = await send()
    const chidi = letters.filter((text) => text.includes('To: Chidi'))
    expect(chidi).toHaveLength(1)
    expect(chidi[0]).toContain('Subject: Reviews: one thing today')
    expect(chidi[0]).toContain('now on Thursday 10 December 2026 at 10:00')
    // What a calendar takes comes with it, though it is one message of several things.
    expect(chidi[0]).toContain('text/calendar')
    const sam = letters.filter((text) => text.includes('To: Sam Support'))
    expect(sam).toHaveLength(1)
    expect(sam[0]).toMatch(
      /R-\w{5}: moved from Tuesday 8 December 2026 at 16:00 to Thursday 10 December 2026 at 10:00. 4 people are told/,
    )
    expect(sam[0]).not.toContain('Leo')
    expect(await send()).toEqual([])
  })
})

describe('what cannot wait is told at once', () => {
  test('a meeting that is cancelled, by the day that its reader knows', async () => {
    await move('2026-12-10')
    await cancel()
    expect(await told('Dana Marsh')).toEqual(['review-moved gathered', 'review-cancelled queued'])
    const store = outboxStoreOf(db)
    expect(await store.claim(authorityId, 300)).toBeDefined()
    const body = (await changes('Dana Marsh')).at(-1)?.body
    expect(body).toContain('to be on Tuesday 8 December 2026 at 16:00')
    // Why a review is not held is the child's own matter: it is written to nobody.
    expect(body).not.toContain('hospital')
    const social = await told('Chidi Eze')
    expect(social.at(-1)).toBe('review-cancelled queued')
  })

  test('a meeting that comes within two working days', async () => {
    // From Monday, Wednesday is the second working day.
    await move('2026-11-25')
    expect(await outboxStoreOf(db).claim(authorityId, 300)).toBeDefined()
  })
})

describe('somebody who was asked', () => {
  test('and need not come any more is told so, alone, and not why', async () => {
    expect(await leaveOut('Dana Marsh')).toMatchObject({ kind: 'done' })
    const [letter, ...others] = await changes()
    expect(others).toEqual([])
    expect(letter).toMatchObject({ to: 'Dana Marsh', template: 'review-not-expected' })
    expect(letter?.calendar).toMatchObject([{ id: review.reviewId, cancelled: true }])
    expect(letter?.body).not.toContain('court')
  })

  test('and is asked again before they heard that they need not come has the invitation alone', async () => {
    await leaveOut('Dana Marsh')
    const dana = await review.invitee('Dana Marsh')
    const back = { childView: 'yes', childSaid: null, part: 'comes', partReason: null } as const
    await agreeOnPerson(review.needs, review.by, { reviewId: review.reviewId, inviteeId: dana }, back)
    await askPeople(review.needs, review.by, review.reviewId)
    expect(await told('Dana Marsh')).toEqual(['review-not-expected gathered'])
    const letters = (await send()).filter((text) => text.includes('To: Dana'))
    expect(letters).toHaveLength(1)
    expect(letters[0]).toContain('http://waymark.example/l/')
  })

  test('and whose invitation did not go yet has it with the day that stands, or not at all', async () => {
    await askPeople(review.needs, review.by, review.reviewId, {
      inviteeId: await review.invitee('Dana Marsh'),
    })
    await move('2026-12-10')
    const [letter, ...others] = (await send()).filter((text) => text.includes('To: Dana'))
    expect(others).toEqual([])
    expect(letter).toContain('Thursday 10 December 2026 at 10:00')
    expect(letter).toContain('http://waymark.example/l/')
  })
})

test('every letter of one review is one meeting in a calendar, each later than the one before', async () => {
  const calendars = []
  for (const step of [() => place(online), () => move('2026-12-10'), () => place(atSchool), cancel]) {
    expect(await step()).toMatchObject({ kind: 'done' })
    await send()
    calendars.push((await changes('Dana Marsh')).at(-1)?.calendar?.[0])
  }
  expect(new Set(calendars.map((event) => event?.id))).toEqual(new Set([review.reviewId]))
  expect(calendars.map((event) => event?.on)).toEqual([
    '2026-12-08',
    '2026-12-10',
    '2026-12-10',
    '2026-12-10',
  ])
  expect(calendars.map((event) => event?.cancelled)).toEqual([false, false, false, true])
  const counts = calendars.map((event) => event?.sequence ?? 0)
  expect(counts).toEqual([...new Set(counts)].toSorted((one, other) => one - other))
})

test('a child is told who their IRO is; one who has none, that they will soon be told', async () => {
  const invited = async (instead: Readonly<Record<string, string>>) => {
    const { authorityId: council } = await newAuthority(db)
    await importSmallCouncil(db, council, instead)
    const asked = await preparedReview(db, council, { today, meetingOn: calendarDate('2026-12-08') })
    const child = { reviewId: asked.reviewId, inviteeId: await asked.invitee('Leo') }
    const comes = { childView: null, childSaid: null, part: 'comes', partReason: null } as const
    const way = { channel: 'email', address: 'leo@example.org' } as const
    await agreeOnPerson(asked.needs, asked.by, child, { ...comes, ...way })
    await askPeople(asked.needs, asked.by, asked.reviewId)
    const sent = await lettersSent(db, council, 'http://waymark.example')
    return sent.map(({ text }) => text.replaceAll(/=\r\n/g, '').replaceAll(/\s+/g, ' ')).join('\n')
  }
  expect(await invited({})).toContain('Priya Nair is your Independent Reviewing Officer. Their job')
  const nobody = await invited({ 'L100,IRO1,2025-12-02,,new_entry\n': '' })
  expect(nobody).toContain('You will soon be told who your Independent Reviewing Officer is. Their job')
  expect(nobody).not.toContain('the Independent Reviewing Officer is your')
})
