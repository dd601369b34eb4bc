import { expect, test } from 'vitest'
import { policyTitle } from './policy-titles.ts'
import { settingNames } from './settings.ts'

test('whatever a council settles has a name in words, and not the one under which it is kept', () => {
  const others = [
    'terms',
    'clock.local_targets',
    'code_labels.legal_status',
    'measure.target/reviews.in_time',
  ]
  for (const policy of [...settingNames, ...others]) expect(policyTitle(policy)).toMatch(/^[A-Z][^_]+$/)
  expect(policyTitle('closing')).toBe('Closing a review')
  expect(policyTitle('of a later release')).toBe('of a later release')
})
