import type { MeasureEntry } from '#domain/measure/result.ts'
import { isSmallNumber, withheldOf } from '../small-numbers.ts'
import { type CountsOfYear, countsOfYear, type Place, placeOf } from './counts-of-year.ts'
import { type Count, type Sum, workedOut } from './sums.ts'

/**
 * What a published report leaves out of one year beyond the small numbers of each table: places from which a
 * small number could be worked out by going from one table, sentence or quarter to another. `entries` are all
 * cuts that the report prints.
 */
export function furtherWithheld(entries: readonly MeasureEntry[]): ReadonlySet<Place> {
  const facts = countsOfYear(entries)
  const hiding = new Hiding(facts)
  for (const entry of entries) {
    const { cells, total } = withheldOf(entry)
    for (const at of cells) hiding.hide(placeOf(entry, entry.cells[at]?.keys ?? {}))
    if (total) hiding.hide(placeOf(entry, {}))
  }
  hiding.protect()
  return hiding.places
}

/** What a reader comes for: withheld only where nothing else would help. */
const prized: readonly Place[] = [
  'cohort.in_care()[]',
  'reviews.held()[]',
  'reviews.in_time(held)[]',
  'participation.rate(national)[]',
]

function weightOf(place: Place): number {
  if (prized.includes(place)) return 1e9
  return place.endsWith('[]') ? 1e6 : 0
}

class Hiding {
  readonly places = new Set<Place>()
  readonly #facts: CountsOfYear
  readonly #placeOf: ReadonlyMap<Count, Place>
  readonly #shown: Set<Count>
  /** Counts that must not be worked out: the small ones, and those that are withheld for their sake. */
  readonly #guarded: Set<Count>
  /** Known whatever else is withheld: nothing is to go for its sake. */
  readonly #lost: Set<Count | Sum>

  constructor(facts: CountsOfYear) {
    this.#facts = facts
    const counts = [...facts.shownAt].flatMap(([place, all]) => all.map((count) => [count, place] as const))
    this.#placeOf = new Map(counts)
    this.#shown = new Set([...facts.bases, ...this.#placeOf.keys()])
    const small = [...facts.values].filter(
      ([count, value]) => isSmallNumber(value) && !facts.bases.has(count),
    )
    this.#guarded = new Set(small.map(([count]) => count))
    const noughts = [...facts.shownAt.values()].filter(
      ([count = '', ...others]) => others.length === 0 && facts.values.get(count) === 0,
    )
    this.#lost = new Set(workedOut(facts.sums, new Set([...facts.bases, ...noughts.flat()])))
  }

  hide(place: Place): void {
    this.places.add(place)
    for (const count of this.#facts.shownAt.get(place) ?? []) {
      this.#shown.delete(count)
      this.#guarded.add(count)
    }
  }

  /** Withholds one place more while a guarded count can still be worked out. Ends, for places are finite. */
  protect(): void {
    for (;;) {
      const known = workedOut(this.#facts.sums, this.#shown)
      const given = this.#givenAway(known)
      if (given === undefined) return
      const next = this.#bestToWithhold(given, known)
      if (next === undefined) {
        this.#lost.add(given.what)
        continue
      }
      const place = this.#placeOf.get(next)
      this.#guarded.add(next)
      if (place !== undefined) this.hide(place)
    }
  }

  /**
   * A guarded count that is known, or a few guarded ones of which it is known that they are few together. Where
   * one guarded count is known from another, the other goes first: with it the first may be safe.
   */
  #givenAway(known: ReadonlySet<Count>): { what: Count | Sum; sums: readonly Sum[] } | undefined {
    const open = (count: Count) => this.#guarded.has(count) && known.has(count) && !this.#lost.has(count)
    let later: { what: Count; sums: readonly Sum[] } | undefined
    for (const what of this.#guarded) {
      if (!open(what)) continue
      const sums = this.#facts.sums.filter((sum) => has(sum, what))
      const first = sums.filter((sum) =>
        membersOf(sum).every((one) => one === what || (known.has(one) && !open(one))),
      )
      if (first.length > 0) return { what, sums: first }
      later ??= { what, sums }
    }
    if (later !== undefined) return later
    const few = this.#facts.sums.find((sum) => !this.#lost.has(sum) && this.#isFewTogether(sum, known))
    return few === undefined ? undefined : { what: few, sums: [few] }
  }

  #isFewTogether({ total, parts }: Sum, known: ReadonlySet<Count>): boolean {
    const hidden = parts.filter((part) => !known.has(part))
    if (!known.has(total) || hidden.length === 0) return false
    return isSmallNumber(hidden.reduce((sum, part) => sum + (this.#facts.values.get(part) ?? 0), 0))
  }

  /** The smallest count that would stop it: a cell before a total, never a nought, which would stop nothing. */
  #bestToWithhold(
    { what, sums }: { what: Count | Sum; sums: readonly Sum[] },
    known: ReadonlySet<Count>,
  ): Count | undefined {
    const value = (count: Count) => this.#facts.values.get(count) ?? 0
    const weight = (count: Count) => weightOf(this.#placeOf.get(count) ?? '') + value(count)
    for (const sum of sums) {
      const candidates = membersOf(sum).filter(
        (count) =>
          count !== what &&
          known.has(count) &&
          !this.#guarded.has(count) &&
          !this.#facts.bases.has(count) &&
          value(count) > 0,
      )
      const [best] = candidates.toSorted((a, b) => weight(a) - weight(b))
      if (best !== undefined) return best
    }
    return undefined
  }
}

const membersOf = ({ total, parts }: Sum): readonly Count[] => [total, ...parts]
const has = (sum: Sum, count: Count): boolean => sum.total === count || sum.parts.includes(count)
