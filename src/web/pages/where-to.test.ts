import { describe, expect, test } from 'vitest'
import type { Role } from '#domain/access/roles.ts'
import { addDays, type CalendarDate, calendarDate } from '#domain/calendar/calendar-date.ts'
import { englandAndWales } from '#domain/calendar/england-and-wales.ts'
import { type LiveReview, reviewToBook } from '#domain/review/live-review.ts'
import { nextForChild } from './where-to.ts'

const on = calendarDate('2026-11-23')
const day = (days: number) => addDays(on, days)

function review(reviewId: string, of: Partial<LiveReview>): LiveReview {
  const begun = reviewToBook({ reviewId, childId: 'L100', periodStartedOn: null, kind: 'statutory' })
  return { ...begun, ...of }
}

function next(reviews: readonly LiveReview[], owedOn?: CalendarDate, role: Role = 'iro') {
  const who = { userId: 'u', authorityId: 'a', name: 'Priya Nair', role }
  return nextForChild(who, 'L100', reviews, { on, owedOn, calendar: englandAndWales })
}

/** Completed on a day: its record is due 15 working days later. */
const completed = (on: CalendarDate, of: Partial<LiveReview> = {}) =>
  review('old', { state: 'completed', heldOn: on, completedOn: on, ...of })
const booked = (plannedOn: CalendarDate) => review('next', { state: 'booked', plannedOn })

describe('what is next for a child, on Monday 23 November 2026', () => {
  test('is the review that is nearer, and not the record of an old one that has time left', () => {
    // Completed on Thursday 19 November: the record is due on Thursday 10 December.
    expect(next([completed(day(-4)), booked(day(16))])?.text).toBe('Prepare the review that is booked')
    expect(next([completed(day(-4)), booked(day(17))])?.text).toBe('Finish the record of the review')
    expect(next([completed(day(-4)), booked(day(18))])).toEqual({
      text: 'Finish the record of the review',
      href: '/reviews/old',
      due: '2026-12-10',
      overdue: false,
    })
  })

  test('is what has been wanted longest, where more than one day is over', () => {
    const found = next([completed(day(-60)), review('owed', {})], day(-3))
    expect(found?.text).toBe('Finish the record of the review')
    expect(found?.overdue).toBe(true)
    const other = next([completed(day(-25)), review('owed', {})], day(-30))
    expect(other).toMatchObject({ text: 'Book the review', due: day(-30), overdue: true })
  })

  test.each([
    { owedOn: day(-1), overdue: true, of: 'the day before' },
    { owedOn: day(0), overdue: false, of: 'the day itself' },
    { owedOn: day(1), overdue: false, of: 'the day after' },
  ])('is overdue from the day after its last day: $of', ({ owedOn, overdue }) => {
    expect(next([review('owed', {})], owedOn)).toMatchObject({ due: owedOn, overdue })
  })

  test('follows the last day in law of a review that is booked too late, and not its booking', () => {
    expect(next([booked(day(40))], day(10))?.due).toBe(day(10))
    expect(next([completed(day(-4)), booked(day(40))], day(10))?.text).toBe(
      'Prepare the review that is booked',
    )
  })

  test('is to complete an adjourned review within twenty working days, and to share a record that is written', () => {
    const adjourned = review('adjourned', { state: 'adjourned', heldOn: day(-20), adjournedOn: day(-20) })
    expect(next([adjourned, booked(day(60))])).toMatchObject({ due: '2026-12-01' })
    const written = completed(day(-4), { recordCompletedOn: day(-1) })
    expect(next([written])).toMatchObject({ text: 'Share the record of the review', due: '2026-12-17' })
  })

  test('leaves closing, which no day is set for, behind whatever has a day', () => {
    const shared = completed(day(-90), { recordCompletedOn: day(-80), recordDistributedOn: day(-80) })
    expect(next([shared, booked(day(100))])?.text).toBe('Prepare the review that is booked')
    expect(next([shared])).toEqual({
      text: 'Close the review',
      href: '/reviews/old',
      due: undefined,
      overdue: false,
    })
  })

  test('is to go on with what is under way, which is not called overdue', () => {
    const begun = review('begun', { state: 'under_way', heldOn: day(-2) })
    expect(next([begun, booked(day(3))])).toMatchObject({ text: 'Go on with the review', overdue: false })
  })

  test('is nothing where every review is over, and meetings beside the reviews wait for nobody', () => {
    const over = completed(day(-90), { state: 'closed', closedOn: day(-30) })
    expect(next([over, review('beside', { kind: 'additional' })])).toBeUndefined()
  })
})
