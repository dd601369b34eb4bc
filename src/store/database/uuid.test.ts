import { expect, test } from 'vitest'
import { newId } from './uuid.ts'

test('ids are in the order in which they were made, also many within one millisecond and when the clock steps back', () => {
  const now = Date.now()
  const ids = [
    ...Array.from({ length: 10_000 }, () => newId(now)),
    ...Array.from({ length: 100 }, () => newId(now - 5000)),
    newId(),
  ]
  expect(ids).toEqual(ids.toSorted())
  expect(new Set(ids).size).toBe(ids.length)
})

test('an id is a UUID of version 7', () => {
  expect(newId()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})
