import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  ageOn,
  calendarDate,
  dateOf,
  dateOfEpochDay,
  dayOfWeek,
  daysBetween,
  earliest,
  endOfMonth,
  epochDay,
  parseIsoDate,
  writtenDate,
} from './calendar-date.ts'

const epoch = calendarDate('1970-01-01')
const anyDay = fc.integer({ min: -719_000, max: 2_900_000 }).map(dateOfEpochDay)
const ordinaryDay = fc.integer({ min: -20_000, max: 40_000 }).map((days) => addDays(epoch, days))

describe('reading a date', () => {
  test.each([
    '2021-02-29',
    '2021-02-30',
    '2021-13-01',
    '2021-00-10',
    '2021-01-00',
    '2021-1-1',
    '21-01-01',
    '',
  ])('%j names no day', (text) => {
    expect(parseIsoDate(text)).toBeUndefined()
  })

  test.each(['2020-02-29', '2000-02-29', '2021-12-31', '0025-01-01', '9999-12-31'])('%s is a day', (text) => {
    expect(parseIsoDate(text)).toBe(text)
  })

  test('1900 was no leap year', () => {
    expect(parseIsoDate('1900-02-29')).toBeUndefined()
  })

  test('a constant that names no day is refused with its text', () => {
    expect(() => calendarDate('31/03/2021')).toThrow('31/03/2021 is not a calendar date')
  })

  test('a date from its parts is a day, or nothing', () => {
    expect(dateOf(2024, 2, 29)).toBe('2024-02-29')
    expect(dateOf(2023, 2, 29)).toBeUndefined()
    expect(dateOf(25, 1, 1)).toBe('0025-01-01')
  })
})

describe('adding days', () => {
  test('crosses a leap day, a year, and the changes of the clocks', () => {
    expect(addDays(calendarDate('2024-02-28'), 1)).toBe('2024-02-29')
    expect(addDays(calendarDate('2023-02-28'), 1)).toBe('2023-03-01')
    expect(addDays(calendarDate('2025-12-31'), 1)).toBe('2026-01-01')
    expect(addDays(calendarDate('2025-03-29'), 1)).toBe('2025-03-30')
    expect(addDays(calendarDate('2025-10-25'), 1)).toBe('2025-10-26')
  })

  test('a mistyped year 0025 stays a year 0025, two thousand years ago', () => {
    expect(addDays(calendarDate('0025-01-01'), 20)).toBe('0025-01-21')
    expect(daysBetween(calendarDate('0099-12-31'), calendarDate('0100-01-01'))).toBe(1)
  })

  test('leaves the calendar after 9999 and is refused', () => {
    expect(addDays(calendarDate('9999-12-30'), 1)).toBe('9999-12-31')
    expect(() => addDays(calendarDate('9999-12-31'), 1)).toThrow('outside the years 0 to 9999')
  })

  test('agrees with the calendar of the language, everywhere', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -500, max: 500 }), (date, days) => {
        fc.pre(epochDay(date) + days > -719_500)
        expect(addDays(date, days)).toBe(Temporal.PlainDate.from(date).add({ days }).toString())
      }),
    )
  })

  test('there and back again is the same day', () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        expect(dateOfEpochDay(epochDay(date))).toBe(date)
      }),
    )
  })
})

describe('adding months', () => {
  test.each([
    ['2025-11-30', 3, '2026-02-28'],
    ['2023-11-30', 3, '2024-02-29'],
    ['2025-11-28', 3, '2026-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2025-12-31', 1, '2026-01-31'],
    ['2025-12-31', 2, '2026-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-01-31', 0, '2026-01-31'],
    ['1924-02-29', -288, '1900-02-28'],
  ] as const)('%s and %i months is %s', (start, months, due) => {
    expect(addMonths(calendarDate(start), months)).toBe(due)
  })

  test('agrees with the calendar of the language, everywhere', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -1200, max: 1200 }), (date, months) => {
        const years = Number(date.slice(0, 4)) + months / 12
        fc.pre(years > 1 && years < 9998)
        expect(addMonths(date, months)).toBe(Temporal.PlainDate.from(date).add({ months }).toString())
      }),
      { numRuns: 1000 },
    )
  })

  test('beyond the year 9999 it is refused', () => {
    expect(() => addMonths(calendarDate('9950-01-01'), 1200)).toThrow('outside the years 0 to 9999')
  })
})

describe('what a day is', () => {
  test('the weekday, Monday 1 to Sunday 7', () => {
    expect(
      ['2026-11-23', '2026-11-28', '2026-11-29', '1969-12-31', '2000-01-01'].map(calendarDate).map(dayOfWeek),
    ).toEqual([1, 6, 7, 3, 6])
  })

  test('the weekday is that of the calendar of the language', () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        expect(dayOfWeek(date)).toBe(Temporal.PlainDate.from(date).dayOfWeek)
      }),
    )
  })

  test('the last day of its month', () => {
    expect(
      ['2024-02-01', '2023-02-28', '2025-12-05', '2026-04-30'].map(calendarDate).map(endOfMonth),
    ).toEqual(['2024-02-29', '2023-02-28', '2025-12-31', '2026-04-30'])
  })

  test('whole days between two days, negative backwards', () => {
    expect(daysBetween(calendarDate('2025-12-15'), calendarDate('2026-01-15'))).toBe(31)
    expect(daysBetween(calendarDate('2026-01-15'), calendarDate('2025-12-15'))).toBe(-31)
  })

  test('as it is written for people', () => {
    expect(writtenDate(calendarDate('2026-01-05'))).toBe('5 January 2026')
  })

  test('the text of a day sorts as the day does', () => {
    fc.assert(
      fc.property(ordinaryDay, ordinaryDay, (a, b) => {
        expect(a < b).toBe(epochDay(a) < epochDay(b))
      }),
    )
  })
})

describe('age in whole years', () => {
  test('the day before the fourth birthday, the birthday, the day after', () => {
    const born = calendarDate('2021-06-15')
    expect(ageOn(born, calendarDate('2025-06-14'))).toBe(3)
    expect(ageOn(born, calendarDate('2025-06-15'))).toBe(4)
    expect(ageOn(born, calendarDate('2025-06-16'))).toBe(4)
  })

  test('a child born on 29 February ages on 1 March in other years', () => {
    const born = calendarDate('2008-02-29')
    expect(ageOn(born, calendarDate('2026-02-28'))).toBe(17)
    expect(ageOn(born, calendarDate('2026-03-01'))).toBe(18)
    expect(ageOn(born, calendarDate('2024-02-29'))).toBe(16)
  })

  test('there is no age before birth', () => {
    expect(ageOn(calendarDate('2021-06-15'), calendarDate('2021-06-14'))).toBeUndefined()
    expect(ageOn(calendarDate('2021-06-15'), calendarDate('2021-06-15'))).toBe(0)
  })
})

test('the earliest of dates leaves out those that are not known', () => {
  expect(earliest(undefined, calendarDate('2026-02-01'), calendarDate('2026-01-31'))).toBe('2026-01-31')
  expect(earliest(undefined)).toBeUndefined()
})
