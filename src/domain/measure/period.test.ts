import { expect, test } from 'vitest'
import { calendarDate } from '#domain/calendar/calendar-date.ts'
import { askedPeriod, collectionYearOf, yearEndingMarch } from './period.ts'

const period = (from: string, to: string) => askedPeriod(calendarDate(from), calendarDate(to))

test('a collection year has twelve months and four quarters, April to June the first', () => {
  const { months, quarters } = period('2020-04-01', '2021-03-31')
  const keys = months.map(({ key }) => key)
  expect(keys.slice(0, 9)).toEqual(
    [4, 5, 6, 7, 8, 9, 10, 11, 12].map((month) => `2020-${String(month).padStart(2, '0')}`),
  )
  expect(keys.slice(9)).toEqual(['2021-01', '2021-02', '2021-03'])
  expect(quarters).toEqual([
    { key: '2020-21-Q1', from: '2020-04-01', to: '2020-06-30' },
    { key: '2020-21-Q2', from: '2020-07-01', to: '2020-09-30' },
    { key: '2020-21-Q3', from: '2020-10-01', to: '2020-12-31' },
    { key: '2020-21-Q4', from: '2021-01-01', to: '2021-03-31' },
  ])
})

test('a period that begins and ends within months is cut to its days', () => {
  expect(period('2024-01-15', '2024-03-10').months).toEqual([
    { key: '2024-01', from: '2024-01-15', to: '2024-01-31' },
    { key: '2024-02', from: '2024-02-01', to: '2024-02-29' },
    { key: '2024-03', from: '2024-03-01', to: '2024-03-10' },
  ])
  expect(period('2024-02-29', '2024-02-29').quarters).toEqual([
    { key: '2023-24-Q4', from: '2024-02-29', to: '2024-02-29' },
  ])
})

test('a period that ends before it begins is refused', () => {
  expect(() => period('2021-04-01', '2021-03-31')).toThrow(RangeError)
})

test('the collection year turns on 1 April', () => {
  expect(['2021-03-31', '2021-04-01'].map((day) => collectionYearOf(calendarDate(day)))).toEqual([
    '2020-21',
    '2021-22',
  ])
  expect(['2021-03-31', '2021-04-01'].map((day) => yearEndingMarch(calendarDate(day)))).toEqual([2021, 2022])
})
