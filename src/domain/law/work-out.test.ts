import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type CalendarDate, calendarDate, daysBetween } from '#domain/calendar/calendar-date.ts'
import { englandAndWales } from '#domain/calendar/england-and-wales.ts'
import { iroReplaced } from '#domain/iro/clocks/replaced.ts'
import { firstReview } from '#domain/review/clocks/first-review.ts'
import { firstReviewIn28Days } from '#domain/review/clocks/first-review-28-days.ts'
import { secondReview } from '#domain/review/clocks/second-review.ts'
import { socialWorkerReport } from '#domain/review/clocks/social-worker-report.ts'
import { subsequentReview } from '#domain/review/clocks/subsequent-review.ts'
import clockRules from '#test/cases/clock-rules.json' with { type: 'json' }
import { naiveDue, naiveLatestPractical } from '#test/cases/naive.ts'
import { calendarDays, type DatedClock, isDated, since, versionOn, within, workingDays } from './clock.ts'
import { register } from './register.ts'
import { dueAfter, isWorkedOut, workOut } from './work-out.ts'

const firstDay = calendarDate('2010-06-01')
/** Half a year before the holidays end: every working-day limit still lies inside them. */
const anyDay = fc.integer({ min: 0, max: 7300 }).map((offset) => addDays(firstDay, offset))
const dated: readonly DatedClock[] = register.map(({ rule }) => rule).filter(isDated)
const anyClock = fc.constantFrom(...dated)
const due = (rule: DatedClock, start: CalendarDate) => dueAfter(rule, start, englandAndWales).due
const stepsOf = (rule: DatedClock, start: string) =>
  dueAfter(rule, calendarDate(start), englandAndWales)
    .because()
    .map(({ step, date }) => `${step}: ${date}`)

describe('any rule from any day', () => {
  test('comes out as a finger on a wall calendar finds it', () => {
    const figures = new Map(clockRules.rules.map((rule) => [rule.id, rule]))
    fc.assert(
      fc.property(anyClock, anyDay, (rule, start) => {
        const worked = dueAfter(rule, start, englandAndWales)
        const found = worked.opens === undefined ? worked.due : `${worked.opens}/${worked.due}`
        const reference = figures.get(rule.id)
        expect(found).toBe(reference && naiveDue(reference, start))
      }),
      { numRuns: 2000 },
    )
  })

  test('a later start never gives an earlier date', () => {
    fc.assert(
      fc.property(anyClock, anyDay, fc.integer({ min: 0, max: 400 }), (rule, start, later) => {
        fc.pre(addDays(start, later) <= '2030-05-31')
        expect(due(rule, start) <= due(rule, addDays(start, later))).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  test('the latest practical day is a working day, on or before the last day in time, with none between', () => {
    fc.assert(
      fc.property(anyClock, anyDay, (rule, start) => {
        const worked = dueAfter(rule, start, englandAndWales)
        const inside = worked.due <= englandAndWales.last
        expect(worked.latestPractical).toBe(inside ? naiveLatestPractical(worked.due) : undefined)
      }),
      { numRuns: 1000 },
    )
  })

  test('the steps begin with the event and name the last day in time', () => {
    fc.assert(
      fc.property(anyClock, anyDay, (rule, start) => {
        const worked = dueAfter(rule, start, englandAndWales)
        const steps = worked.because()
        expect(steps[0]?.date).toBe(start)
        expect(
          steps.filter(({ step, date }) => /last day in time/i.test(step) && date === worked.due).length,
        ).toBe(1)
      }),
      { numRuns: 500 },
    )
  })

  test('the days a step skips are all the days between that do not count', () => {
    fc.assert(
      fc.property(anyDay, (start) => {
        const last = due(firstReview, start)
        const steps = dueAfter(firstReview, start, englandAndWales).because()
        const weekend = steps
          .map(({ step }) => /(\d+) weekend day/.exec(step)?.[1])
          .find((n) => n !== undefined)
        const holidays = steps.filter(
          ({ step }) => step.startsWith('Skipped: ') && !step.includes('weekend'),
        ).length
        expect(20 + Number(weekend ?? 0) + holidays).toBe(daysBetween(start, last))
      }),
    )
  })
})

describe('what a rule with no date, or a start with no holidays, gives', () => {
  test('"as soon as practicable" is refused with its words', () => {
    const answer = workOut(iroReplaced, calendarDate('2026-01-05'), englandAndWales)
    expect(answer).toEqual({
      refused: 'no date in the rule',
      message:
        'IRO replaced when vacant: the limit is "as soon as practicable", so no date can be worked out.',
    })
  })

  test('a working-day rule past the loaded holidays is refused, and says which years are loaded', () => {
    const answer = workOut(firstReview, calendarDate('2030-12-20'), englandAndWales)
    expect(isWorkedOut(answer)).toBe(false)
    expect(answer).toMatchObject({ refused: 'outside the loaded bank holidays' })
    expect(() => dueAfter(firstReview, calendarDate('2030-12-20'), englandAndWales)).toThrow(
      '2010-01-01 to 2030-12-31',
    )
  })

  test('a date beyond the year 9999 is refused', () => {
    expect(workOut(subsequentReview, calendarDate('9999-10-01'), englandAndWales)).toMatchObject({
      refused: 'outside the calendar',
    })
    expect(workOut(firstReviewIn28Days, calendarDate('9999-12-20'), englandAndWales)).toMatchObject({
      refused: 'outside the calendar',
    })
  })
})

describe('how it was worked out, in words', () => {
  test('the first review over Christmas names the weekend days and each holiday', () => {
    expect(stepsOf(firstReview, '2025-12-01')).toEqual([
      'Became looked after: 2025-12-01',
      '20 working days after that day, which is not counted. First working day counted: 2025-12-02',
      'Skipped: 8 weekend days, the first: 2025-12-06',
      'Skipped: Christmas Day: 2025-12-25',
      'Skipped: Boxing Day: 2025-12-26',
      'Last day in time: 2025-12-31',
    ])
  })

  test('a month without such a day says so, and a Saturday shows the Friday before it', () => {
    expect(stepsOf(secondReview, '2025-11-30')).toEqual([
      'First review held: 2025-11-30',
      '3 months after that day: February 2026 has no day 30, so its last day (Dodds v Walker): 2026-02-28',
      'Last day in time: 2026-02-28',
      'That is a Saturday, and the limit does not move: latest practical working day: 2026-02-27',
    ])
  })

  test('working days before a review are counted back over Easter', () => {
    expect(stepsOf(socialWorkerReport, '2026-04-09')).toEqual([
      'Review meeting: 2026-04-09',
      '3 working days back from that day, which is not counted: 2026-04-08',
      'Skipped: 2 weekend days, the first: 2026-04-04',
      'Skipped: Good Friday: 2026-04-03',
      'Skipped: Easter Monday: 2026-04-06',
      'Last day in time: 2026-04-02',
    ])
  })

  test('a start before the rule came into force says so', () => {
    expect(stepsOf(firstReview, '2011-03-31')[1]).toBe(
      'The rule came into force after this event: the figure first in force is used: 2011-04-01',
    )
    expect(stepsOf(firstReview, '2011-04-01')[1]).toMatch(/^20 working days/)
  })
})

describe('a rule whose figure was changed', () => {
  const changed: DatedClock = {
    ...firstReview,
    inForce: since('2024-06-01'),
    limit: within(workingDays(15)),
    earlier: [
      {
        inForce: { from: calendarDate('2011-04-01'), until: calendarDate('2024-06-01') },
        limit: within(workingDays(20)),
      },
      { inForce: { until: calendarDate('2011-04-01') }, limit: within(calendarDays(28)) },
    ],
  }

  test('the figure in force on the day of the event applies: the day before, the day, the day after', () => {
    expect(versionOn(changed, calendarDate('2024-05-31')).limit).toEqual(within(workingDays(20)))
    expect(versionOn(changed, calendarDate('2024-06-01')).limit).toEqual(within(workingDays(15)))
    expect(versionOn(changed, calendarDate('2024-06-02')).limit).toEqual(within(workingDays(15)))
    expect(versionOn(changed, calendarDate('2011-04-01')).limit).toEqual(within(workingDays(20)))
    expect(versionOn(changed, calendarDate('2011-03-31')).limit).toEqual(within(calendarDays(28)))
  })

  test('an old answer does not move when the figure is changed', () => {
    expect(due(changed, calendarDate('2024-05-31'))).toBe(due(firstReview, calendarDate('2024-05-31')))
  })
})
