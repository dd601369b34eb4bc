import { describe, expect, test } from 'vitest'
import type { ReadChild } from '#app/care/care-reads.ts'
import { addDays, type CalendarDate, calendarDate } from '#domain/calendar/calendar-date.ts'
import { type LiveReview, reviewToBook } from '#domain/review/live-review.ts'
import { nextReviewTask } from './next-review-task.ts'

const heldOn = calendarDate('2026-11-02')
const due = calendarDate('2027-05-04')

function review(reviewId: string, of: Partial<LiveReview>): LiveReview {
  const owed = reviewToBook({ reviewId, childId: 'L100', periodStartedOn: null, kind: 'statutory' })
  return { ...owed, ...of }
}

const completed = review('this', { state: 'completed', heldOn, plannedOn: heldOn, completedOn: heldOn })
const closed: LiveReview = { ...completed, state: 'closed', closedOn: addDays(heldOn, 30) }

function child(of: { readonly left?: CalendarDate } = {}): ReadChild {
  const clock = {
    rule: 'C05',
    title: 'Subsequent review',
    state: 'running',
    due,
    because: [],
    citation: '',
    kind: 'statute',
    confidence: 'primary',
    standing: '',
    wouldMoveIf: [],
  } as const
  const on = addDays(heldOn, 10)
  const periods = [{ startedOn: calendarDate('2025-01-06'), endedOn: of.left }]
  const clocks = of.left === undefined ? [clock] : []
  return { on, standsAt: '', childId: 'L100', periods, reviews: [], clocks }
}

const task = (of: LiveReview, others: readonly LiveReview[], read = child(), books = true) =>
  nextReviewTask({ review: of, may: () => books }, { reviews: [of, ...others], child: read })

describe.each([
  { of: 'a review that is not closed yet', held: completed },
  { of: 'a review that was closed', held: closed },
])('the next review, on the page of $of', ({ held }) => {
  test('is told with the day that it is booked for, and leads to it', () => {
    expect(task(held, [review('next', { state: 'booked', plannedOn: calendarDate('2027-04-29') })])).toEqual({
      group: 'after',
      title: 'The next review',
      hint: 'Due by Tuesday 4 May 2027, whichever day it is booked for.',
      href: '/reviews/next',
      status: 'Booked for Thursday 29 April 2027',
    })
  })

  test.each([
    { plannedOn: addDays(due, -1), late: false, of: 'the day before the last in time' },
    { plannedOn: due, late: false, of: 'the last day in time' },
    { plannedOn: addDays(due, 1), late: true, of: 'the day after it' },
  ])('is marked where it is booked too late: on $of', ({ plannedOn, late }) => {
    const told = task(held, [review('next', { state: 'booked', plannedOn })])
    expect(told?.colour === 'red').toBe(late)
    expect(told?.hint?.startsWith('It is booked after the last day in time')).toBe(late)
  })

  test('is to book where it has no date, which leads whoever may book to the booking', () => {
    const told = task(held, [review('next', {})])
    expect(told).toMatchObject({ status: 'To book', colour: 'red', href: '/reviews/next/book' })
    expect(task(held, [review('next', {})], child(), false)?.href).toBe('/reviews/next')
  })

  test('is said not to be made yet, and of a child who has left care that there is none', () => {
    expect(task(held, [])).toMatchObject({
      status: 'Not made yet',
      colour: 'red',
      href: '/reviews/new?child=L100',
    })
    const left = child({ left: addDays(heldOn, 5) })
    expect(task(held, [], left)?.status).toBe('None: the child is no longer looked after')
  })

  test('is the first after it, be it held by now, and no meeting beside the reviews or one that was cancelled', () => {
    const after = addDays(heldOn, 150)
    const others = [
      review('later', { state: 'booked', plannedOn: addDays(heldOn, 300) }),
      review('held', { state: 'closed', heldOn: after, plannedOn: after }),
      review('beside', { kind: 'additional', state: 'booked', plannedOn: addDays(heldOn, 3) }),
      review('off', { state: 'cancelled', plannedOn: addDays(heldOn, 9) }),
      review('before', { state: 'closed', heldOn: addDays(heldOn, -150) }),
    ]
    expect(task(held, others)).toMatchObject({ href: '/reviews/held', status: 'Held Thursday 1 April 2027' })
  })
})

test('no next review is told of before a review was held', () => {
  expect(task(review('this', { state: 'booked', plannedOn: heldOn }), [review('next', {})])).toBeUndefined()
})
