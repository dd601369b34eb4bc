import { describe, expect, test } from 'vitest'
import { calendarDate } from '#domain/calendar/calendar-date.ts'
import { whyDayCannotBe, whyEntryStands } from './entry-changes.ts'

const day = calendarDate
const entry = {
  state: 'received' as const,
  lookedAfterOn: day('2026-11-02'),
  notifiedOn: day('2026-11-04'),
}
const known = {
  today: day('2026-11-10'),
  filed: [],
  entriesOn: [entry.lookedAfterOn],
  history: { episodes: [], shortBreaks: [], periods: [] },
  reviews: [],
}
const inFile = (on: string, speaks = true) => ({ day: day(on), file: 'episodes.csv', line: 7, speaks })

describe('a day of entry', () => {
  test('can be corrected to the day on which the service was told, and to none after it', () => {
    expect(whyDayCannotBe(entry, day('2026-11-04'), known)).toBeUndefined()
    expect(whyDayCannotBe(entry, day('2026-11-05'), known)).toBe(
      'The service was told on 4 November 2026. Enter that day or an earlier one',
    )
    expect(whyDayCannotBe({ ...entry, notifiedOn: null }, day('2026-11-10'), known)).toBeUndefined()
    expect(whyDayCannotBe({ ...entry, notifiedOn: null }, day('2026-11-11'), known)).toBe(
      'Enter today or an earlier day',
    )
  })

  test('that a file says as well is corrected in the case system, unless the file says the new day too', () => {
    const filed = [inFile('2026-11-02')]
    expect(whyDayCannotBe(entry, day('2026-11-03'), { ...known, filed })).toContain('episodes.csv, line 7')
    const both = [...filed, inFile('2026-11-03')]
    expect(whyDayCannotBe(entry, day('2026-11-03'), { ...known, filed: both })).toBeUndefined()
  })

  test('comes no later than a review that was held in that time in care', () => {
    const reviews = [{ heldOn: day('2026-11-03'), periodStartedOn: entry.lookedAfterOn }]
    expect(whyDayCannotBe(entry, day('2026-11-03'), { ...known, reviews })).toBeUndefined()
    expect(whyDayCannotBe(entry, day('2026-11-04'), { ...known, reviews })).toBe(
      'A review was held on 3 November 2026. Enter that day or an earlier one',
    )
  })
})

describe('an entry that was a mistake', () => {
  test('stands where a review was held, or where a file says it and nobody said against the file', () => {
    const planned = [{ heldOn: null, periodStartedOn: entry.lookedAfterOn }]
    expect(whyEntryStands(entry, planned, [inFile('2026-11-02', false)])).toBeUndefined()
    expect(whyEntryStands(entry, planned, [inFile('2026-11-02')])).toContain('The file says it too')
    const held = [{ heldOn: day('2026-11-09'), periodStartedOn: entry.lookedAfterOn }]
    expect(whyEntryStands(entry, held, [])).toContain('so the child was looked after')
  })
})
