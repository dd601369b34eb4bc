import { describe, expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  calendarDate,
  daysBetween,
  dayOfWeek,
  weekdayNames,
} from '#domain/calendar/calendar-date.ts'
import { englandAndWales } from '#domain/calendar/england-and-wales.ts'
import { dueAfter } from '#domain/law/work-out.ts'
import { firstReview } from '#domain/review/clocks/first-review.ts'
import { secondReview } from '#domain/review/clocks/second-review.ts'
import { subsequentReview } from '#domain/review/clocks/subsequent-review.ts'
import vectors from './date-arithmetic/vectors.json' with { type: 'json' }
import { naiveDue, naiveWorkingDaysBetween } from './naive.ts'

/** A target of 91, 183 days stands beside three and six months. */
const dayCounts: Readonly<Record<number, number>> = { 3: 91, 6: 183 }

const counted = vectors.vectors.flatMap(({ op, start, n, ...vector }) =>
  start === undefined || n === undefined ? [] : [{ op, start: calendarDate(start), n, vector }],
)
const months = counted.filter(({ op }) => op === 'add_months')
const workingDays = counted.filter(({ op }) => op === 'add_working_days' || op === 'subtract_working_days')
const between = vectors.vectors.flatMap(({ from_exclusive: from, to_inclusive: to, ...vector }) =>
  from === undefined || to === undefined ? [] : [{ from, to, vector }],
)

test('every vector is looked at', () => {
  expect(months.length + workingDays.length + between.length).toBe(vectors.vectors.length)
})

describe('working days between two days', () => {
  for (const { from, to, vector } of between) {
    test(`${vector.expected} working days after ${from} up to ${to}`, () => {
      const found = englandAndWales.workingDaysBetween(calendarDate(from), calendarDate(to))
      expect(found).toBe(vector.expected)
      expect(naiveWorkingDaysBetween(from, to)).toBe(vector.expected)
      expect(found >= 3).toBe(vector.kent_late_notification)
    })
  }
})

describe('months after a day, and the target in days beside them', () => {
  for (const { start, n, vector } of months) {
    test(`${n} months from ${start} is ${vector.expected}`, () => {
      const due = addMonths(start, n)
      const days = dayCounts[n]
      expect({
        due,
        naive: naiveDue({ direction: 'after', n, unit: 'm' }, start),
        days: daysBetween(start, due),
        target: days === undefined ? null : addDays(start, days),
      }).toEqual({
        due: vector.expected,
        naive: vector.expected,
        days: vector.days,
        target: vector.day_count_variant,
      })
    })
  }
})

describe('working days after a day and before it', () => {
  for (const { op, start, n, vector } of workingDays) {
    const back = op === 'subtract_working_days'
    test(`${n} working days ${back ? 'before' : 'after'} ${start} is ${vector.expected}`, () => {
      expect({
        due: back ? englandAndWales.subtractWorkingDays(start, n) : englandAndWales.addWorkingDays(start, n),
        naive: naiveDue({ direction: back ? 'before' : 'after', n, unit: 'wd' }, start),
        weekday: vector.start_dow && weekdayNames[dayOfWeek(start) - 1]?.slice(0, 3),
        in28Days: vector.plus_28_days && addDays(start, 28),
      }).toEqual({
        due: vector.expected,
        naive: vector.expected,
        weekday: vector.start_dow,
        in28Days: vector.plus_28_days,
      })
    })
  }
})

describe('a chain of reviews, each counted from the one that was held', () => {
  for (const chain of vectors.chains) {
    test(`from ${chain.became_looked_after}: ${chain.note}`, () => {
      const due = (rule: typeof firstReview, start: string) =>
        dueAfter(rule, calendarDate(start), englandAndWales).due
      expect(due(firstReview, chain.became_looked_after)).toBe(chain.first_due)
      expect(due(secondReview, chain.first_held)).toBe(chain.second_due)
      expect(due(subsequentReview, chain.second_held)).toBe(chain.third_due)
      expect(chain.third_held <= chain.third_due).toBe(chain.third_in_timescale)
      expect(due(subsequentReview, chain.third_held)).toBe(chain.fourth_due)
    })
  }
})
