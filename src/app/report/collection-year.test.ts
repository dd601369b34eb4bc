import { describe, expect, test } from 'vitest'
import { collectionYear, yearBefore } from './collection-year.ts'

describe('a collection year', () => {
  test.each([
    { name: '2020-21', from: '2020-04-01', to: '2021-03-31' },
    { name: '1999-00', from: '1999-04-01', to: '2000-03-31' },
  ])('$name runs from $from to $to', ({ name, from, to }) => {
    expect(collectionYear(name)).toEqual({ year: name, from, to })
  })

  test.each(['2020-22', '2020', '2020-2021', '20-21', '', '2020-21 '])('is not named by "%s"', (name) => {
    expect(collectionYear(name)).toBeUndefined()
  })

  test('follows the one before it', () => {
    const year = collectionYear('2000-01')
    expect(year === undefined ? undefined : yearBefore(year).year).toBe('1999-00')
  })
})
