import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { ReadChild, ReadClock } from '#app/care/care-reads.ts'
import { count, dateWithWeekday, fromDay, lengthOfTime, longDate, sentence } from '../../../kit/format.ts'
import type { WorkedStep } from '../../../kit/steps.tsx'
import { workedStep } from '../../worked-step.ts'

export interface ChildView {
  readonly title: string
  readonly caption: string
  readonly standsAt: string
  readonly whyThen: string
  readonly facts: readonly { readonly name: string; readonly value: string }[]
  readonly groups: readonly ClockGroup[]
  readonly periods: readonly { readonly from: string; readonly to: string; readonly why: string }[]
}

export interface ClockGroup {
  readonly id: string
  readonly heading: string
  readonly clocks: readonly ClockView[]
}

export interface ClockView {
  readonly title: string
  readonly state: { readonly words: string; readonly colour: 'red' | 'green' | 'blue' | 'grey' | 'yellow' }
  /** The date, or that there is none. */
  readonly due: string
  readonly distance: string
  /** Of a clock that cannot be told or does not apply: why. */
  readonly why: string | undefined
  readonly steps: readonly WorkedStep[]
  readonly standing: string
  /** Whether the rule may be called law: it is marked apart when not. */
  readonly sure: boolean
  readonly rule: string
  readonly localTarget: string | undefined
  readonly wouldMoveIf: readonly string[]
}

const groups: readonly {
  readonly id: string
  readonly heading: string
  readonly holds: (clock: ReadClock) => boolean
}[] = [
  {
    id: 'overdue',
    heading: 'Overdue',
    holds: ({ state, doneOn, tooLate }) => state === 'missed' && doneOn === undefined && tooLate !== true,
  },
  { id: 'running', heading: 'Running', holds: ({ state }) => state === 'running' },
  { id: 'unknown', heading: 'Cannot be told', holds: ({ state }) => state === 'cannot-tell' },
  {
    id: 'done',
    heading: 'Behind us',
    holds: ({ state, doneOn, tooLate }) =>
      state === 'met' || (state === 'missed' && (doneOn !== undefined || tooLate === true)),
  },
  { id: 'not-now', heading: 'Do not apply now', holds: ({ state }) => state === 'not-applicable' },
]

export function presentChild(child: ReadChild): ChildView {
  return {
    title: child.called ?? `Child ${child.childId}`,
    caption:
      child.called === undefined ? 'How they like to be called is not recorded' : `Child ${child.childId}`,
    standsAt: dateWithWeekday(child.on),
    whyThen: sentence(child.standsAt),
    facts: factsOf(child),
    groups: groups
      .map(({ id, heading, holds }) => ({
        id,
        heading,
        clocks: child.clocks.filter(holds).map((clock) => clockOf(clock, child.on)),
      }))
      .filter((group) => group.clocks.length > 0),
    periods: child.periods.map((period) => ({
      from: longDate(period.startedOn),
      to: period.endedOn === undefined ? 'still looked after' : longDate(period.endedOn),
      why: period.endReason ?? '',
    })),
  }
}

function factsOf(child: ReadChild): ChildView['facts'] {
  const now = child.periods.findLast(
    (period) => period.startedOn <= child.on && (period.endedOn === undefined || period.endedOn > child.on),
  )
  return [
    { name: 'Age', value: ageOf(child) },
    {
      name: 'Looked after',
      value:
        now === undefined
          ? `not on ${longDate(child.on)}`
          : `since ${longDate(now.startedOn)}, ${lengthOfTime(now.startedOn, child.on)}`,
    },
  ]
}

function ageOf(child: ReadChild): string {
  if (child.bornOn === undefined || child.ageOn === undefined) return 'date of birth not recorded'
  return `${count(child.ageOn, 'year')}, born ${longDate(child.bornOn)}`
}

function clockOf(clock: ReadClock, on: CalendarDate): ClockView {
  return {
    title: clock.title,
    state: stateOf(clock, on),
    due: clock.due === undefined ? 'No date follows from what is recorded' : dueWords(clock, clock.due),
    why: clock.why,
    distance: clock.due !== undefined && isOpen(clock) ? fromDay(on, clock.due) : '',
    steps: clock.because.map(workedStep),
    standing: clock.standing,
    sure: clock.confidence === 'primary' && clock.kind !== 'local practice',
    rule: clock.citation,
    localTarget: clock.localTarget === undefined ? undefined : localWords(clock.localTarget, clock.due),
    wouldMoveIf: clock.wouldMoveIf,
  }
}

/** Not done, and still to be done. */
function isOpen({ state, doneOn }: ReadClock): boolean {
  return state === 'running' || (state === 'missed' && doneOn === undefined)
}

function dueWords(clock: ReadClock, due: CalendarDate): string {
  const words = `Due ${dateWithWeekday(due)}`
  return clock.doneOn === undefined ? words : `Done ${longDate(clock.doneOn)}. ${words}`
}

function localWords(target: NonNullable<ReadClock['localTarget']>, due: CalendarDate | undefined): string {
  const words = `${target.words}: ${dateWithWeekday(target.due)} (local target)`
  return due !== undefined && target.due > due ? `${words}. It is later than the rule allows` : words
}

function stateOf(clock: ReadClock, on: CalendarDate): ClockView['state'] {
  switch (clock.state) {
    case 'missed':
      if (clock.tooLate === true) return { words: 'Not done', colour: 'red' }
      return { words: clock.doneOn === undefined ? 'Overdue' : 'Done late', colour: 'red' }
    case 'running':
      return clock.due === on
        ? { words: 'Due today', colour: 'yellow' }
        : { words: 'Running', colour: 'blue' }
    case 'met':
      return { words: 'Done in time', colour: 'green' }
    case 'not-applicable':
      return { words: 'Does not apply', colour: 'grey' }
    case 'cannot-tell':
      return { words: 'Cannot be told', colour: 'grey' }
  }
}
