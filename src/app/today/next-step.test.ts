import { describe, expect, test } from 'vitest'
import { calendarDate } from '#domain/calendar/calendar-date.ts'
import { englandAndWales } from '#domain/calendar/england-and-wales.ts'
import type { Role } from '#domain/access/roles.ts'
import { nextStep } from './next-step.ts'

const on = calendarDate('2026-11-23')

function step(of: { rule?: string; subject?: string; due: string; planned?: string; role?: Role }): string {
  const due = calendarDate(of.due)
  const item = {
    childId: 'L100',
    rule: of.rule ?? 'C05',
    subject: of.subject ?? 'review',
    due,
    state: due < on ? ('missed' as const) : ('running' as const),
    why: '',
  }
  const plannedOn = of.planned === undefined ? null : calendarDate(of.planned)
  return nextStep({ item, plannedOn }, of.role ?? 'iro', on, englandAndWales)
}

describe('the next step, on Monday 23 November 2026', () => {
  test.each([
    { of: { due: '2026-12-10' }, says: 'Book the review', why: 'no day is in the diary' },
    {
      of: { due: '2026-11-10' },
      says: 'Book the review for the first day that serves',
      why: 'it is overdue',
    },
    {
      of: { due: '2026-12-10', planned: '2026-12-11' },
      says: 'Bring the review forward',
      why: 'a date set by law does not move',
    },
    {
      of: { due: '2026-12-10', planned: '2026-12-10' },
      says: 'See that the report is in by 7 December 2026',
      why: 'the report is due 3 working days before',
    },
    {
      of: { due: '2026-11-26', planned: '2026-11-25' },
      says: 'See that the report is in now',
      why: 'its day has passed',
    },
    {
      of: { due: '2026-12-10', planned: '2026-12-10', role: 'social_worker' as const },
      says: 'Send your report by 7 December 2026',
      why: 'the social worker writes it',
    },
    {
      of: { due: '2026-11-16', rule: 'C17c', subject: '2026-10-19' },
      says: 'Finish the record',
      why: 'the record is the IRO’s',
    },
  ])('is “$says”: $why', ({ of, says }) => {
    expect(step(of)).toBe(says)
  })
})
