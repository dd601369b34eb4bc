import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { oneAhead } from './one-ahead.ts'

test('the next is made while the one before runs, and each runs alone and in order', async () => {
  const told: string[] = []
  await oneAhead(
    ['a', 'b', 'c'],
    (item) => {
      told.push(`make ${item}`)
      return item
    },
    async (item) => {
      told.push(`begin ${item}`)
      await pause(5)
      told.push(`end ${item}`)
    },
  )
  expect(told).toEqual([
    'make a',
    'begin a',
    'make b',
    'end a',
    'begin b',
    'make c',
    'end b',
    'begin c',
    'end c',
  ])
})

test('the first that fails ends it: nothing is run after it', async () => {
  const run: string[] = []
  const all = oneAhead(
    ['a', 'b', 'c'],
    (item) => item,
    async (item) => {
      run.push(item)
      await pause(1)
      if (item === 'a') throw new Error('a is refused')
    },
  )
  await expect(all).rejects.toThrow('a is refused')
  expect(run).toEqual(['a'])
})

test('what cannot be made ends it when what runs is over', async () => {
  let isOver = false
  const all = oneAhead(
    ['a', 'b'],
    (item) => {
      if (item === 'b') throw new Error('b cannot be made')
      return item
    },
    async () => {
      await pause(5)
      isOver = true
    },
  )
  await expect(all).rejects.toThrow('b cannot be made')
  expect(isOver).toBe(true)
})

test('nothing to do is done at once', async () => {
  await expect(oneAhead([], String, async () => {})).resolves.toBeUndefined()
})
