import { expect, test } from 'vitest'
import { measures } from './register.ts'
import { topicOf, topics } from './topics.ts'

test('every measure stands under one topic, and no topic is empty', () => {
  const listed = topics.flatMap((topic) => topic.measures.map(({ id }) => id))
  expect(listed.toSorted()).toEqual(measures.map(({ id }) => id).toSorted())
  expect(topics.filter((topic) => topic.measures.length === 0)).toEqual([])
})

test('a measure that does not exist is under no topic', () => {
  expect(topicOf('reviews.in_time')?.title).toBe('Reviews')
  expect(topicOf('reviews.hold')).toBeUndefined()
})
