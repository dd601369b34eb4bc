import { describe, expect, test } from 'vitest'
import { addDays, calendarDate } from '#domain/calendar/calendar-date.ts'
import { storiesAt } from './all-stories.ts'
import { storyDay } from './builders/story-days.ts'
import { foundFailures, meantFailures } from './found-failures.ts'
import { workedOut } from './recorded-facts.ts'
import type { Expected, Story } from './story.ts'

const always = calendarDate('2010-01-01')

function stateOf(told: Story, expected: Expected): string {
  const child = told.children.find((one) => one.id === expected.childId)
  if (child === undefined) return 'no such child'
  const { dues } = workedOut(child, always)
  const due = dues.find((one) => one.rule === expected.rule && one.dueOn === expected.due)
  if (due === undefined) return 'no such clock'
  if (due.endReason !== null) return 'ended'
  if (due.judgedOn !== null) return due.judgedOn <= due.dueOn ? 'met' : 'late'
  return due.dueOn < told.today ? 'missed' : 'running'
}

describe('Every story shows the clocks it is told for', () => {
  for (const told of storiesAt(storyDay)) {
    for (const expected of told.expects) {
      test(`${told.name}: ${expected.childId} ${expected.rule} due ${expected.due} is ${expected.state}`, () => {
        expect(stateOf(told, expected)).toBe(expected.state)
      })
    }

    test(`${told.name}: fails where it is meant to and nowhere else`, () => {
      const found = told.children.flatMap((child) => foundFailures(workedOut(child, always), told.today))
      expect(found.sort()).toEqual(meantFailures(told.failures))
    })
  }
})

describe('The stories move with the day they stand at', () => {
  // A step that is no multiple of a week, so that every weekday comes round.
  const days = Array.from({ length: 40 }, (_, index) => addDays(calendarDate('2024-06-03'), index * 37))

  test('on any day of four years they can be told, and keep what they are told for', () => {
    const wrong: string[] = []
    for (const today of days) {
      for (const told of storiesAt(today)) {
        for (const expected of told.expects) {
          const state = stateOf(told, expected)
          if (state !== expected.state) wrong.push(`${today} ${told.name} ${expected.rule}: ${state}`)
        }
        const found = told.children.flatMap((child) => foundFailures(workedOut(child, always), today))
        if (found.sort().join() !== meantFailures(told.failures).join()) wrong.push(`${today} ${told.name}`)
      }
    }
    expect(wrong).toEqual([])
  })

  test('nothing in a story lies after its day but a birthday, a booked review and the end of being unaccompanied', () => {
    const mayLieAhead = new Set(['review_planned_on', 'duc'])
    const ahead: string[] = []
    for (const told of storiesAt(storyDay)) {
      for (const row of told.rows) {
        for (const [column, value] of Object.entries(row.values)) {
          const isDate = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)
          if (isDate && value > storyDay && !mayLieAhead.has(column))
            ahead.push(`${told.name}: ${column} ${value}`)
        }
      }
    }
    expect(ahead).toEqual([])
  })

  test('every child has one story only', () => {
    const ids = storiesAt(storyDay).flatMap((told) => told.childIds)
    expect(new Set(ids).size).toBe(ids.length)
  })
})
