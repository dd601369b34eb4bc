import { type Dimension, unknown } from './dimension.ts'
import type { AskedPeriod } from './period.ts'
import type { Tally } from './tally.ts'

type Keys = Readonly<Record<string, string>>

/**
 * The cells of a cut: every listed part, month and quarter, even when empty; and of what is merely recorded,
 * each combination that occurs. The part that is not known comes last, when there is any.
 */
export function cellKeys(
  dimensions: readonly Dimension[],
  tallies: readonly Tally[],
  period: AskedPeriod,
): readonly Keys[] {
  const open = dimensions.filter(({ values }) => values === 'as recorded')
  const recorded = combinationsOf(open, tallies)
  const listed = dimensions.filter((dimension) => !open.includes(dimension))
  const all = listed.reduce<readonly Keys[]>(
    (cells, dimension) =>
      cells.flatMap((cell) =>
        valuesOf(dimension, tallies, period).map((value) => ({ ...cell, [dimension.name]: value })),
      ),
    recorded,
  )
  return inOrder(dimensions, all, tallies, period)
}

/** The parts of a listed dimension, with others that occur (an unknown code) after them. */
function valuesOf(dimension: Dimension, tallies: readonly Tally[], period: AskedPeriod): readonly string[] {
  const { values, name } = dimension
  const known =
    values === 'months'
      ? period.months.map(({ key }) => key)
      : values === 'quarters'
        ? period.quarters.map(({ key }) => key)
        : values === 'as recorded'
          ? []
          : values.map(({ value }) => value)
  const occurring = new Set(tallies.filter(({ all }) => all > 0).map(({ keys }) => keys[name] ?? ''))
  return [...known, ...[...occurring].filter((value) => !known.includes(value)).toSorted(byName)]
}

function combinationsOf(open: readonly Dimension[], tallies: readonly Tally[]): readonly Keys[] {
  const found = new Map<string, Keys>()
  for (const { keys, all } of tallies) {
    if (all === 0) continue
    const cell = Object.fromEntries(open.map(({ name }) => [name, keys[name] ?? '']))
    found.set(JSON.stringify(cell), cell)
  }
  return open.length === 0 ? [{}] : [...found.values()]
}

/** Cells in the order of the cut's dimensions, and of each dimension's parts. */
function inOrder(
  dimensions: readonly Dimension[],
  cells: readonly Keys[],
  tallies: readonly Tally[],
  period: AskedPeriod,
): readonly Keys[] {
  const orders = dimensions.map((dimension) => ({
    name: dimension.name,
    order: new Map(valuesOf(dimension, tallies, period).map((value, place) => [value, place])),
  }))
  const ordered = cells.map((cell) => Object.fromEntries(orders.map(({ name }) => [name, cell[name] ?? ''])))
  return ordered.toSorted((a, b) => {
    for (const { name, order } of orders) {
      const difference = (order.get(a[name] ?? '') ?? -1) - (order.get(b[name] ?? '') ?? -1)
      if (difference !== 0) return difference
    }
    return 0
  })
}

const collator = new Intl.Collator('en-GB', { numeric: true })

function byName(a: string, b: string): number {
  if (a === unknown.value) return 1
  if (b === unknown.value) return -1
  return collator.compare(a, b)
}
