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

/** A target of 28, 91, 183 days stands beside 20 working days, three and six months. */
const dayCounts: Readonly<Record<number, number>> = { 3: 91, 6: 183 }

describe('the vectors of working days and months', () => {
  for (const vector of vectors.vectors) {
    if (vector.op === 'working_days_between') {
      const {
        from_exclusive: from = '',
        to_inclusive: to = '',
        expected,
        kent_late_notification: late,
      } = vector
      test(`${String(expected)} working days after ${from} up to ${to}`, () => {
        const found = englandAndWales.workingDaysBetween(calendarDate(from), calendarDate(to))
        expect(found).toBe(expected)
        expect(naiveWorkingDaysBetween(from, to)).toBe(expected)
        expect(found >= 3).toBe(late)
      })
      continue
    }
    const { start: startText = '', n = 0, expected, op } = vector
    test(`${op} ${n} from ${startText} is ${String(expected)}`, () => {
      const start = calendarDate(startText)
      if (op === 'add_months') {
        const due = addMonths(start, n)
        expect(due).toBe(expected)
        expect(daysBetween(start, due)).toBe(vector.days)
        expect(naiveDue({ direction: 'after', n, unit: 'm' }, startText)).toBe(expected)
        const days = dayCounts[n]
        if (days !== undefined) expect(addDays(start, days)).toBe(vector.day_count_variant)
        return
      }
      const back = op === 'subtract_working_days'
      const found = back
        ? englandAndWales.subtractWorkingDays(start, n)
        : englandAndWales.addWorkingDays(start, n)
      expect(found).toBe(expected)
      expect(naiveDue({ direction: back ? 'before' : 'after', n, unit: 'wd' }, startText)).toBe(expected)
      if (vector.start_dow !== undefined)
        expect(weekdayNames[dayOfWeek(start) - 1]?.slice(0, 3)).toBe(vector.start_dow)
      if (vector.plus_28_days !== undefined) expect(addDays(start, 28)).toBe(vector.plus_28_days)
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
