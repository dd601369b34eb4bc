import { describe, expect, test } from 'vitest'
import { byFirstCell, compared } from './differences.ts'

describe('what was known then beside what the files now say', () => {
  const held = (on: string, how: string) => [on, how]

  test('rows that say the same are counted, and not told', () => {
    const rows = [held('28 April', 'PN1'), held('15 July', 'PN2')]
    expect(compared(rows, rows.toReversed(), byFirstCell)).toEqual({ same: 2, differences: [] })
  })

  test('a row of the same day that says something else was changed', () => {
    expect(compared([held('28 April', 'PN1')], [held('28 April', 'PN2')], byFirstCell)).toEqual({
      same: 0,
      differences: [{ kind: 'changed', then: ['28 April', 'PN1'], now: ['28 April', 'PN2'] }],
    })
  })

  test('a row of another day is one that went and one that came', () => {
    const { differences } = compared([held('28 April', 'PN1')], [held('29 April', 'PN1')], byFirstCell)
    expect(differences.map(({ kind }) => kind)).toEqual(['gone', 'added'])
  })

  test('of two contacts on one day, one of which was added later, only that one is told', () => {
    const visit = held('3 May', 'Visit')
    const found = compared([visit], [visit, held('3 May', 'Telephone')], byFirstCell)
    expect(found).toEqual({
      same: 1,
      differences: [{ kind: 'added', then: [], now: ['3 May', 'Telephone'] }],
    })
  })
})
