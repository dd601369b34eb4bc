import { expect, test } from 'vitest'
import type { ListedChild } from '#app/children/children-reads.ts'
import { calendarDate } from '#domain/calendar/calendar-date.ts'
import { listAsCsv } from './list-as-csv.ts'

const on = calendarDate('2026-11-23')
const child: ListedChild = {
  childId: 'L100',
  called: 'Leo',
  lastName: null,
  bornOn: calendarDate('2017-11-23'),
  startedOn: calendarDate('2025-12-01'),
  endedOn: null,
  legalStatus: 'C2',
  place: null,
  distanceMiles: null,
  iroName: '=HYPERLINK("x")',
  workerName: 'Eze, Chidi',
  team: 'North',
  reviewDueOn: calendarDate('2026-09-26'),
  overdue: 1,
  soon: 0,
}

test('a list for a spreadsheet says a code as the council says it on screen', () => {
  const [, line] = listAsCsv([child], on, { legal_status: { C2: 'Care order, full' } }).split('\r\n')
  expect(line).toContain(',"Care order, full",')
})

test('a list for a spreadsheet says what is recorded, leaves a gap empty, and runs nothing', () => {
  const [headings, line] = listAsCsv([child], on, {}).split('\r\n')
  expect(headings?.startsWith('\u{feff}child_id,called,last_name,age,')).toBe(true)
  expect(line).toBe(
    `L100,Leo,,9,2025-12-01,,Full care order,,,"'=HYPERLINK(""x"")","Eze, Chidi",North,2026-09-26,1,0`,
  )
})
