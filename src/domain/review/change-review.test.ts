import { expect, test } from 'vitest'
import { calendarDate } from '#domain/calendar/calendar-date.ts'
import { complete } from './change-review.ts'
import { reviewToBook } from './live-review.ts'

const held = calendarDate('2028-02-29')
const underWay = {
  ...reviewToBook({ reviewId: 'r', childId: 'L1', periodStartedOn: null, kind: 'statutory' }),
  state: 'under_way',
  heldOn: held,
} as const

test('a review is complete only when its meeting is written down, whoever asks', () => {
  const left = [{ words: 'What the child said' }, { words: 'Risk' }]
  expect(complete(underWay, held, { today: held, left })).toEqual({
    changed: false,
    reason: 'The meeting is not written down yet. Missing: What the child said; Risk',
  })
  expect(complete(underWay, held, { today: held, left: [] })).toMatchObject({
    changed: true,
    review: { state: 'completed', completedOn: '2028-02-29' },
  })
})

test('that it has not begun is said before what is missing', () => {
  const toBook = { ...underWay, state: 'to_book', heldOn: null } as const
  const answer = complete(toBook, held, { today: held, left: [{ words: 'Risk' }] })
  expect(answer).toMatchObject({ changed: false, reason: expect.not.stringContaining('Risk') })
})
