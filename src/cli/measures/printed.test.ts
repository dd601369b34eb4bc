import { expect, test } from 'vitest'
import { printedList } from './printed.ts'

test('no measure calls its source statutory: no paragraph of guidance was read in the original', () => {
  const printed = printedList(true)
  expect(printed).toContain('(guidance, not checked against the original)')
  expect(printed).not.toContain('statutory guidance')
})
