import { expect, test } from 'vitest'
import { calendarDate } from './calendar-date.ts'
import { collectionYearWith, parseCollectionYear } from './collection-year.ts'

test('2020-21 runs from 1 April 2020 to 31 March 2021', () => {
  expect(parseCollectionYear('2020-21')).toEqual({ name: '2020-21', from: '2020-04-01', to: '2021-03-31' })
  expect(parseCollectionYear('1999-00')).toEqual({ name: '1999-00', from: '1999-04-01', to: '2000-03-31' })
})

test('31 March is the last day of a collection year, and 1 April the first of the next', () => {
  expect(collectionYearWith(calendarDate('2021-03-31')).name).toBe('2020-21')
  expect(collectionYearWith(calendarDate('2021-04-01'))).toEqual(parseCollectionYear('2021-22'))
})

test.each(['2020', '2020-22', '2020-2021', '20-21', '', '0000-01'])('‘%s’ is no collection year', (name) => {
  expect(parseCollectionYear(name)).toBeUndefined()
})
