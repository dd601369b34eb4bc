import { describe, expect, test } from 'vitest'
import { calendarDate } from './calendar-date.ts'
import { englandAndWales } from './england-and-wales.ts'
import { lastNearDay } from './near.ts'

describe('the next 10 working days', () => {
  test.each([
    { on: '2026-11-23', last: '2026-12-07', why: 'from a Monday, two weeks' },
    { on: '2026-11-28', last: '2026-12-11', why: 'from a Saturday, the ten days after it' },
    { on: '2026-12-18', last: '2027-01-06', why: 'Christmas, its substitute and New Year are not counted' },
  ])('end on $last from $on: $why', ({ on, last }) => {
    expect(lastNearDay(calendarDate(on), englandAndWales)).toBe(last)
  })

  test('are a fortnight where no bank holidays are loaded', () => {
    expect(lastNearDay(calendarDate('2199-01-01'), englandAndWales)).toBe('2199-01-15')
    expect(lastNearDay(calendarDate('1990-01-01'), englandAndWales)).toBe('1990-01-15')
  })
})
