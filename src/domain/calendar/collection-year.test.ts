import { expect, test } from 'vitest'
import { parseCollectionYear } from './collection-year.ts'

test('2020-21 runs from 1 April 2020 to 31 March 2021', () => {
  expect(parseCollectionYear('2020-21')).toEqual({ name: '2020-21', from: '2020-04-01', to: '2021-03-31' })
  expect(parseCollectionYear('1999-00')).toEqual({ name: '1999-00', from: '1999-04-01', to: '2000-03-31' })
})

test.each(['2020', '2020-22', '2020-2021', '20-21', '', '0000-01'])('‘%s’ is no collection year', (name) => {
  expect(parseCollectionYear(name)).toBeUndefined()
})
