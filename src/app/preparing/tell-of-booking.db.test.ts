import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { askPeople } from '#app/preparing/ask-people.ts'
import { agreeOnPerson } from '#app/preparing/choose-people.ts'
import { changeReviewPlace } from '#app/review/change-place.ts'
import { cancelReview } from '#app/review/end-review.ts'
import { moveReviewDate } from '#app/review/move-review-date.ts'
import { calendarDate } from '#domain/calendar/calendar-date.ts'
import { type Database, inAuthority } from '#store/database/database.ts'
import { reviewStoreOf } from '#store/review/review-store.ts'
import { newAuthority, testDatabase } from '#test/support/database.ts'
import { type PreparedForTest, preparedReview } from '#test/support/prepared-review.ts'
import { importSmallCouncil } from '#test/support/small-council.ts'

const today = calendarDate('2026-11-23')
let db: Database
let authorityId = ''
let review: PreparedForTest
const needs = () => ({ store: reviewStoreOf(db, 'test'), today: () => today })

beforeAll(async () => {
  db = await testDatabase()
  ;({ authorityId } = await newAuthority(db))
  await importSmallCouncil(db, authorityId)
  review = await preparedReview(db, authorityId, { today, meetingOn: calendarDate('2026-12-08') })
}, 120_000)

/** What lies in the outbox of a template: to whom, what it says, and what it carries for a calendar. */
async function outbox(template: string) {
  return inAuthority(db, { authorityId, actor: 'test' }, async (trx) => {
    const { rows } = await sql<{
      to: string
      body: string
      calendar: { id: string; on: string; sequence: number; cancelled: boolean } | null
    }>`select to_name as to, body, calendar_event as calendar from message
       where authority_id = ${authorityId} and template = ${template} order by to_name`.execute(trx)
    return rows
  })
}

test('a review that is held elsewhere, moved or cancelled reaches the calendars of those who were asked as one meeting', async () => {
  const seen = { reviewId: review.reviewId }
  const elsewhere = { mode: 'virtual', venue: 'online', place: null } as const
  // Nobody was asked yet: nobody is written to.
  expect(await changeReviewPlace(needs(), review.by, seen, { ...elsewhere, venue: 'office' })).toMatchObject({
    kind: 'done',
  })
  expect(await outbox('review-place-changed')).toEqual([])
  await askPeople(review.needs, review.by, review.reviewId)
  expect(await changeReviewPlace(needs(), review.by, seen, { ...elsewhere, venue: 'office' })).toMatchObject({
    kind: 'refused',
    field: 'mode',
  })
  expect(await changeReviewPlace(needs(), review.by, seen, elsewhere)).toMatchObject({
    kind: 'done',
    review: { state: 'booked', plannedOn: '2026-12-08', venue: 'online' },
  })
  const told = await outbox('review-place-changed')
  expect(told.length).toBeGreaterThan(0)
  for (const { body } of told) expect(body).toContain('by video')
  const move = {
    on: calendarDate('2026-12-10'),
    startsAt: '10:00',
    reason: 'school',
    explained: 'His play',
    childView: 'Good',
    childViewMissing: null,
  }
  expect(await moveReviewDate(needs(), review.by, seen, move)).toMatchObject({ kind: 'done' })
  // Dana comes no longer: she alone is told, and why is not written.
  const dana = await review.invitee('Dana Marsh')
  const agreed = { childView: null, childSaid: null, part: 'left_out', partReason: 'A court order' } as const
  const off = { reviewId: review.reviewId, inviteeId: dana }
  expect(await agreeOnPerson(review.needs, review.by, off, agreed)).toMatchObject({ kind: 'done' })
  const away = await outbox('review-not-expected')
  expect(away.map(({ to }) => to)).toEqual(['Dana Marsh'])
  expect(away[0]?.calendar).toMatchObject({ id: review.reviewId, cancelled: true })
  expect(away[0]?.body).not.toContain('court')
  expect(await cancelReview(needs(), review.by, seen, 'He is in hospital')).toMatchObject({ kind: 'done' })
  const cancelled = await outbox('review-cancelled')
  expect(cancelled.map(({ to }) => to)).toEqual(told.map(({ to }) => to).filter((to) => to !== 'Dana Marsh'))
  // Why a review is not held is the child's own matter: it is written to nobody.
  for (const { body } of cancelled) expect(body).not.toContain('hospital')
  const stays = cancelled.find(({ calendar }) => calendar !== null)?.to
  const inOrder = ['review-invitation', 'review-place-changed', 'review-moved', 'review-cancelled']
  const events = (await Promise.all(inOrder.map(outbox))).map(
    (rows) => rows.find(({ to, calendar }) => calendar !== null && to === stays)?.calendar,
  )
  expect(new Set(events.map((event) => event?.id))).toEqual(new Set([review.reviewId]))
  expect(events.map((event) => event?.on)).toEqual(['2026-12-08', '2026-12-08', '2026-12-10', '2026-12-10'])
  expect(events.map((event) => event?.cancelled)).toEqual([false, false, false, true])
  const counts = events.map((event) => event?.sequence ?? 0)
  expect(counts).toEqual([...new Set(counts)].toSorted((one, other) => one - other))
})
