import type { MeasureAnswer, MeasureCell, MeasureEntry, MeasureFigure } from '#domain/measure/result.ts'
import type { Figure, OracleFigure } from './figure.ts'

const isNothing = (figure: Figure | MeasureFigure) =>
  (figure.value ?? 0) === 0 && (figure.numerator ?? 0) === 0

function difference(where: string, product: MeasureFigure, oracle: Figure): string[] {
  const said = [product.value, product.numerator, product.denominator, product.share]
  const found = [oracle.value, oracle.numerator, oracle.denominator, oracle.share]
  // A part that only one of the two has is compared on what both say: a count need not carry its share.
  const differs = said.some((one, index) => {
    const other = found[index]
    return one !== undefined && other !== undefined && one !== other
  })
  if (!differs) return []
  return [`${where}: the product says ${JSON.stringify(product)}, the oracle ${JSON.stringify(oracle)}`]
}

/** The key under which the oracle has a cell: its dimensions may stand in another order. */
function keyOf(figure: OracleFigure, cell: MeasureCell): string {
  return figure.by.map((dimension) => cell.keys[dimension] ?? '').join('|')
}

function differencesOf(entry: MeasureEntry, figure: OracleFigure): string[] {
  const where = `${entry.id}${entry.variant === null ? '' : ` (${entry.variant})`} by ${entry.by.join(' and ') || 'nothing'}`
  const product = new Map(entry.cells.map((cell) => [keyOf(figure, cell), cell]))
  const cells = [...new Set([...product.keys(), ...figure.cells.keys()])].flatMap((key) => {
    const said = product.get(key)
    const found = figure.cells.get(key)
    if (said !== undefined && found !== undefined) return difference(`${where}, ${key}`, said, found)
    const only = said ?? found
    // An aggregate stands outside the parts: crossed with another dimension the oracle leaves it out.
    const aggregate = said?.aggregate === true && entry.by.length > 1
    if (entry.by.length === 0 || only === undefined || aggregate || isNothing(only)) return []
    return [
      `${where}: only the ${said === undefined ? 'oracle' : 'product'} has ${key} ${JSON.stringify(only)}`,
    ]
  })
  const total =
    entry.total === null || figure.total === null
      ? []
      : difference(`${where}, in all`, entry.total, figure.total)
  const notRecorded =
    entry.notRecorded === figure.notRecorded
      ? []
      : [`${where}: not recorded ${entry.notRecorded} in the product, ${figure.notRecorded} in the oracle`]
  return [...cells, ...total, ...notRecorded]
}

/** What the product's answer and the oracle's figures do not agree on; an empty list when all is one. */
export function differencesBetween(answer: MeasureAnswer, figures: readonly OracleFigure[]): string[] {
  return answer.measures.flatMap((entry) => {
    // Where a measure has no total, as answers to different questions have none, there is nothing to compare.
    if (
      (entry.total?.value ?? null) === null &&
      entry.by.length === 0 &&
      !figures.some((one) => one.measure === entry.id && one.by.length === 0)
    )
      return []
    const figure = figures.find(
      (one) =>
        one.measure === entry.id &&
        one.by.toSorted().join('|') === entry.by.toSorted().join('|') &&
        (one.variant === null || one.variant === entry.variant),
    )
    if (figure === undefined)
      return [`${entry.id} by ${entry.by.join(' and ') || 'nothing'}: the oracle does not count it`]
    return differencesOf(entry, figure)
  })
}
