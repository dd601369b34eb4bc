import { expect, test } from 'vitest'
import { calendarDate } from '#domain/calendar/calendar-date.ts'
import { type CollectionYear, soFar, yearToReport } from './collection-year.ts'

const year: CollectionYear = {
  year: '2026-27',
  from: calendarDate('2026-04-01'),
  to: calendarDate('2027-03-31'),
}

test.each([
  { today: '2026-03-31', to: '2027-03-31', why: 'it has not begun' },
  { today: '2026-04-01', to: '2026-04-01', why: 'its first day' },
  { today: '2027-03-30', to: '2027-03-30', why: 'the day before its last' },
  { today: '2027-03-31', to: '2027-03-31', why: 'its last day' },
  { today: '2027-04-01', to: '2027-03-31', why: 'it is over' },
])('a year’s report counts to $to on $today: $why', ({ today, to }) => {
  expect(soFar(year, calendarDate(today))).toEqual({ ...year, to })
})

test.each([
  { today: '2027-03-31', held: ['2026-27', '2025-26'], shown: '2025-26' },
  { today: '2027-04-01', held: ['2026-27', '2025-26'], shown: '2026-27' },
  { today: '2026-11-22', held: ['2026-27'], shown: '2026-27' },
  { today: '2026-11-22', held: [], shown: undefined },
])('of $held the report of $shown is shown first on $today: the newest that is over', (one) => {
  expect(yearToReport(one.held, calendarDate(one.today))).toBe(one.shown)
})
