import { sourceInWords } from '#domain/measure/definition.ts'
import { type Measure, measures } from '#domain/measure/register.ts'
import type { MeasureAnswer, MeasureEntry, MeasureFigure, MeasureRow } from '#domain/measure/result.ts'

/** The answer as JSON: each cell's keys stand in the cell. */
export function jsonOfMeasures(answer: MeasureAnswer): string {
  const entries = answer.measures.map(({ cells, rows, ...entry }) => ({
    ...entry,
    cells: cells.map(({ keys, ...figure }) => ({ ...keys, ...figure })),
    ...(rows === undefined ? {} : { rows: rows.map(spreadRow) }),
  }))
  return `${JSON.stringify({ ...answer, measures: entries }, null, 1)}\n`
}

function spreadRow({ child, subject, counts, keys, why }: MeasureRow): Readonly<Record<string, unknown>> {
  return { child, subject, ...keys, counts, why }
}

/** The answer as tables for people. */
export function printedMeasures(answer: MeasureAnswer): string {
  const head = `${answer.authority}, ${answer.from} to ${answer.to}\n`
  const left = (answer.notes ?? []).map((note) => `${note}\n`).join('')
  return `${head}\n${answer.measures.map(printedEntry).join('\n')}${left === '' ? '' : `\n${left}`}`
}

function printedEntry(entry: MeasureEntry): string {
  const variant = entry.variant === null ? '' : ` [${entry.variant}]`
  const by = entry.by.length === 0 ? '' : ` by ${entry.by.join(' and ')}`
  const cells = entry.cells.map((cell) => [
    `${Object.values(cell.keys).join(', ')}${cell.aggregate === true ? ' *' : ''}`,
    figureText(cell, entry),
  ])
  const total = entry.total === null ? [] : [['Total', figureText(entry.total, entry)]]
  const notRecorded =
    entry.notRecorded > 0 ? [['Not recorded', entry.notRecorded.toLocaleString('en-GB')]] : []
  const lines = [...cells, ...total, ...notRecorded]
  const width = Math.max(0, ...lines.map(([label = '']) => label.length))
  const table = lines.map(([label = '', figure = '']) => `  ${label.padEnd(width)}  ${figure}\n`).join('')
  const rows = (entry.rows ?? []).map((row) => `    ${rowText(row)}\n`).join('')
  const notes = entry.notes.map((note) => `  ${note}\n`).join('')
  return `${entry.id}${variant}${by}: ${entry.title}\n${table}${rows}${notes}`
}

function figureText(figure: MeasureFigure, { unit }: MeasureEntry): string {
  const { value, numerator, denominator, share } = figure
  const shown = value === null ? 'n/a' : value.toLocaleString('en-GB', { maximumFractionDigits: 1 })
  if (unit === 'percent' && share === undefined) {
    return `${value === null ? 'n/a' : `${value.toFixed(1)}%`} (${numerator ?? 0} of ${denominator ?? 0})`
  }
  if (share !== undefined) return `${shown} (${share === null ? 'n/a' : `${share.toFixed(1)}%`})`
  return numerator === undefined ? shown : `${shown} (${numerator} over ${denominator ?? 'nothing'})`
}

function rowText({ child, subject, counts, keys, why }: MeasureRow): string {
  return [child ?? '-', subject, ...Object.values(keys), counts ? 'counts' : 'does not count', why].join('  ')
}

/** Every measure with what can be asked of it. */
export function printedList(asJson: boolean): string {
  const all = measures.map((measure: Measure) => ({
    id: measure.id,
    title: measure.question,
    basis: measure.basis,
    unit: measure.unit,
    dimensions: measure.dimensions.map(({ name }) => name),
    variants: measure.variants.map(({ name }) => name),
    population: measure.population,
    numerator: measure.numerator,
    denominator: measure.denominator,
    exclusions: measure.exclusions,
    source: sourceInWords(measure.source),
  }))
  if (asJson) return `${JSON.stringify(all, null, 1)}\n`
  return all
    .map(({ id, title, dimensions, variants }) => {
      const cut = dimensions.length === 0 ? '' : `\n  by ${dimensions.join(', ')}`
      const ways = variants.length === 0 ? '' : `\n  variants ${variants.join(', ')}`
      return `${id}: ${title}${cut}${ways}\n`
    })
    .join('')
}
