import { describe, expect, test } from 'vitest'
import type { DatedTarget } from '#app/measure/measure-targets.ts'
import { calendarDate } from '#domain/calendar/calendar-date.ts'
import { measureTargetIn } from '#domain/policy/measure-target.ts'
import type { ShownFigure } from '../figure-text.ts'
import { qualityNotes, targetLine } from './beside.ts'

const percent = { unit: 'percent' } as const
const figure = (value: number | null): ShownFigure => ({
  text: value === null ? 'n/a' : `${value.toFixed(1)}%`,
  fraction: '',
  value,
  unit: 'percent',
})
const aim = (value: number, better: 'higher' | 'lower'): DatedTarget => ({
  from: calendarDate('2026-04-01'),
  target: { value, better },
  reason: 'Agreed by the board',
})

describe('a figure beside its local target', () => {
  test.each([
    { of: 97.4, target: aim(97.5, 'higher'), said: 'at least 97.5%. Not reached, by 0.1 percentage points.' },
    { of: 97.5, target: aim(97.5, 'higher'), said: 'at least 97.5%. Reached.' },
    { of: 97.6, target: aim(97.5, 'higher'), said: 'at least 97.5%. Reached.' },
    { of: 5, target: aim(5, 'lower'), said: 'at most 5.0%. Reached.' },
    { of: 5.1, target: aim(5, 'lower'), said: 'at most 5.0%. Not reached, by 0.1 percentage points.' },
    { of: null, target: aim(95, 'higher'), said: 'at least 95.0%.' },
  ])('of $of: $said', ({ of, target, said }) => {
    expect(targetLine(percent, target, figure(of))).toBe(`Local target since 1 April 2026: ${said}`)
  })

  test('says nothing where there is none, or none any more', () => {
    expect(targetLine(percent, undefined, figure(97))).toBeUndefined()
    const ended = { ...aim(95, 'higher'), target: measureTargetIn({}) }
    expect(targetLine(percent, ended, figure(97))).toBeUndefined()
  })
})

test('what is wrong in the files behind a figure is told with how often and what follows', () => {
  const notes = qualityNotes(['ssda903.reviews'], '2025-26', [
    { means: 'The code is not in its list', severity: 'warning', count: 2 },
    { means: 'The value is not a date in one of the two forms', severity: 'error', count: 1 },
  ])
  expect(notes.lead).toContain('found 3 things wrong in what this rests on: the SSDA903 reviews file')
  expect(notes.lines).toEqual([
    'The code is not in its list: 2 times (warning)',
    'The value is not a date in one of the two forms: 1 time (error)',
  ])
  expect(qualityNotes(['ssda903.reviews'], '2025-26', []).lead).toContain('found nothing wrong')
})
