/** What the oracle says of one measure, cut one way. Cells are keyed by the dimension values joined with `|`. */
export interface Figure {
  readonly value: number | null
  readonly numerator?: number
  readonly denominator?: number
  readonly share?: number | null
}

export interface OracleFigure {
  readonly measure: string
  readonly variant: string | null
  readonly by: readonly string[]
  readonly cells: ReadonlyMap<string, Figure>
  readonly total: Figure | null
  readonly notRecorded: number
}

/** Dimension -> the part of it that an item belongs to. */
export type Dimensions<T> = Readonly<Record<string, (item: T) => string>>

interface Spec<T> {
  readonly measure: string
  readonly variant?: string
  readonly items: readonly T[]
  readonly dimensions: Dimensions<T>
  /** "Empty months print 0": the parts that stand in the answer even when nothing falls in them. */
  readonly always?: Readonly<Record<string, readonly string[]>>
  readonly notRecorded?: number
}

/** n/d rounded half up to `places` decimals, on whole numbers; null when d is 0. */
export function ratio(n: bigint, d: bigint, places: number): number | null {
  if (d === 0n) return null
  const scale = 10n ** BigInt(places)
  const rounded = (2n * n * scale + d) / (2n * d)
  return Number(rounded) / Number(scale)
}

/** "Computed on exact fractions, printed to one decimal place, half up. A denominator of 0 gives `null`". */
export function percentOf(numerator: number, denominator: number): Figure {
  return { value: ratio(100n * BigInt(numerator), BigInt(denominator), 1), numerator, denominator }
}

/** By nothing, by each dimension, and by each two of them. */
function everyCut(dimensions: readonly string[]): string[][] {
  const cuts: string[][] = [[], ...dimensions.map((dimension) => [dimension])]
  for (const [index, one] of dimensions.entries())
    for (const two of dimensions.slice(index + 1)) cuts.push([one, two])
  return cuts
}

function cut<T>(spec: Spec<T>, figure: (items: readonly T[]) => Figure): OracleFigure[] {
  return everyCut(Object.keys(spec.dimensions)).map((by) => {
    const parts = new Map<string, T[]>()
    const [only] = by
    if (by.length === 1 && only !== undefined) for (const key of spec.always?.[only] ?? []) parts.set(key, [])
    if (by.length > 0) {
      for (const item of spec.items) {
        const key = by.map((dimension) => spec.dimensions[dimension]?.(item) ?? 'unknown').join('|')
        const part = parts.get(key)
        if (part === undefined) parts.set(key, [item])
        else part.push(item)
      }
    }
    return {
      measure: spec.measure,
      variant: spec.variant ?? null,
      by,
      cells: new Map([...parts].map(([key, items]) => [key, figure(items)])),
      total: figure(spec.items),
      notRecorded: spec.notRecorded ?? 0,
    }
  })
}

/** How many. */
export function counts<T>(spec: Spec<T>): OracleFigure[] {
  return cut(spec, (items) => ({ value: items.length }))
}

/** How many different things of one kind: children, responses. */
export function distinct<T>(spec: Spec<T>, identity: (item: T) => string): OracleFigure[] {
  return cut(spec, (items) => ({ value: new Set(items.map(identity)).size }))
}

/** Of the items, the share that `met`. */
export function percents<T>(spec: Spec<T>, met: (item: T) => boolean): OracleFigure[] {
  return cut(spec, (items) => percentOf(items.filter(met).length, items.length))
}

/** How many, and of all how many percent. */
export function shares<T>(spec: Spec<T>): OracleFigure[] {
  const all = spec.items.length
  return cut(spec, (items) => {
    const { value } = percentOf(items.length, all)
    return { value: items.length, denominator: all, share: value }
  })
}

/** A figure worked out elsewhere. */
export function plain(
  measure: string,
  by: readonly string[],
  cells: ReadonlyMap<string, Figure>,
  total: Figure | null,
  notRecorded = 0,
): OracleFigure {
  return { measure, variant: null, by, cells, total, notRecorded }
}
