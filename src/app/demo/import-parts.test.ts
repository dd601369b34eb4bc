import { expect, test } from 'vitest'
import { importParts } from './import-parts.ts'

const file = (name: string, size: number) => ({ name, content: new Uint8Array(size) })
const names = (parts: ReturnType<typeof importParts>) => parts.map((part) => part.map(({ name }) => name))

test('a council’s year goes in as one import, what the clocks run on first', () => {
  const files = [file('concerns.csv', 5), file('episodes.csv', 5), file('history_complete.csv', 1)]
  expect(names(importParts(files, 100))).toEqual([['history_complete.csv', 'episodes.csv', 'concerns.csv']])
})

test('a year too large for memory goes in as several, and the files of one kind stay together', () => {
  const files = [
    file('episodes-01.csv', 60),
    file('episodes-02.csv', 60),
    file('reviews.csv', 50),
    file('teams.csv', 40),
  ]
  expect(names(importParts(files, 100))).toEqual([
    ['episodes-01.csv', 'episodes-02.csv'],
    ['reviews.csv', 'teams.csv'],
  ])
})
