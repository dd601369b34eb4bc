import { describe, expect, test } from 'vitest'
import type { ReadChild, ReadClock } from '#app/care/care-reads.ts'
import { calendarDate } from '#domain/calendar/calendar-date.ts'
import { presentChild } from './present.ts'

const on = calendarDate('2026-11-23')

function clock(more: Partial<ReadClock>): ReadClock {
  return {
    rule: 'C03',
    title: 'First review',
    state: 'running',
    due: calendarDate('2026-12-01'),
    because: [],
    citation: 'reg 33(1)',
    kind: 'statute',
    confidence: 'primary',
    standing: 'Statute, text read',
    wouldMoveIf: [],
    ...more,
  }
}

function child(more: Partial<ReadChild>) {
  return presentChild({
    on,
    standsAt: 'today',
    childId: 'L100',
    periods: [],
    reviews: [],
    clocks: [],
    ...more,
  })
}

const only = (more: Partial<ReadClock>) => {
  const [group] = child({ clocks: [clock(more)] }).groups
  return { heading: group?.heading, clock: group?.clocks[0] }
}

describe('a clock on the page of a child', () => {
  test.each([
    { more: { state: 'missed' as const }, heading: 'Overdue', words: 'Overdue' },
    { more: { state: 'missed' as const, doneOn: on }, heading: 'Behind us', words: 'Done late' },
    { more: { state: 'met' as const, doneOn: on }, heading: 'Behind us', words: 'Done in time' },
    { more: { state: 'running' as const }, heading: 'Running', words: 'Running' },
    { more: { state: 'running' as const, due: on }, heading: 'Running', words: 'Due today' },
    { more: { state: 'cannot-tell' as const }, heading: 'Cannot be told', words: 'Cannot be told' },
    { more: { state: 'not-applicable' as const }, heading: 'Do not apply now', words: 'Does not apply' },
  ])('stands under $heading as "$words"', ({ more, heading, words }) => {
    const shown = only(more)
    expect(shown.heading).toBe(heading)
    expect(shown.clock?.state.words).toBe(words)
  })

  test('that cannot be told says what is missing', () => {
    const shown = only({ state: 'cannot-tell', due: undefined, why: 'The date of birth is not recorded' })
    expect(shown.clock?.why).toBe('The date of birth is not recorded')
    expect(shown.clock?.due).toBe('No date follows from what is recorded')
  })

  test.each([
    { more: {}, sure: true },
    { more: { confidence: 'secondary' as const }, sure: false },
    { more: { confidence: 'knowledge-verify' as const }, sure: false },
    { more: { kind: 'local practice' as const }, sure: false },
  ])('is marked as law whose text was read only when it is: $more', ({ more, sure }) => {
    expect(only(more).clock?.sure).toBe(sure)
  })

  test.each([
    { target: '2026-11-30', warns: false },
    { target: '2026-12-01', warns: false },
    { target: '2026-12-02', warns: true },
  ])('a local target of $target beside 1 December warns when it is later: $warns', ({ target, warns }) => {
    const words = only({ localTarget: { words: '28 days', due: calendarDate(target) } }).clock?.localTarget
    expect(words).toContain('(local target)')
    expect(words?.includes('later than the rule allows')).toBe(warns)
  })
})

describe('what is known of a child', () => {
  const fact = (view: ReturnType<typeof child>, name: string) =>
    view.facts.find((one) => one.name === name)?.value

  test.each([
    { endedOn: '2026-11-22', words: 'not on 23 November 2026' },
    { endedOn: '2026-11-23', words: 'not on 23 November 2026' },
    { endedOn: '2026-11-24', words: 'since 1 December 2025, 11 months' },
  ])('care that ended on $endedOn: looked after $words', ({ endedOn, words }) => {
    const periods = [{ startedOn: calendarDate('2025-12-01'), endedOn: calendarDate(endedOn) }]
    expect(fact(child({ periods }), 'Looked after')).toBe(words)
  })

  test('a gap is shown as a gap', () => {
    const view = child({})
    expect(view.title).toBe('Child L100')
    expect(view.caption).toBe('How they like to be called is not recorded')
    expect(fact(view, 'Age')).toBe('date of birth not recorded')
  })
})
