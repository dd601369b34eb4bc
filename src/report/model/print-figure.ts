import type { MeasureEntry, MeasureFigure } from '#domain/measure/result.ts'
import { grouped } from './inline.ts'
import type { FigureField } from './reference.ts'

/** A small number about children, left out of what is published. */
export const withheldText = 'c'
export const notApplicableText = 'n/a'

/** Whole by definition, though their unit is a number. */
const wholeNumbers = new Set(['cohort.rate_per_10000'])

/** The number that a field of a figure holds; null when there is none to print. */
export function numberOf(figure: MeasureFigure, field: Exclude<FigureField, 'notRecorded'>): number | null {
  return (field === 'value' ? figure.value : figure[field]) ?? null
}

/** As it is printed: counts whole with thousands set apart, percentages and averages to one decimal. */
export function printed(value: number, field: FigureField, entry: MeasureEntry): string {
  if (field === 'share' || (field === 'value' && entry.unit === 'percent')) return `${value.toFixed(1)}%`
  if (field === 'value' && entry.unit === 'number' && !wholeNumbers.has(entry.id))
    return grouped(value.toFixed(1))
  return grouped(value)
}
