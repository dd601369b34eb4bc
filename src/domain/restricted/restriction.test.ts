import { describe, expect, test } from 'vitest'
import { calendarDate } from '#domain/calendar/calendar-date.ts'
import { type NamedPerson, restrictionProblems } from './restriction.ts'

const today = calendarDate('2026-11-23')
const people = new Map<string, NamedPerson>([
  ['manager', { userId: 'manager', role: 'iro_manager' }],
  ['director', { userId: 'director', role: 'director' }],
  ['iro', { userId: 'iro', role: 'iro', iroId: 'IRO1' }],
  ['board', { userId: 'board', role: 'board_member' }],
])
const good = { reason: 'staff_family', note: '', openTo: ['manager', 'iro'], until: undefined }
const fields = (typed: Partial<Parameters<typeof restrictionProblems>[0]>) =>
  restrictionProblems({ ...good, ...typed }, people, today).map(({ field }) => field)

describe('restricting a record', () => {
  test('needs a reason, and of another reason a few words', () => {
    expect(fields({})).toEqual([])
    expect(fields({ reason: '' })).toEqual(['reason'])
    expect(fields({ reason: 'because' })).toEqual(['reason'])
    expect(fields({ reason: 'other' })).toEqual(['note'])
    expect(fields({ reason: 'other', note: 'A threat to the family' })).toEqual([])
    expect(fields({ note: 'x'.repeat(501) })).toEqual(['note'])
  })

  test('names people who may see a child, one of whom can lift it again', () => {
    expect(fields({ openTo: [] })).toEqual(['people'])
    expect(fields({ openTo: ['iro'] })).toEqual(['people'])
    expect(fields({ openTo: ['director', 'iro'] })).toEqual([])
    expect(fields({ openTo: ['manager', 'board'] })).toEqual(['people'])
    expect(fields({ openTo: ['manager', 'somebody of another council'] })).toEqual(['people'])
  })

  test('lasts until it is lifted, or to the end of a day that has not passed', () => {
    expect(fields({ until: 'not a date' })).toEqual(['until'])
    expect(fields({ until: calendarDate('2026-11-22') })).toEqual(['until'])
    expect(fields({ until: today })).toEqual([])
  })
})
