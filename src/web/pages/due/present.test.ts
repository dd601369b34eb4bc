import { describe, expect, test } from 'vitest'
import type { WorklistItem } from '#app/care/care-reads.ts'
import type { Account } from '#app/sign-in/accounts.ts'
import type { Scope } from '#domain/access/scope.ts'
import { addDays, calendarDate } from '#domain/calendar/calendar-date.ts'
import { englandAndWales } from '#domain/calendar/england-and-wales.ts'
import { type DueAsked, presentDue } from './present.ts'

const on = calendarDate('2026-11-23')

const who: Account = {
  userId: 'u',
  authorityId: 'a',
  email: 'sam@council.example',
  name: 'Sam Field',
  role: 'iro_manager',
  authority: { authorityId: 'a', name: 'Exampleshire', madeUp: true },
}

function item(due: string, more: Partial<WorklistItem> = {}): WorklistItem {
  const date = calendarDate(due)
  return {
    childId: 'L100',
    rule: 'C05',
    subject: 'review',
    due: date,
    state: date < on ? 'missed' : 'running',
    why: 'because',
    ...more,
  }
}

function present(items: readonly WorklistItem[], asked: Partial<DueAsked> = {}) {
  const scope: Scope = { kind: 'authority' }
  return presentDue(
    { on, standsAt: 'today', items },
    { who, scope, rule: '', iro: '', on: '', page: 1, ...asked },
    englandAndWales,
  )
}

describe('the list of what is due, on Monday 23 November 2026', () => {
  test.each([
    { due: '2026-11-22', group: 'Overdue' },
    { due: '2026-11-23', group: 'Next 10 working days' },
    { due: '2026-12-07', group: 'Next 10 working days' },
    { due: '2026-12-08', group: 'Next 6 weeks' },
    { due: '2027-01-04', group: 'Next 6 weeks' },
  ])('puts what is due on $due under $group', ({ due, group }) => {
    expect(present([item(due)]).groups.map(({ heading }) => heading)).toEqual([group])
  })

  test('ten working days skip Christmas Day, the Monday that stands for Boxing Day, and New Year’s Day', () => {
    const christmas = calendarDate('2026-12-18')
    const list = { on: christmas, standsAt: 'today', items: [item('2027-01-06'), item('2027-01-07')] }
    const asked: DueAsked = { who, scope: { kind: 'authority' }, rule: '', iro: '', on: '', page: 1 }
    const view = presentDue(list, asked, englandAndWales)
    expect(view.groups.map(({ heading, lines }) => `${heading}: ${lines.length}`)).toEqual([
      'Next 10 working days: 1',
      'Next 6 weeks: 1',
    ])
  })

  test('stands on a day past the last bank holidays that are loaded', () => {
    const far = addDays(englandAndWales.last, 400)
    const asked: DueAsked = { who, scope: { kind: 'authority' }, rule: '', iro: '', on: '', page: 1 }
    const items = [{ ...item('2026-11-30'), due: addDays(far, 14), state: 'running' as const }]
    expect(presentDue({ on: far, standsAt: 'asked', items }, asked, englandAndWales).groups[0]?.heading).toBe(
      'Next 10 working days',
    )
  })

  test('a Saturday in time to come names the last working day before it, and a weekday does not', () => {
    const lines = present([item('2026-11-28'), item('2026-11-30')]).groups[0]?.lines
    expect(lines?.map((line) => line.lastWorkingDay)).toEqual(['Last working day Fri 27 Nov 2026', undefined])
  })

  test('how late, and how long there is, is told in working days', () => {
    const view = present([
      item('2026-11-20', { workingDaysLate: 1 }),
      item('2026-11-16', { workingDaysLate: 5 }),
      item('2026-11-23', { workingDaysLeft: 0 }),
      item('2026-11-24', { workingDaysLeft: 1 }),
    ])
    expect(view.groups.flatMap(({ lines }) => lines.map((line) => line.distance))).toEqual([
      '1 working day late',
      '5 working days late',
      'Today is the last day',
      '1 working day left',
    ])
  })

  test('a child whose name for themselves is not recorded is shown by id', () => {
    const lines = present([item('2026-11-24'), item('2026-11-25', { called: 'Leo' })]).groups[0]?.lines
    expect(lines?.map((line) => line.child)).toEqual(['Child L100', 'Leo (L100)'])
  })

  test('local practice is called that on the line, and law is not', () => {
    const lines = present([item('2026-11-24', { rule: 'midway' }), item('2026-11-24', { rule: 'C03' })])
      .groups[0]?.lines
    expect(lines?.map((line) => line.local)).toEqual([true, false])
    expect(lines?.[0]?.standing).not.toMatch(/statut/i)
  })

  test('a window shows both its ends', () => {
    const [line] = present([item('2026-12-03', { opens: calendarDate('2026-11-24') })]).groups[0]?.lines ?? []
    expect(line?.due).toBe('Tue 24 Nov 2026 to Thu 3 Dec 2026')
  })
})

describe('a long list', () => {
  const items = [
    ...Array.from({ length: 60 }, () => item('2026-11-20')),
    ...Array.from({ length: 3 }, () => item('2026-11-24')),
    ...Array.from({ length: 50 }, () => item('2026-12-20')),
  ]

  test('is turned over fifty lines at a time, and counts everything on each page', () => {
    const second = present(items, { page: 2 })
    expect(second.pages).toBe(3)
    expect(second.groups.map(({ lines }) => lines.length)).toEqual([10, 3, 37])
    expect(second.tallies.map(({ number }) => number)).toEqual(['60', '3', '50'])
    expect(present(items, { page: 3 }).groups.map(({ lines }) => lines.length)).toEqual([13])
  })

  test('each count leads to the page on which its dates begin', () => {
    expect(present(items).tallies.map(({ href }) => href)).toEqual([
      '/due#overdue',
      '/due?page=2#soon',
      '/due?page=2#later',
    ])
  })

  test('keeps its filter and its day from page to page', () => {
    const view = present(items, { rule: 'C05', on: '2026-11-23' })
    expect(view.hrefOf(2)).toBe('/due?rule=C05&on=2026-11-23&page=2')
  })
})

describe('an empty list', () => {
  test('says until when nothing is due', () => {
    expect(present([]).empty).toBe('Nothing is overdue, and nothing is due up to 4 January 2027.')
  })

  test('tells somebody with children of their own whom to ask when some are missing', () => {
    expect(present([], { scope: { kind: 'iro', iroId: 'IRO1' } }).empty).toContain('ask your service')
  })

  test('under a filter says that the filter is why', () => {
    expect(present([item('2026-11-24')], { rule: 'C03' }).empty).toContain('filter')
  })
})
