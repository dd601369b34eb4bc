import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import bankHolidays from '#db/reference/bank-holidays.json' with { type: 'json' }
import { naiveDue, naiveLatestPractical, naiveWorkingDaysBetween } from '#test/cases/naive.ts'
import { addDays, calendarDate, yearOf } from './calendar-date.ts'
import { englandAndWales } from './england-and-wales.ts'
import { WorkingDayCalendar } from './working-days.ts'

const on = calendarDate
const anyDay = fc.integer({ min: 0, max: 7300 }).map((days) => addDays(on('2010-06-01'), days))
const fewDays = fc.integer({ min: 1, max: 60 })

describe('which days are working days', () => {
  test.each([
    ['2011-04-29', 'Royal wedding'],
    ['2012-06-04', 'Spring bank holiday'],
    ['2012-06-05', 'Diamond Jubilee'],
    ['2020-05-08', 'Early May bank holiday'],
    ['2022-06-02', 'Spring bank holiday'],
    ['2022-06-03', 'Platinum Jubilee'],
    ['2022-09-19', 'State Funeral'],
    ['2023-05-08', 'Coronation'],
    ['2026-04-03', 'Good Friday'],
    ['2026-12-25', 'Christmas Day'],
    ['2022-12-25', 'Christmas Day'],
    ['2026-11-28', 'Saturday'],
    ['2026-11-29', 'Sunday'],
  ])('%s is none: %s', (date, why) => {
    expect(englandAndWales.isWorkingDay(on(date))).toBe(false)
    expect(englandAndWales.whyNotWorking(on(date))).toContain(why)
  })

  test.each(['2012-05-28', '2020-05-04', '2022-05-30', '2026-11-27', '2026-12-24', '2026-12-31'])(
    '%s is one',
    (date) => {
      expect(englandAndWales.isWorkingDay(on(date))).toBe(true)
      expect(englandAndWales.whyNotWorking(on(date))).toBeUndefined()
    },
  )

  test('every loaded year has its eight holidays or more', () => {
    const perYear = new Map<number, number>()
    for (const { date } of bankHolidays.holidays) {
      perYear.set(yearOf(on(date)), (perYear.get(yearOf(on(date))) ?? 0) + 1)
    }
    expect([...perYear.keys()]).toEqual(Array.from({ length: 21 }, (_, index) => 2010 + index))
    expect([...perYear.values()].filter((count) => count < 8)).toEqual([])
  })
})

describe('counting', () => {
  test('after, before, between and up to a day agree with a finger on a wall calendar', () => {
    fc.assert(
      fc.property(anyDay, fewDays, (day, n) => {
        expect(englandAndWales.addWorkingDays(day, n)).toBe(
          naiveDue({ direction: 'after', n, unit: 'wd' }, day),
        )
        expect(englandAndWales.subtractWorkingDays(day, n)).toBe(
          naiveDue({ direction: 'before', n, unit: 'wd' }, day),
        )
        expect(englandAndWales.workingDaysBetween(day, addDays(day, n))).toBe(
          naiveWorkingDaysBetween(day, addDays(day, n)),
        )
        expect(englandAndWales.lastWorkingDayUpTo(day)).toBe(naiveLatestPractical(day))
      }),
      { numRuns: 1000 },
    )
  })

  test('the nth working day after a day has n working days between', () => {
    fc.assert(
      fc.property(anyDay, fewDays, (day, n) => {
        const due = englandAndWales.addWorkingDays(day, n)
        expect(englandAndWales.workingDaysBetween(day, due)).toBe(n)
        expect(englandAndWales.workingDaysBetween(due, day)).toBe(-n)
        expect(englandAndWales.isWorkingDay(due)).toBe(true)
      }),
    )
  })

  test('from one working day there and back is the same day', () => {
    fc.assert(
      fc.property(anyDay, fewDays, (day, n) => {
        const start = englandAndWales.lastWorkingDayUpTo(day)
        expect(englandAndWales.subtractWorkingDays(englandAndWales.addWorkingDays(start, n), n)).toBe(start)
      }),
    )
  })

  test('a weekend counts like the Friday before it', () => {
    const due = (day: string) => englandAndWales.addWorkingDays(on(day), 1)
    expect(['2026-11-06', '2026-11-07', '2026-11-08', '2026-11-09'].map(due)).toEqual([
      '2026-11-09',
      '2026-11-09',
      '2026-11-09',
      '2026-11-10',
    ])
  })
})

describe('outside the loaded years', () => {
  test('the last loaded working day is the last answer', () => {
    expect(englandAndWales.addWorkingDays(on('2030-12-30'), 1)).toBe('2030-12-31')
    expect(() => englandAndWales.addWorkingDays(on('2030-12-31'), 1)).toThrow('2030-12-31')
  })

  test('the first loaded working day is the first answer', () => {
    expect(englandAndWales.subtractWorkingDays(on('2010-01-05'), 1)).toBe('2010-01-04')
    expect(() => englandAndWales.subtractWorkingDays(on('2010-01-04'), 1)).toThrow('2010-01-01')
    expect(() => englandAndWales.lastWorkingDayUpTo(on('2010-01-03'))).toThrow('2010-01-01')
  })

  test('a day outside is refused, however it is asked for', () => {
    for (const day of ['2009-12-31', '2031-01-01', '0025-01-01', '9999-12-31'].map(on)) {
      expect(() => englandAndWales.isWorkingDay(day)).toThrow(day)
      expect(() => englandAndWales.addWorkingDays(day, 1)).toThrow(day)
      expect(() => englandAndWales.workingDaysBetween(day, on('2020-01-01'))).toThrow(day)
    }
  })

  test('a calendar without a single holiday is refused', () => {
    expect(() => new WorkingDayCalendar([])).toThrow('at least one year')
  })
})

test('Christmas Day is no working day, even where the list of bank holidays leaves it out', () => {
  const calendar = new WorkingDayCalendar([{ date: on('2026-01-01'), title: "New Year's Day" }])
  expect(calendar.isWorkingDay(on('2026-12-25'))).toBe(false)
  expect(calendar.whyNotWorking(on('2026-12-25'))).toBe('Christmas Day')
  expect(calendar.addWorkingDays(on('2026-12-24'), 1)).toBe('2026-12-28')
})

test('a holiday declared later moves an open due date by one working day', () => {
  const known = bankHolidays.holidays
    .filter(({ date }) => date !== '2022-09-19')
    .map(({ date, title }) => ({ date: on(date), title }))
  const before = new WorkingDayCalendar(known)
  const after = new WorkingDayCalendar([...known, { date: on('2022-09-19'), title: 'State funeral' }])
  expect(before.addWorkingDays(on('2022-09-01'), 20)).toBe('2022-09-29')
  expect(after.addWorkingDays(on('2022-09-01'), 20)).toBe('2022-09-30')
})
