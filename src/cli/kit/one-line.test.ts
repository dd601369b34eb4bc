import { expect, test } from 'vitest'
import { inOneLine, unforeseen } from './one-line.ts'

test('a complaint with a suggestion is one line', () => {
  expect(inOneLine("error: unknown command 'duee'\n(Did you mean due?)\n")).toBe(
    "error: unknown command 'duee' (Did you mean due?)\n",
  )
})

test('what nobody foresaw is one sentence, with what to do', () => {
  const said = unforeseen(new RangeError('Invalid array length\n    at somewhere'))
  expect(said).toContain('(RangeError: Invalid array length)')
  expect(said.trimEnd()).not.toContain('\n')
  expect(said).toContain('WAYMARK_LOG=debug')
})
