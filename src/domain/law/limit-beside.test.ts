import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, calendarDate, dayOfWeek } from '#domain/calendar/calendar-date.ts'
import { englandAndWales } from '#domain/calendar/england-and-wales.ts'
import { firstReview } from '#domain/review/clocks/first-review.ts'
import { firstReviewIn28Days } from '#domain/review/clocks/first-review-28-days.ts'
import { secondReviewIn91Days } from '#domain/review/clocks/second-review-91-days.ts'
import { subsequentReviewIn183Days } from '#domain/review/clocks/subsequent-review-183-days.ts'
import type { DatedClock } from './clock.ts'
import { limitBeside } from './limit-beside.ts'

const anyDay = fc.integer({ min: 0, max: 5400 }).map((days) => addDays(calendarDate('2016-01-01'), days))
const daysLater = (target: DatedClock, start: string) =>
  limitBeside(target, calendarDate(start), englandAndWales)?.targetDaysLater

describe('a target in days beside the limit in law', () => {
  test('91 days fall from one day before to two days after three months, and 183 days beside six', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.constantFrom(secondReviewIn91Days, subsequentReviewIn183Days),
        (start, target) => {
          const later = daysLater(target, start)
          expect(later).toBeGreaterThanOrEqual(-1)
          expect(later).toBeLessThanOrEqual(2)
        },
      ),
      { numRuns: 2000 },
    )
  })

  test('28 days are never later than 20 working days for a child who comes on a weekday', () => {
    fc.assert(
      fc.property(anyDay, (start) => {
        expect(daysLater(firstReviewIn28Days, start)).toBeLessThanOrEqual(dayOfWeek(start) > 5 ? 2 : 0)
      }),
      { numRuns: 1000 },
    )
  })

  test('28 days from a Friday, a Saturday, a Sunday and a Monday in September', () => {
    const starts = ['2025-09-05', '2025-09-06', '2025-09-07', '2025-09-08']
    expect(starts.map((start) => daysLater(firstReviewIn28Days, start))).toEqual([0, 1, 2, 0])
  })

  test('a rule that is no target, and a start past the loaded holidays, have nothing beside them', () => {
    expect(limitBeside(firstReview, calendarDate('2026-01-05'), englandAndWales)).toBeUndefined()
    expect(limitBeside(firstReviewIn28Days, calendarDate('2030-12-20'), englandAndWales)).toBeUndefined()
  })
})
