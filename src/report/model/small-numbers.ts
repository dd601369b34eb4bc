import type { MeasureCell, MeasureEntry, MeasureFigure } from '#domain/measure/result.ts'

/**
 * What a published report leaves out. A count of children from one to five is withheld (primary), and
 * enough of its neighbours with it that no subtraction from a printed sum gives it back (secondary): of the
 * cells that add up to a printed sum, either none is withheld, or at least two are and together they are more
 * than five. Zero is printed.
 *
 * The threshold is the field's usual one and is still to be checked against the national publication rules.
 */
const smallest = 1
const largestWithheld = 5

export interface Withheld {
  /** Positions in the entry's cells. */
  readonly cells: ReadonlySet<number>
  readonly total: boolean
}

/** A threshold is nobody. */
const notAboutChildren = ['uasc.threshold']

/**
 * Sums that other figures print: the parts of a participation rate, of attendance, of good or better. A cell
 * that is withheld must not follow from them either.
 */
const printedElsewhere: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'participation.codes': [
    ['PN1', 'PN2', 'PN3', 'PN5', 'PN6'],
    ['PN1', 'PN2', 'PN3', 'PN4'],
    ['PN1', 'PN2', 'PN3', 'PN4', 'PN5', 'PN6', 'PN7'],
  ],
  'quality.care_plan_grade': [['outstanding', 'good']],
  'quality.child_focus_grade': [['outstanding', 'good']],
}

/** What of an entry is withheld from the public. */
export function withheldOf(entry: MeasureEntry): Withheld {
  if (notAboutChildren.some((prefix) => entry.id.startsWith(prefix)))
    return { cells: new Set(), total: false }
  const cells = new Set<number>()
  entry.cells.forEach((cell, at) => {
    if (isSmall(cell, entry)) cells.add(at)
  })
  const groups = sumsOf(entry)
  for (let before = -1; before !== cells.size; ) {
    before = cells.size
    for (const group of groups) hideMore(group, entry, cells)
  }
  return { cells, total: entry.total !== null && isSmall(entry.total, entry) }
}

/** Whether a count of children is too small to publish. */
export function isSmallNumber(count: number): boolean {
  return count >= smallest && count <= largestWithheld
}

/** A percentage tells its numerator and what is left of its denominator. */
function isSmall(figure: MeasureFigure, entry: MeasureEntry): boolean {
  if (entry.unit === 'count' || entry.unit === 'count and share') return isSmallNumber(figure.value ?? 0)
  if (entry.unit === 'number') return isSmallNumber(figure.numerator ?? Math.round(figure.value ?? 0))
  const numerator = figure.numerator ?? 0
  const denominator = figure.denominator ?? 0
  return isSmallNumber(numerator) || isSmallNumber(denominator - numerator)
}

function countOf(cell: MeasureCell, entry: MeasureEntry): number {
  return (entry.unit === 'percent' || entry.unit === 'number' ? cell.numerator : cell.value) ?? 0
}

/** The sets of cells whose sum is printed: all of them, the months of a quarter, the rows and columns of a cross. */
function sumsOf(entry: MeasureEntry): readonly (readonly number[])[] {
  const parts = entry.cells.flatMap((cell, at) => (cell.aggregate === true ? [] : [at]))
  const groups: number[][] = [[...parts]]
  const groupBy = (name: (cell: MeasureCell) => string | undefined) => {
    const found = new Map<string, number[]>()
    for (const at of parts) {
      const cell = entry.cells[at]
      const group = cell === undefined ? undefined : name(cell)
      if (group !== undefined) found.set(group, [...(found.get(group) ?? []), at])
    }
    groups.push(...found.values())
  }
  if (entry.by.length > 1) for (const dimension of entry.by) groupBy((cell) => cell.keys[dimension])
  if (entry.by.length === 1 && entry.by[0] === 'month') groupBy((cell) => quarterOf(cell.keys['month']))
  const dimension = entry.by[0]
  for (const printed of printedElsewhere[entry.id] ?? []) {
    if (dimension === undefined || entry.by.length > 1) continue
    groups.push(parts.filter((at) => printed.includes(entry.cells[at]?.keys[dimension] ?? '')))
  }
  return groups
}

function quarterOf(month: string | undefined): string | undefined {
  if (month === undefined) return undefined
  const number = Number(month.slice(5, 7))
  return `${month.slice(0, 4)} ${Math.floor((number - 1) / 3)}`
}

/** While a sum would give a withheld cell away, its smallest neighbour that is not zero goes too. */
function hideMore(group: readonly number[], entry: MeasureEntry, cells: Set<number>): void {
  const count = (at: number): number => {
    const cell = entry.cells[at]
    return cell === undefined ? 0 : countOf(cell, entry)
  }
  for (;;) {
    const hidden = group.filter((at) => cells.has(at))
    if (hidden.length === 0) return
    const together = hidden.reduce((sum, at) => sum + count(at), 0)
    if (hidden.length > 1 && together > largestWithheld) return
    const next = group
      .filter((at) => !cells.has(at) && count(at) > 0)
      .toSorted((a, b) => count(a) - count(b))[0]
    if (next === undefined) return
    cells.add(next)
  }
}
