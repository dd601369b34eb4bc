import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { Told } from './builders/a-child.ts'
import { collectionYearOf } from './collection-year.ts'
import type { ChildFacts, IntendedFailure, StoryRow } from './facts.ts'
import { childRows } from './returns/child-rows.ts'

/** What became of a clock on the day the story stands at. */
type ClockState = 'met' | 'late' | 'running' | 'missed' | 'ended'

/** A clock that the story should show: rule, due date and what became of it. */
export interface Expected {
  readonly childId: string
  readonly rule: string
  readonly due: CalendarDate
  readonly state: ClockState
}

/** One or a few made-up people with something to look for. */
export interface Story {
  readonly name: string
  readonly childId: string
  readonly childIds: readonly string[]
  readonly who: string
  readonly whatHappened: string
  readonly lookFor: string
  readonly today: CalendarDate
  readonly children: readonly ChildFacts[]
  /** Every row of the story in one folder, as it would be on its day. */
  readonly rows: readonly StoryRow[]
  readonly failures: readonly IntendedFailure[]
  readonly expects: readonly Expected[]
}

/** The words and expectations of a story; its people are told apart. */
export interface StoryText {
  readonly name: string
  readonly who: string
  readonly whatHappened: string
  readonly lookFor: string
  readonly expects: readonly Expected[]
}

/** Puts a story together: its people, standing at a day. */
export function story(today: CalendarDate, people: readonly Told[], text: StoryText): Story {
  const children = people.map((told) => told.facts)
  const first = children[0]
  if (first === undefined) throw new RangeError('A story needs somebody')
  const year = collectionYearOf(today)
  const everything = { year, from: beforeEverything(children, today), to: today, lastDay: today }
  return {
    ...text,
    childId: first.id,
    childIds: children.map((child) => child.id),
    today,
    children,
    rows: children.flatMap((child) => childRows(child, everything)),
    failures: people.flatMap((told) => told.failures),
  }
}

function beforeEverything(children: readonly ChildFacts[], today: CalendarDate): CalendarDate {
  let earliest = today
  for (const child of children) if (child.born < earliest) earliest = child.born
  return earliest
}
