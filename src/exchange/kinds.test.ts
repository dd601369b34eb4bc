import { expect, test } from 'vitest'
import { fileKind, fileKinds } from './kinds.ts'

test('There are twelve kinds of file of the return and twenty-five of the IRO service', () => {
  expect(fileKinds.filter(({ family }) => family === 'ssda903')).toHaveLength(12)
  expect(fileKinds.filter(({ family }) => family === 'activity')).toHaveLength(25)
  expect(new Set(fileKinds.map(({ id }) => id)).size).toBe(fileKinds.length)
  expect(new Set(fileKinds.map(({ table }) => table)).size).toBe(fileKinds.length)
})

test.each(fileKinds)(
  'The rows of $title are told apart by columns that they have',
  ({ columns, identity }) => {
    expect(columns.map(({ column }) => column)).toEqual(expect.arrayContaining([...identity]))
  },
)

test('A kind is found by its id', () => {
  expect(fileKind('ssda903.reviews')?.table).toBe('ssda903_reviews')
  expect(fileKind('review_details')?.table).toBe('review_details')
  expect(fileKind('reviews')).toBeUndefined()
})
