import { describe, expect, test } from 'vitest'
import { calendarDate } from '#domain/calendar/calendar-date.ts'
import { englandAndWales } from '#domain/calendar/england-and-wales.ts'
import { timeInCare } from '#test/cases/time-in-care.ts'
import { type ChildFacts, noFacts } from './child-facts.ts'
import { workOutChild } from './work-out-child.ts'

const day = calendarDate
const setting = { knownFrom: day('2015-01-01'), calendar: englandAndWales, teamOf: () => undefined }

const given = (from: string) => ({ iroId: 'IRO1', from: day(from), to: null })

function whenAppointed(facts: Pick<ChildFacts, 'episodes' | 'allocations'>): readonly string[] {
  return workOutChild({ ...noFacts('N1'), ...facts }, setting)
    .dues.filter(({ rule }) => rule === 'C01b')
    .map(
      ({ anchorOn, dueOn, doneOn, endedOn, endReason }) =>
        `${anchorOn} due ${dueOn}: ${doneOn ?? 'nobody'}${endedOn === null ? '' : `, ${endReason} ${endedOn}`}`,
    )
}

describe('the IRO of a time in care', () => {
  const left = (to: string) => [timeInCare(day('2026-05-01'), day(to))]

  test('is owed no more when the child left by the day on which one was due, and was missed the day after', () => {
    expect(whenAppointed({ episodes: left('2026-05-08'), allocations: [] })).toEqual([
      '2026-05-01 due 2026-05-11: nobody, ceased 2026-05-08',
    ])
    expect(whenAppointed({ episodes: left('2026-05-11'), allocations: [] })).toEqual([
      '2026-05-01 due 2026-05-11: nobody, ceased 2026-05-11',
    ])
    expect(whenAppointed({ episodes: left('2026-05-12'), allocations: [] })).toEqual([
      '2026-05-01 due 2026-05-11: nobody',
    ])
  })

  test('is not the one of a later time in care', () => {
    const episodes = [timeInCare(day('2025-05-01'), day('2025-07-01')), timeInCare(day('2026-03-02'), null)]
    expect(whenAppointed({ episodes, allocations: [given('2026-03-04')] })).toEqual([
      '2025-05-01 due 2025-05-09: nobody',
      '2026-03-02 due 2026-03-09: 2026-03-04',
    ])
    expect(whenAppointed({ episodes, allocations: [given('2025-06-30')] })).toEqual([
      '2025-05-01 due 2025-05-09: 2025-06-30',
      '2026-03-02 due 2026-03-09: 2026-03-02',
    ])
  })
})
