import { expect, test } from 'vitest'
import reasonsCeased from '#db/reference/reason-episode-ceased.json' with { type: 'json' }
import { byReasonCeased } from './dimension.ts'

test('every group of reasons for leaving care has a name; who went on to short breaks did not continue in care', () => {
  const { values, whereAny = [] } = byReasonCeased
  const named = [...(typeof values === 'string' ? [] : values), ...whereAny]
  const groups = new Set(reasonsCeased.codes.map(({ group }) => group))
  expect(new Set(named.map(({ value }) => value))).toEqual(groups)
  expect(named.map(({ label }) => label)).not.toContain('Continuing')
  expect(named.map(({ label }) => label)).toContain('Went on to short breaks')
})
