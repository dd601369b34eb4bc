import { describe, expect, test } from 'vitest'
import { calendarDate } from '#domain/calendar/calendar-date.ts'
import { englandAndWales } from '#domain/calendar/england-and-wales.ts'
import { ruleNamed } from '#domain/law/register.ts'
import { dueAfter } from '#domain/law/work-out.ts'
import { recordCompleted } from '#domain/review/clocks/record-completed.ts'
import { type AnsweredClock, previewSetting, type SettingNeeds, type TypedSetting } from './settings.ts'

const today = calendarDate('2026-11-23')

/** A record of a review: when the review was complete, and when the record was. */
function record(review: string, done: string | null): AnsweredClock {
  const anchorOn = calendarDate(review)
  const due = dueAfter(recordCompleted, anchorOn, englandAndWales)?.due ?? anchorOn
  return { rule: 'C17c', anchorOn, dueOn: due, doneOn: done === null ? null : calendarDate(done) }
}

const records = [
  record('2026-09-01', '2026-09-08'), // 5 working days
  record('2026-09-01', '2026-09-16'), // 11: late by 10, in time by 15
  record('2026-09-01', '2026-09-23'), // 16: late by both
  record('2026-11-16', null), // open for 5
  record('2026-11-06', null), // open for 11
]

const needs: SettingNeeds = {
  today: () => today,
  calendarOf: async () => englandAndWales,
  policies: { versions: async () => [], set: async () => true },
  settings: {
    clocksOf: async (_, rules) => records.filter(({ rule }) => rules.includes(rule)),
    measuresWith: async () => ({ now: undefined, tried: undefined }),
  },
}

function typed(fields: Record<string, string>): TypedSetting {
  return { fields, day: '23', month: '11', year: '2026', reason: 'The service plan', seen: '' }
}

describe('target days', () => {
  test('are previewed on the records of the last year and the dates that are open', async () => {
    const answer = await previewSetting(needs, 'a', 'target_days', typed({ C17c: '10' }))
    expect(answer).toMatchObject({
      kind: 'preview',
      effects: [
        {
          answered: 3,
          lateByTarget: 2,
          lateByLimit: 1,
          open: 2,
          overdueByTarget: 1,
          overdueByLimit: 0,
          beyond: false,
        },
      ],
    })
  })

  test('that are later than the rule are allowed, and say so', async () => {
    const answer = await previewSetting(needs, 'a', 'target_days', typed({ C17c: '20' }))
    expect(answer).toMatchObject({ effects: [{ lateByTarget: 0, beyond: true }] })
  })

  test.each(['0', '1.5', 'ten', '366'])('“%s” is refused beside its field', async (days) => {
    const answer = await previewSetting(needs, 'a', 'target_days', typed({ C17c: days }))
    expect(answer.kind === 'problems' ? answer.problems : []).toEqual([
      { field: 'C17c', words: `${ruleNamed('C17c')?.title}: enter a whole number from 1 to 365` },
    ])
  })

  test('that are left empty set nothing', async () => {
    const answer = await previewSetting(needs, 'a', 'target_days', typed({}))
    expect(answer).toMatchObject({ effects: [{ kind: 'nothing' }] })
  })
})
