import { describe, expect, test } from 'vitest'
import { calendarDate } from '#domain/calendar/calendar-date.ts'
import { isHeld, treeOf, type Unit, withAllBelow } from './tree.ts'

const unit = (unitId: string, parentId?: string): Unit => ({
  unitId,
  kind: 'team',
  name: unitId,
  parentId,
  closedOn: undefined,
  teams: [],
})

const units = [unit('North', 'Care'), unit('Service'), unit('Care', 'Service'), unit('Adoption', 'Service')]

describe('the organisation tree', () => {
  test('stands level by level, each by name', () => {
    expect(treeOf(units)).toEqual([
      {
        unit: units[1],
        below: [
          { unit: units[3], below: [] },
          { unit: units[2], below: [{ unit: units[0], below: [] }] },
        ],
      },
    ])
  })

  test('whoever leads a service answers for the teams below it, and for no other', () => {
    expect([...withAllBelow(units, 'Care')]).toEqual(['Care', 'North'])
    expect([...withAllBelow(units, 'Service')]).toHaveLength(4)
  })

  test('a deputy deputises from the first day to the last', () => {
    const post = { postId: 'p', unitId: 'North', userId: 'u', kind: 'deputy' as const }
    const [first, last] = [calendarDate('2026-12-01'), calendarDate('2026-12-05')]
    const held = ['2026-11-30', '2026-12-01', '2026-12-05', '2026-12-06'].map((day) =>
      isHeld({ ...post, from: first, to: last }, calendarDate(day)),
    )
    expect(held).toEqual([false, true, true, false])
    expect(isHeld({ ...post, from: first, to: undefined }, calendarDate('2030-01-01'))).toBe(true)
  })
})
