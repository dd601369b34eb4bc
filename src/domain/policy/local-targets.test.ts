import { expect, test } from 'vitest'
import { calendarDate } from '#domain/calendar/calendar-date.ts'
import { englandAndWales } from '#domain/calendar/england-and-wales.ts'
import { effectOf, targetsIn, targetsOnOffer } from './local-targets.ts'

test('the targets on offer stand beside the first, second and later reviews', () => {
  expect(targetsOnOffer.map(({ target, limit }) => `${limit.id}: ${target.id}`)).toEqual([
    'C03: V28',
    'C04: V91',
    'C05: V183',
  ])
})

test('what is not on offer says nothing', () => {
  expect(targetsIn({ C03: 'V28', C04: 'V28', C99: 'V91', C05: 7 })).toEqual({ C03: 'V28' })
})

test('28 days are later than 20 working days from a Saturday, the same from a Friday, earlier over Christmas', () => {
  const open = ['2026-09-12', '2026-09-11', '2026-12-11'].map((day) => ({
    rule: 'C03',
    anchorOn: calendarDate(day),
  }))
  const [effect] = effectOf({ C03: 'V28' }, open, englandAndWales)
  expect(effect).toMatchObject({ open: 3, later: 1, earlier: 1 })
  expect(effectOf({}, open, englandAndWales)).toEqual([])
})
