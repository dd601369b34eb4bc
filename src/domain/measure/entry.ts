import { cellKeys } from './cells.ts'
import { dimensionsOf, sourceInWords } from './definition.ts'
import type { Dimension } from './dimension.ts'
import { type CountedMeasure, figureOf } from './figures.ts'
import { percentOf } from './rounding.ts'
import type { MeasureCell, MeasureEntry } from './result.ts'
import { talliesOf } from './tally.ts'

/** A counted measure, cut one way, as every reader sees it. The variant used is among its notes. */
export function entryOf(of: CountedMeasure, variant: string | null, by: readonly string[]): MeasureEntry {
  const { measure, counted, period } = of
  // A range has no total: its two bounds are the whole answer, and stand in it however it is asked for.
  const parts = measure.figure.kind === 'range' ? measure.dimensions.map(({ name }) => name) : by
  const dimensions = parts.flatMap((name) =>
    dimensionsOf(measure, variant).filter((one) => one.name === name),
  )
  const whole = talliesOf(counted, [])
  const { adjustment } = counted.asides
  const hasTotal = measure.figure.kind !== 'range' && measure.id !== 'feedback.answers'
  return {
    id: measure.id,
    title: measure.question,
    basis: measure.basis,
    variant,
    unit: measure.unit,
    by,
    source: sourceInWords(measure.source),
    cells: parts.length === 0 ? [] : cellsOf(of, parts, dimensions),
    total: hasTotal ? figureOf(of, [], {}) : null,
    notRecorded: whole.of({}).notRecorded,
    ...(adjustment === undefined ? {} : { adjustment }),
    notes: [
      ...variantNote(measure.variants, variant),
      ...measure.notes,
      ...(measure.explain?.(counted.asides) ?? []),
      ...populationNote(of, period.to),
    ],
  }
}

function cellsOf(of: CountedMeasure, by: readonly string[], dimensions: readonly Dimension[]): MeasureCell[] {
  const isRange = of.measure.figure.kind === 'range'
  const tallies = isRange ? [] : withDivisors(of, by)
  const cells = cellKeys(dimensions, tallies, of.period).map((keys) => ({ keys, ...figureOf(of, by, keys) }))
  return dimensions.reduce<MeasureCell[]>((all, dimension) => [...all, ...aggregates(all, dimension)], cells)
}

/** An officer with hours and no children has a cell too. */
function withDivisors(of: CountedMeasure, by: readonly string[]) {
  const { tallies } = talliesOf(of.counted, by)
  const others = of.counted.divisors
    .filter(({ keys }) => by.length > 0 && by.every((name) => keys[name] !== undefined))
    .map(({ keys }) => ({ keys, counts: 1, all: 1, notRecorded: 0 }))
  return [...tallies, ...others]
}

/** Figures over several parts of one dimension, for each combination of the other keys. */
function aggregates(cells: readonly MeasureCell[], dimension: Dimension): MeasureCell[] {
  return (dimension.aggregates ?? []).flatMap((aggregate) => {
    const sums = new Map<string, MeasureCell>()
    for (const cell of cells) {
      const part = cell.keys[dimension.name]
      if (part === undefined || !aggregate.of.includes(part)) continue
      const keys = { ...cell.keys, [dimension.name]: aggregate.value }
      const place = JSON.stringify(keys)
      const value = (sums.get(place)?.value ?? 0) + (cell.value ?? 0)
      const denominator = cell.denominator ?? 0
      sums.set(place, { keys, aggregate: true, value, denominator, share: percentOf(value, denominator) })
    }
    return [...sums.values()]
  })
}

function variantNote(
  variants: readonly { readonly name: string; readonly label: string }[],
  used: string | null,
): readonly string[] {
  const variant = variants.find(({ name }) => name === used)
  return variant === undefined ? [] : [`Counted ${variant.name.replaceAll('_', ' ')}: ${variant.label}.`]
}

function populationNote({ measure, counted }: CountedMeasure, to: string): readonly string[] {
  const needsOne = measure.figure.kind === 'rate' || measure.figure.kind === 'threshold'
  return needsOne && counted.divisors.length === 0
    ? [`No single population aged 0 to 17 is recorded for the year ending 31 March that contains ${to}.`]
    : []
}
