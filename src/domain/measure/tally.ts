import type { Asides } from './definition.ts'

/** What was counted for one combination of dimension values. */
export interface Tally {
  readonly keys: Readonly<Record<string, string>>
  /** Those that stand in the numerator. */
  readonly counts: number
  /** Those the numerator is of. */
  readonly all: number
  readonly notRecorded: number
}

/** A number that figures are divided by, exactly as recorded: `44500`, `0.8`. Its keys are those it is for. */
export interface Divisor {
  readonly keys: Readonly<Record<string, string>>
  readonly amount: string
}

/** All that was counted of one measure: its cuts, what they are divided by, and what stands beside them. */
export interface Counted {
  readonly cuts: readonly { readonly by: readonly string[]; readonly tallies: readonly Tally[] }[]
  readonly divisors: readonly Divisor[]
  readonly scores: readonly Divisor[]
  readonly asides: Asides
}

const separator = '\u001f'

/** Each figure of a cut looks into the same tallies, and a cut by officer has thousands of figures. */
const ofCounted = new WeakMap<Counted, CutTallies[]>()

/** The tallies of one cut of what was counted, put in their places once. */
export function talliesOf(counted: Counted, by: readonly string[]): CutTallies {
  const known = ofCounted.get(counted) ?? []
  ofCounted.set(counted, known)
  const found = known.find(
    (cut) => cut.by.length === by.length && cut.by.every((name, at) => name === by[at]),
  )
  if (found !== undefined) return found
  const made = new CutTallies(counted, by)
  known.push(made)
  return made
}

/** The tallies of one cut, found by their keys. */
class CutTallies {
  readonly by: readonly string[]
  readonly tallies: readonly Tally[]
  readonly #found: ReadonlyMap<string, Tally>

  constructor(counted: Counted, by: readonly string[]) {
    const cut = counted.cuts.find((one) => isSameCut(one.by, by))
    if (cut === undefined) throw new RangeError(`Nothing was counted by ${by.join(' and ') || 'nothing'}`)
    this.by = by
    this.tallies = cut.tallies
    this.#found = new Map(cut.tallies.map((tally) => [this.#place(tally.keys), tally]))
  }

  #place(keys: Readonly<Record<string, string>>): string {
    return this.by.map((name) => keys[name] ?? '').join(separator)
  }

  /** The tally for these keys; of a combination that never occurs, nothing. More keys than the cut's are ignored. */
  of(keys: Readonly<Record<string, string>>): Tally {
    return this.#found.get(this.#place(keys)) ?? { keys, counts: 0, all: 0, notRecorded: 0 }
  }
}

/** Whether two cuts are by the same dimensions, in whatever order. */
export function isSameCut(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((name) => b.includes(name))
}
