/** The name of one count of one year, such as `reviews.late()[reason=not_held].v`. */
export type Count = string

/** A count that is the sum of others: a fact of the figures, known to whoever reads them. */
export interface Sum {
  readonly total: Count
  readonly parts: readonly Count[]
}

type Row = Map<Count, number>

/**
 * The counts that a reader can work out: those that are shown, and every other that follows from them by adding
 * and subtracting along the sums. Solved as a system of linear equations, so that no chain of steps is too long.
 */
export function workedOut(sums: readonly Sum[], shown: ReadonlySet<Count>): ReadonlySet<Count> {
  const solved = new Map<Count, Row>()
  for (const sum of sums) {
    const row = reduced(hiddenPartOf(sum, shown), solved)
    const pivot = row.keys().next().value
    if (pivot === undefined) continue
    const scaled = times(row, 1 / (row.get(pivot) ?? 1))
    for (const [other, before] of solved) {
      const coefficient = before.get(pivot)
      if (coefficient !== undefined) solved.set(other, plus(before, times(scaled, -coefficient)))
    }
    solved.set(pivot, scaled)
  }
  const alone = [...solved].flatMap(([count, row]) => (row.size === 1 ? [count] : []))
  return new Set([...shown, ...alone])
}

/** What of a sum is not shown, as the left side of an equation. */
function hiddenPartOf({ total, parts }: Sum, shown: ReadonlySet<Count>): Row {
  const row: Row = new Map()
  const add = (count: Count, coefficient: number) => {
    if (!shown.has(count)) row.set(count, (row.get(count) ?? 0) + coefficient)
  }
  add(total, 1)
  for (const part of parts) add(part, -1)
  return row
}

function reduced(row: Row, solved: ReadonlyMap<Count, Row>): Row {
  let left = row
  for (const [count, coefficient] of row) {
    const known = solved.get(count)
    if (known !== undefined) left = plus(left, times(known, -coefficient))
  }
  return left
}

function times(row: Row, by: number): Row {
  return new Map([...row].map(([count, coefficient]): [Count, number] => [count, coefficient * by]))
}

function plus(one: Row, other: Row): Row {
  const sum: Row = new Map(one)
  for (const [count, coefficient] of other) {
    const together = (sum.get(count) ?? 0) + coefficient
    if (Math.abs(together) < 1e-9) sum.delete(count)
    else sum.set(count, together)
  }
  return sum
}
