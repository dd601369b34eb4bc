import { beforeAll, expect, test } from 'vitest'
import { askPeople } from '#app/preparing/ask-people.ts'
import { replyToInvitation } from '#app/preparing/receive-paper.ts'
import { moveReviewDate } from '#app/review/move-review-date.ts'
import { calendarDate } from '#domain/calendar/calendar-date.ts'
import type { Database } from '#store/database/database.ts'
import { reviewStoreOf } from '#store/review/review-store.ts'
import { newAuthority, testDatabase } from '#test/support/database.ts'
import { lettersSent, type PreparedForTest, preparedReview } from '#test/support/prepared-review.ts'
import { importSmallCouncil } from '#test/support/small-council.ts'

const today = calendarDate('2026-11-23')
let db: Database
let authorityId = ''
let review: PreparedForTest

beforeAll(async () => {
  db = await testDatabase()
  ;({ authorityId } = await newAuthority(db))
  await importSmallCouncil(db, authorityId)
  review = await preparedReview(db, authorityId, { today, meetingOn: calendarDate('2026-12-08') })
}, 120_000)

const move = (on: string) =>
  moveReviewDate(
    { store: reviewStoreOf(db, 'test'), today: () => today },
    review.by,
    { reviewId: review.reviewId },
    {
      on: calendarDate(on),
      startsAt: '10:00',
      reason: 'school',
      explained: 'His play is that day',
      childView: 'Good',
      childViewMissing: null,
    },
  )
const letters = () => lettersSent(db, authorityId, 'http://waymark.example')

test('while nobody was asked, nobody is told that a review moved', async () => {
  expect(await move('2026-12-09')).toMatchObject({ kind: 'done' })
  expect(await letters()).toEqual([])
})

test('everybody who was asked is told the new day and the one before, and is asked again whether they come', async () => {
  await askPeople(review.needs, review.by, review.reviewId)
  const dana = await review.invitee('Dana Marsh')
  await replyToInvitation(
    review.needs,
    review.by,
    { reviewId: review.reviewId, inviteeId: dana },
    { coming: 'yes', said: null },
  )
  await letters()
  expect(await move('2026-12-10')).toMatchObject({ kind: 'done' })
  const sent = (await letters()).map(({ text }) => text.replaceAll(/\s+/g, ' '))
  const toldOfMove = sent.filter((text) => text.includes('to be on Wednesday 9 December 2026'))
  expect(toldOfMove).toHaveLength(4)
  for (const text of toldOfMove) expect(text).toContain('Thursday 10 December 2026 at 10:00')
  const now = (await review.see()).invitees.find(({ inviteeId }) => inviteeId === dana)
  expect(now).toMatchObject({ state: 'invited', repliedOn: null, invitedOn: today })
})
