import { describe, expect, test } from 'vitest'
import { calendarDate } from '#domain/calendar/calendar-date.ts'
import { type CaseRole, caseRoles, independenceOf, type PartInCase } from './independence.ts'

const priya = { ids: ['IRO1', 'SW9'], name: 'Priya Nair' }
const started = calendarDate('2026-01-05')
const part = (role: CaseRole, more: Partial<PartInCase> = {}): PartInCase => ({
  ids: ['SW9'],
  name: 'Priya Nair',
  role,
  of: null,
  from: calendarDate('2026-01-05'),
  to: null,
  ...more,
})

describe('an IRO is independent of the case', () => {
  test('when they have no part in it', () => {
    expect(
      independenceOf(priya, [part('social_worker', { ids: ['SW1'], name: 'Chidi Eze' })], started),
    ).toEqual({
      independent: true,
    })
  })

  test.each(Object.keys(caseRoles) as CaseRole[])('and not when they are its %s', (role) => {
    expect(independenceOf(priya, [part(role)], started).independent).toBe(false)
  })

  test('and not when they were in this period of care, up to the day before', () => {
    const ended = (to: string) =>
      independenceOf(
        priya,
        [part('social_worker', { from: calendarDate('2025-01-01'), to: calendarDate(to) })],
        started,
      ).independent
    expect([ended('2026-01-04'), ended('2026-01-05'), ended('2026-01-06')]).toEqual([true, true, false])
  })

  test('and not when somebody of the same name manages the team, until they are told apart', () => {
    const manager = part('team_manager', { ids: [], name: 'PRIYA  nair', of: 'North' })
    const answer = independenceOf(priya, [manager], started)
    expect(answer).toEqual({
      independent: false,
      reasons: [
        'Priya Nair is manager of the social worker’s team (North) since 5 January 2026, in this period of care. They have the same name: if they are two people, let the IRO list tell them apart.',
      ],
    })
  })

  test('and an accent makes nobody somebody else', () => {
    const manager = part('team_manager', { ids: [], name: 'Renee Okafor' })
    expect(independenceOf({ ids: ['IRO2'], name: 'Renée Okafor' }, [manager], started).independent).toBe(
      false,
    )
  })

  test('and no name is no match', () => {
    expect(
      independenceOf({ ids: ['IRO2'], name: null }, [part('team_manager', { ids: [], name: null })], started),
    ).toEqual({
      independent: true,
    })
  })
})
