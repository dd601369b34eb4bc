import { describe, expect, test } from 'vitest'
import { calendarDate } from '#domain/calendar/calendar-date.ts'
import { count, dateAndTime, dateWithWeekday, fromDay, longDate, shortDate, wholeNumber } from './format.ts'

const day = calendarDate

describe('a date on a page', () => {
  test('is written with its month in full', () => {
    expect(longDate(day('2026-01-15'))).toBe('15 January 2026')
    expect(longDate(day('2024-02-29'))).toBe('29 February 2024')
  })

  test('names its weekday where the weekday matters', () => {
    expect(dateWithWeekday(day('2025-12-31'))).toBe('Wednesday 31 December 2025')
    expect(shortDate(day('2026-11-22'))).toBe('Sun 22 Nov 2026')
  })

  test.each([
    ['2026-11-23', 'today'],
    ['2026-11-24', 'tomorrow'],
    ['2026-11-22', 'yesterday'],
    ['2026-11-30', 'in 7 days'],
    ['2026-11-16', '7 days ago'],
    ['2026-08-24', '91 days ago'],
    ['2026-08-23', '3 months ago'],
    ['2027-02-22', 'in 91 days'],
    ['2027-02-23', 'in 3 months'],
    ['2025-12-23', '11 months ago'],
    ['2025-11-24', '11 months ago'],
    ['2025-11-23', '1 year ago'],
    ['2025-07-01', '1 year and 4 months ago'],
  ])('%s stands from 23 November 2026 as %s', (date, words) => {
    expect(fromDay(day('2026-11-23'), day(date))).toBe(words)
  })
})

describe('a number on a page', () => {
  test('has commas, and agrees with its noun', () => {
    expect(wholeNumber(82000)).toBe('82,000')
    expect(count(1, 'child', 'children')).toBe('1 child')
    expect(count(0, 'child', 'children')).toBe('0 children')
    expect(count(12582, 'review')).toBe('12,582 reviews')
  })
})

describe('a moment on a page', () => {
  test('is on the clock of England in winter and in summer', () => {
    expect(dateAndTime('2026-11-23T09:30:05Z')).toBe('23 November 2026 at 9:30am')
    expect(dateAndTime('2026-06-30T23:05:00Z')).toBe('1 July 2026 at 12:05am')
  })
})
