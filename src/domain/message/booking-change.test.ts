import { describe, expect, test } from 'vitest'
import { calendarDate } from '#domain/calendar/calendar-date.ts'
import { englandAndWales } from '#domain/calendar/england-and-wales.ts'
import { whatToTell, whenToTell } from './booking-change.ts'

const known = { when: 'Tuesday 8 December 2026 at 16:00', where: 'in person, at school' }

describe('what is told of a booking that changed', () => {
  test('another day is a move, also where the place is another too', () => {
    const when = 'Thursday 10 December 2026 at 10:00'
    expect(whatToTell(known, { ...known, when })).toBe('review-moved')
    expect(whatToTell(known, { when, where: 'by video' })).toBe('review-moved')
  })
  test('another place on the same day is told as that', () => {
    expect(whatToTell(known, { ...known, where: 'by video' })).toBe('review-place-changed')
  })
  test('a booking that is again as its reader knows it is not told', () => {
    expect(whatToTell(known, { ...known })).toBeUndefined()
  })
})

describe('when it is told', () => {
  // A Thursday: Friday and Monday are the two working days after it.
  const today = calendarDate('2026-11-19')
  const mother = { audience: 'parent', byEmail: true } as const
  const goes = (...days: readonly (string | null)[]) =>
    whenToTell(
      days.map((day) => (day === null ? null : calendarDate(day))),
      mother,
      today,
      englandAndWales,
    )

  test('a meeting on the second working day from today is told at once, and one on the third waits', () => {
    expect(goes('2026-11-20')).toBe('at once')
    expect(goes('2026-11-23')).toBe('at once')
    expect(goes('2026-11-24')).toBe('in the hour of the day')
  })
  test('a meeting of tomorrow that is moved far away is told at once: somebody would come', () => {
    expect(goes('2026-11-20', '2027-01-12')).toBe('at once')
    expect(goes('2027-01-12', '2026-11-23')).toBe('at once')
    expect(goes(null, '2027-01-12')).toBe('in the hour of the day')
  })
  test('a bank holiday is no working day', () => {
    const christmasEve = calendarDate('2026-12-24')
    // Christmas Day, a Saturday, a Sunday and the day that stands for Boxing Day: 30 December is the second.
    const on = (day: string) => whenToTell([calendarDate(day)], mother, christmasEve, englandAndWales)
    expect(on('2026-12-30')).toBe('at once')
    expect(on('2026-12-31')).toBe('in the hour of the day')
  })
  test('who works for the authority has it in one message of the day, unless they are written to by letter', () => {
    const far = [calendarDate('2027-01-12')]
    const worker = { audience: 'social_worker', byEmail: true } as const
    expect(whenToTell(far, worker, today, englandAndWales)).toBe('within the message of the day')
    expect(whenToTell(far, { ...worker, byEmail: false }, today, englandAndWales)).toBe(
      'in the hour of the day',
    )
  })
  test('where the bank holidays are not known so far ahead, nothing waits', () => {
    const last = calendarDate(`${englandAndWales.last.slice(0, 4)}-12-31`)
    expect(whenToTell([last], mother, last, englandAndWales)).toBe('at once')
  })
})
