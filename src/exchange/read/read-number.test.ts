import { expect, test } from 'vitest'
import { readInteger, readNumber } from './read-number.ts'

test.each([
  ['0', 0],
  ['44500', 44_500],
  ['39.0', 39],
  ['-1', -1],
])('%s is the whole number %d', (text, number) => {
  expect(readInteger(text)).toEqual({ number })
})

test.each([
  ['44,500', 'write 44500'],
  ['1.5', 'not a whole number'],
  ['second', 'digits only'],
  ['1e3', 'digits only'],
  ['99999999999', 'too great'],
])('%s is no whole number, and the message says what would be right', (text, says) => {
  const reading = readInteger(text)
  expect('problem' in reading ? reading.problem : '').toContain(says)
})

test.each([
  ['0.6', 0.6],
  ['.5', 0.5],
  ['1', 1],
  ['999.9', 999.9],
])('%s is the number %d', (text, number) => {
  expect(readNumber(text)).toEqual({ number })
})

test.each([
  ['67%', 'write 67'],
  ['full time', 'digits only'],
  ['NaN', 'digits only'],
  ['Infinity', 'digits only'],
  ['0x10', 'digits only'],
])('%s is no number, and the message says what would be right', (text, says) => {
  const reading = readNumber(text)
  expect('problem' in reading ? reading.problem : '').toContain(says)
})
