import { describe, expect, test } from 'vitest'
import { calendarDate } from '#domain/calendar/calendar-date.ts'
import { storiesAt } from './all-stories.ts'
import { storyDay } from './builders/story-days.ts'
import { workedOut } from './recorded-facts.ts'
import type { Expected, Story } from './story.ts'

const always = calendarDate('2010-01-01')

function stateOf(told: Story, expected: Expected): string {
  const child = told.children.find((one) => one.id === expected.childId)
  if (child === undefined) return 'no such child'
  const { dues } = workedOut(child, always)
  const due = dues.find((one) => one.rule === expected.rule && one.dueOn === expected.due)
  if (due === undefined) {
    return `no such clock: ${dues
      .filter((one) => one.rule === expected.rule)
      .map((one) => one.dueOn)
      .join(', ')}`
  }
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
  }
})
