/** How a row of then stands to the rows of now. */
export interface Difference {
  readonly kind: 'changed' | 'added' | 'gone'
  readonly then: readonly string[]
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
 * those with the same key are one row that changed, and what is left came or went.
 */
export function compared(then: readonly Row[], now: readonly Row[], keyOf: (row: Row) => string): Compared {
  const rest = [...now]
  const take = (matches: (row: Row) => boolean): Row | undefined => {
    const at = rest.findIndex(matches)
    return at === -1 ? undefined : rest.splice(at, 1)[0]
  }
  const text = (row: Row) => JSON.stringify(row)
  const left = then.filter((row) => take((other) => text(other) === text(row)) === undefined)
  const older: Difference[] = left.map((row) => {
    const other = take((one) => keyOf(one) === keyOf(row))
    return other === undefined
      ? { kind: 'gone', then: row, now: [] }
      : { kind: 'changed', then: row, now: other }
  })
  const added: Difference[] = rest.map((row) => ({ kind: 'added', then: [], now: row }))
  return { same: then.length - left.length, differences: [...older, ...added] }
}

/** By what a row is known: its first cell, which is the day. */
export const byFirstCell = (row: Row): string => row[0] ?? ''
