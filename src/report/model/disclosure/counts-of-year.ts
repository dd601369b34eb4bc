import { grouped } from '#domain/grouped.ts'
import type { MeasureEntry, MeasureFigure } from '#domain/measure/result.ts'
import { sumsBetweenMeasures } from './between-measures.ts'
import type { Count, Sum } from './sums.ts'

/** One place of a report: a cell, or the total that all cuts of a measure share. */
export type Place = string

export interface CountsOfYear {
  readonly values: ReadonlyMap<Count, number>
  readonly sums: readonly Sum[]
  /** The counts that a place shows when it is printed. */
  readonly shownAt: ReadonlyMap<Place, readonly Count[]>
  /** The numbers that percentages are of: printed whether their percentage is or not. */
  readonly bases: ReadonlySet<Count>
}

export function placeOf(
  entry: Pick<MeasureEntry, 'id' | 'variant'>,
  keys: Readonly<Record<string, string>>,
): Place {
  const where = Object.entries(keys).map(([dimension, key]) => `${dimension}=${key}`)
  return `${entry.id}(${entry.variant ?? ''})[${where.toSorted().join()}]`
}

/** Collects counts and sums; a sum that the numbers do not bear out is no fact, and is left out. */
export class Facts {
  readonly values = new Map<Count, number>()
  readonly sums: Sum[] = []
  readonly shownAt = new Map<Place, readonly Count[]>()
  readonly bases = new Set<Count>()

  count(name: Count, value: number): Count {
    this.values.set(name, value)
    return name
  }

  sum(total: Count, parts: readonly Count[]): void {
    const whole = this.values.get(total)
    const values = parts.map((part) => this.values.get(part))
    if (whole === undefined || parts.length === 0) return
    const together = values.reduce<number>((sum, value) => sum + (value ?? Number.NaN), 0)
    if (together === whole) this.sums.push({ total, parts })
  }

  /** A sum that is printed nowhere, but that another table may add up to from other parts. */
  unprintedSum(name: string, parts: readonly Count[]): void {
    this.count(
      name,
      parts.reduce((sum, part) => sum + (this.values.get(part) ?? 0), 0),
    )
    this.sum(name, parts)
  }

  /** A sum whose whole is known from elsewhere: of a row of a cross. */
  knownSum(name: string, parts: readonly Count[]): void {
    this.unprintedSum(name, parts)
    this.bases.add(name)
  }
}

/** The counts behind what a report prints of one year, and the sums that tie them together. */
export function countsOfYear(entries: readonly MeasureEntry[]): CountsOfYear {
  const facts = new Facts()
  const counted = entries.filter(({ unit, id }) => unit !== 'number' && id !== 'uasc.threshold')
  for (const entry of counted) addEntry(facts, entry)
  for (const entry of counted) addQuarters(facts, entry)
  sumsBetweenMeasures(facts)
  return facts
}

function addEntry(facts: Facts, entry: MeasureEntry): void {
  if (entry.total !== null) addFigure(facts, entry, {}, entry.total)
  for (const cell of entry.cells) addFigure(facts, entry, cell.keys, cell)
  const parts = entry.cells.filter(({ aggregate }) => aggregate !== true)
  const fields = entry.unit === 'percent' ? ['n', 'c', 'd'] : ['v']
  for (const field of fields) {
    const named = (keys: Readonly<Record<string, string>>) => `${placeOf(entry, keys)}.${field}`
    facts.sum(
      named({}),
      parts.map(({ keys }) => named(keys)),
    )
    if (field === 'n')
      facts.sum(
        `${placeOf(entry, {})}.d`,
        parts.map(({ keys }) => named(keys)),
      )
    if (entry.by.length < 2) continue
    for (const dimension of entry.by) {
      const groups = grouped(parts, ({ keys }) => keys[dimension] ?? '')
      for (const [key, group] of groups) {
        const margin = named({ [dimension]: key })
        const cells = group.map(({ keys }) => named(keys))
        if (facts.values.has(margin)) facts.sum(margin, cells)
        else facts.knownSum(`${margin} over ${entry.by.join()}`, cells)
      }
    }
  }
}

function addFigure(
  facts: Facts,
  entry: MeasureEntry,
  keys: Readonly<Record<string, string>>,
  figure: MeasureFigure,
): void {
  const place = placeOf(entry, keys)
  if (facts.shownAt.has(place)) return
  if (entry.unit !== 'percent') {
    facts.shownAt.set(place, [facts.count(`${place}.v`, figure.value ?? 0)])
    return
  }
  const { numerator = 0, denominator = 0 } = figure
  const counts = facts.count(`${place}.n`, numerator)
  const others = facts.count(`${place}.c`, denominator - numerator)
  const base = facts.count(`${place}.d`, denominator)
  facts.bases.add(base)
  facts.shownAt.set(place, [counts, others])
  facts.sum(base, [counts, others])
}

/**
 * The months of a quarter add up to it. Of a percentage so do both of its numbers where no quarter is printed:
 * another measure may divide the same reviews by the quarter.
 */
function addQuarters(facts: Facts, entry: MeasureEntry): void {
  if (entry.by.join() !== 'month') return
  const quarters = grouped(entry.cells, ({ keys }) => quarterOf(keys['month'] ?? ''))
  for (const [quarter, months] of quarters) {
    for (const field of ['v', 'n', 'c', 'd']) {
      const whole = `${placeOf(entry, { quarter })}.${field}`
      const parts = months.map(({ keys }) => `${placeOf(entry, keys)}.${field}`)
      if (entry.unit !== 'percent' || facts.values.has(whole)) facts.sum(whole, parts)
      else facts.unprintedSum(whole, parts)
    }
  }
}

/** `2021-02` lies in `2020-21-Q4`. */
function quarterOf(month: string): string {
  const year = Number(month.slice(0, 4))
  const at = Number(month.slice(5, 7))
  const starts = at < 4 ? year - 1 : year
  const quarter = at < 4 ? 4 : Math.floor((at - 1) / 3)
  return `${starts}-${String(starts + 1).slice(-2)}-Q${quarter}`
}
