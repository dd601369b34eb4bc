import { describe, expect, test } from 'vitest'
import { compared } from './differences.ts'

describe('what was known then beside what the files now say', () => {
  const held = (on: string, how: string) => [on, how]

  test('rows that say the same are counted, and not told', () => {
    const rows = [held('28 April', 'PN1'), held('15 July', 'PN2')]
    expect(compared(rows, rows.toReversed())).toEqual({ same: 2, differences: [] })
  })

  test('a row of the same day that says something else was changed', () => {
    expect(compared([held('28 April', 'PN1')], [held('28 April', 'PN2')])).toEqual({
      same: 0,
      differences: [{ kind: 'changed', past: ['28 April', 'PN1'], now: ['28 April', 'PN2'] }],
    })
  })

  test('a row of another day is one that went and one that came', () => {
    const { differences } = compared([held('28 April', 'PN1')], [held('29 April', 'PN1')])
    expect(differences.map(({ kind }) => kind)).toEqual(['gone', 'added'])
  })

  test('of two clocks of one name the one that ran from the same day is the one that changed', () => {
    const clock = (from: string, stands: string) => ['Later review', from, stands]
    const byNameAndDay = ([name = '', from = '']: readonly string[]) => `${name} ${from}`
    const now = [clock('4 September', 'running'), clock('19 March', 'done')]
    expect(compared([clock('19 March', 'overdue')], now, [byNameAndDay]).differences).toEqual([
      { kind: 'changed', past: clock('19 March', 'overdue'), now: clock('19 March', 'done') },
      { kind: 'added', past: [], now: clock('4 September', 'running') },
    ])
  })

  test('of two contacts on one day, one of which was added later, only that one is told', () => {
    const visit = held('3 May', 'Visit')
    const found = compared([visit], [visit, held('3 May', 'Telephone')])
    expect(found).toEqual({
      same: 1,
      differences: [{ kind: 'added', past: [], now: ['3 May', 'Telephone'] }],
    })
  })
})
