import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { addPerson } from '#app/people-around/people-around.ts'
import { askPeople } from '#app/preparing/ask-people.ts'
import { agreeOnPerson, listPeople } from '#app/preparing/choose-people.ts'
import { moveReviewDate } from '#app/review/move-review-date.ts'
import { calendarDate } from '#domain/calendar/calendar-date.ts'
import { personNamed } from '#domain/people-around/person-around.ts'
import { allocationStoreOf } from '#store/allocation/allocation-store.ts'
import { type Database, inAuthority } from '#store/database/database.ts'
import { linkStoreOf } from '#store/message/link-store.ts'
import { outboxStoreOf } from '#store/message/outbox-store.ts'
import { peopleAroundStoreOf } from '#store/people-around/person-store.ts'
import { preparingStoreOf } from '#store/preparing/preparing-store.ts'
import { reviewStoreOf } from '#store/review/review-store.ts'
import { newAuthority, testDatabase } from '#test/support/database.ts'
import { mistakenEntry } from '#test/support/mistaken-entry.ts'
import { lettersSent } from '#test/support/prepared-review.ts'
import type { recorder } from '#test/support/recorder.ts'
import { smallCouncilOn } from '#test/support/small-council.ts'
import { whatHangsOn, withdrawEntry } from './withdraw-entry.ts'

const today = calendarDate(smallCouncilOn)
const on = { today: () => today }
const why = 'It was his cousin of the same name'

let db: Database
let authorityId = ''
let by: ReturnType<typeof recorder>
let entryId = ''
let reviewId = ''

const send = async () => {
  const letters = await lettersSent(db, authorityId, 'http://waymark.example')
  return letters.map(({ text, link }) => ({ text: text.replaceAll(/\s+/g, ' '), link }))
}
const states = async () =>
  inAuthority(db, { authorityId, actor: 'test' }, async (trx) => {
    const { rows } = await sql<{ text: string }>`
      select template || ' ' || to_name || ' ' || state as text from message order by message_id
    `.execute(trx)
    return rows.map(({ text }) => text)
  })
const allocations = () => ({ store: allocationStoreOf(db, 'test'), ...on })
const reviews = () => ({ store: reviewStoreOf(db, 'test'), ...on })
const preparing = () => ({ store: preparingStoreOf(db, 'test'), ...on })

/** Theo was told of by mistake; his review is booked, and his mother and his social worker are on its list. */
beforeEach(async () => {
  db = await testDatabase()
  ;({ authorityId } = await newAuthority(db))
  ;({ by, entryId, reviewId } = await mistakenEntry(db, authorityId))
  const around = [
    ['mother', 'Dana Marsh'],
    ['social_worker', 'Chidi Eze'],
  ] as const
  for (const [relation, name] of around) {
    await addPerson({ store: peopleAroundStoreOf(db, 'test'), ...on }, by, {
      childId: 'T1',
      startedOn: today,
      details: {
        ...personNamed(relation, name),
        email: `${name.toLowerCase().replace(' ', '.')}@example.org`,
      },
    })
  }
  await listPeople(preparing(), by, reviewId)
  const ask = { authorityId, scope: { kind: 'authority' }, on: today, reviewId } as const
  for (const { inviteeId, person } of (await preparing().store.see(ask))?.invitees ?? []) {
    if (person === null) continue
    const agreed = { childView: 'yes', childSaid: null, part: 'comes', partReason: null } as const
    await agreeOnPerson(preparing(), by, { reviewId, inviteeId }, agreed)
  }
}, 120_000)

test('what waits about an entry that is withdrawn goes to nobody, and nobody is written to that had nothing', async () => {
  await askPeople(preparing(), by, reviewId)
  const hangs = await whatHangsOn(allocations(), by, entryId)
  expect([hangs?.letters.waiting.length, hangs?.letters.went.length]).toEqual([3, 0])
  expect(await withdrawEntry(allocations(), by, { entryId }, why)).toMatchObject({ kind: 'done' })
  expect((await states()).filter((state) => !state.endsWith('cancelled'))).toEqual([])
  expect(await send()).toEqual([])
})

test('whoever was written to hears once that it was a mistake, without why; links end and calendars forget it', async () => {
  await askPeople(preparing(), by, reviewId)
  const asked = await send()
  const links = asked.map(({ link }) => link.split('/l/')[1] ?? '')
  expect(links).toHaveLength(3)
  // That it moved is still waiting for the hour of the day.
  const move = {
    on: calendarDate('2026-12-10'),
    startsAt: '10:00',
    reason: 'school',
    explained: 'A trip',
    childView: 'Good',
    childViewMissing: null,
  }
  expect((await moveReviewDate(reviews(), by, { reviewId }, move)).kind).toBe('done')
  await withdrawEntry(allocations(), by, { entryId }, why)
  for (const token of links) expect((await linkStoreOf(db).byToken(token))?.revokedAt).toBeDefined()
  expect((await states()).filter((state) => state.startsWith('review-moved'))).toEqual([
    'review-moved Dana Marsh cancelled',
    'review-moved Chidi Eze cancelled',
  ])
  const corrections = await send()
  expect(corrections).toHaveLength(2)
  for (const { text } of corrections) {
    expect(text).toContain('That was our mistake')
    expect(text).toContain('method=CANCEL')
    expect(text).not.toMatch(/cousin|Theo/)
  }
  expect(await send()).toEqual([])
})

test('a letter that is on its way while the entry is withdrawn is followed by its correction', async () => {
  await askPeople(preparing(), by, reviewId)
  const held = await outboxStoreOf(db).claim(authorityId, 300)
  expect(held).toBeDefined()
  await withdrawEntry(allocations(), by, { entryId }, why)
  const now = await states()
  expect(now.filter((state) => state.endsWith('sending'))).toHaveLength(1)
  expect(now.filter((state) => state.startsWith('sent-by-mistake'))).toHaveLength(1)
})
