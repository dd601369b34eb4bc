import { describe, expect, test } from 'vitest'
import { type HistoryRow, historyEntries } from './record-history.ts'

function row(more: Partial<HistoryRow>): HistoryRow {
  return {
    at: '2026-11-22T07:00:00.000Z',
    actor: 'analyst@council.example',
    table: 'ssda903_episodes',
    operation: 'I',
    before: null,
    after: null,
    ...more,
  }
}

describe("the history of a child's record", () => {
  test('what one import added is told once a kind, with how many rows', () => {
    const told = historyEntries([row({}), row({}), row({ table: 'people' })])
    expect(told).toHaveLength(1)
    expect(told[0]?.what).toEqual(['2 rows added to episodes', '1 row added to who they are'])
  })

  test('a change is told by what it was and became, and a blank is something not recorded', () => {
    const before = { dec: null, ls: 'C1', line: 3 }
    const after = { dec: '2026-03-31', ls: 'C2', line: 4 }
    expect(historyEntries([row({ operation: 'U', before, after })])[0]?.what).toEqual([
      'A row of episodes changed: dec from not recorded to 2026-03-31; ls from C1 to C2',
    ])
  })

  test('that a later year speaks for a row that is the same is not a change', () => {
    const before = { ls: 'C1', current: true, line: 3 }
    expect(historyEntries([row({ operation: 'U', before, after: { ...before, current: false } })])).toEqual(
      [],
    )
  })

  test('two moments, and two people, are told apart', () => {
    const rows = [row({}), row({ actor: null }), row({ at: '2026-11-22T08:00:00.000Z', operation: 'D' })]
    expect(historyEntries(rows).map(({ what }) => what)).toEqual([
      ['1 row added to episodes'],
      ['1 row added to episodes'],
      ['1 row ended in episodes'],
    ])
  })
})
