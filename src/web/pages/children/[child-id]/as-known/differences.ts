/** How a row of then stands to the rows of now. */
export interface Difference {
  readonly kind: 'changed' | 'added' | 'gone'
  readonly past: readonly string[]
  readonly now: readonly string[]
}

export interface Compared {
  /** How many rows say the same then and now. */
  readonly same: number
  readonly differences: readonly Difference[]
}

type Row = readonly string[]

/**
 * Sets two lists of rows side by side. Rows that say the same in every cell are taken out first; of the others
 * those with the same key are one row that changed, by the first key that they share; what is left came or went.
 */
export function compared(
  past: readonly Row[],
  now: readonly Row[],
  keys: readonly ((row: Row) => string)[] = [byFirstCell],
): Compared {
  const rest = [...now]
  const partners = new Map<number, Row>()
  for (const keyOf of [(row: Row) => JSON.stringify(row), ...keys]) {
    past.forEach((row, index) => {
      const at = partners.has(index) ? -1 : rest.findIndex((other) => keyOf(other) === keyOf(row))
      const [partner] = at === -1 ? [] : rest.splice(at, 1)
      if (partner !== undefined) partners.set(index, partner)
    })
  }
  const older = past.flatMap((row, index): readonly Difference[] => {
    const partner = partners.get(index)
    if (partner === undefined) return [{ kind: 'gone', past: row, now: [] }]
    if (JSON.stringify(partner) === JSON.stringify(row)) return []
    return [{ kind: 'changed', past: row, now: partner }]
  })
  const same = past.length - older.length
  return {
    same,
    differences: [...older, ...rest.map((row) => ({ kind: 'added' as const, past: [], now: row }))],
  }
}

/** By what a row is known: its first cell, which is the day. */
const byFirstCell = (row: Row): string => row[0] ?? ''
