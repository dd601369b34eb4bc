import { expect, test } from 'vitest'
import { allRoles } from '#domain/access/roles.ts'
import { mayI } from '#domain/access/may-i.ts'
import { dimensionsOf } from './definition.ts'
import { measureOf } from './register.ts'
import { onScorecard, scorecards } from './scorecards.ts'

test.each(allRoles)(
  'every measure on the scorecard of %s can be told month by month, and is there once',
  (role) => {
    const chosen: readonly string[] = scorecards[role]
    const withMonths = chosen.filter((id) => {
      const measure = measureOf(id)
      const variant = measure?.variants[0]?.name ?? null
      return measure !== undefined && dimensionsOf(measure, variant).some(({ name }) => name === 'month')
    })
    expect(withMonths).toEqual(chosen)
    expect(new Set(chosen).size).toBe(chosen.length)
  },
)

test.each(allRoles)('%s has a scorecard if the role may explore the measures, and else none', (role) => {
  expect(scorecards[role].length > 0).toBe(mayI({ role }, 'explore-measures').allowed)
})

test('a scorecard is what somebody chose, in their order; what is not counted by month is passed over', () => {
  expect(onScorecard('iro', ['disputes.raised', 'risk.high', 'reviews.held', 'no.such'])).toEqual([
    'disputes.raised',
    'reviews.held',
  ])
  expect(onScorecard('iro', undefined)).toBe(scorecards.iro)
  expect(onScorecard('iro', ['risk.high'])).toBe(scorecards.iro)
})
