import type { MeasureDefinition } from '#domain/measure/definition.ts'
import type { MeasureEntry, MeasureFigure } from '#domain/measure/result.ts'
import { notApplicableText, numberOf, printed } from '#report/model/print-figure.ts'
import { wholeNumber } from '../../kit/format.ts'

/** A figure as a page prints it. */
export interface ShownFigure {
  readonly text: string
  /** `850 of 864`; empty where there is nothing that it is of. */
  readonly fraction: string
  /** Null when there is no number to print. */
  readonly value: number | null
  readonly unit: 'percent' | 'whole' | 'tenths'
  /** Why there is no number, as a sentence. */
  readonly why?: string | undefined
}

/** The figure of the whole. What was not recorded makes a nought no nought, and a missing file makes it unknown. */
export function shownTotal(
  measure: MeasureDefinition,
  entry: MeasureEntry,
  missing: string | undefined,
): ShownFigure {
  const { total } = entry
  const counts = entry.unit === 'count' || entry.unit === 'count and share'
  if (missing === undefined && total?.value === 0 && counts && entry.notRecorded > 0) {
    return notKnown(entry, 'No record says that there were any, but for some nothing was recorded.')
  }
  return shown(measure, entry, total ?? { value: null }, missing)
}

/** One figure of a measure: of the whole, or of a part. */
export function shown(
  measure: MeasureDefinition,
  entry: MeasureEntry,
  figure: MeasureFigure,
  missing: string | undefined,
): ShownFigure {
  if (missing !== undefined) return notKnown(entry, missing)
  const value = numberOf(figure, 'value')
  const unit = unitOf(entry)
  if (value === null) {
    return { text: notApplicableText, fraction: '', value, unit, why: 'There was nothing to count it from.' }
  }
  return { text: printed(value, 'value', entry), fraction: fractionOf(measure, entry, figure), value, unit }
}

function notKnown(entry: MeasureEntry, why: string): ShownFigure {
  return { text: 'Not known', fraction: '', value: null, unit: unitOf(entry), why }
}

function unitOf(entry: MeasureEntry): ShownFigure['unit'] {
  if (entry.unit === 'percent') return 'percent'
  return entry.unit === 'number' ? 'tenths' : 'whole'
}

function fractionOf(measure: MeasureDefinition, entry: MeasureEntry, figure: MeasureFigure): string {
  const { numerator, denominator, share } = figure
  if (denominator === undefined) return ''
  const of = denominator.toLocaleString('en-GB')
  switch (entry.unit) {
    case 'percent':
      return `${wholeNumber(numerator ?? figure.value ?? 0)} of ${of}`
    case 'count':
    case 'count and share':
      return share === undefined || share === null || figure.value === denominator
        ? ''
        : `${share.toFixed(1)}% of ${of}`
    case 'number':
      return measure.figure.kind === 'rate'
        ? `${wholeNumber(numerator ?? 0)} in a population of ${of}`
        : `${wholeNumber(numerator ?? 0)} children, ${of} full-time officers`
  }
}

/** `up 2.1 percentage points`, `down 14`, `the same`: judged on what is printed; empty without two figures. */
export function changeInWords(now: ShownFigure, before: ShownFigure | undefined): string {
  if (before === undefined || now.value === null || before.value === null) return ''
  if (now.text === before.text) return 'the same'
  const way = now.value > before.value ? 'up' : 'down'
  if (now.unit === 'whole') return `${way} ${wholeNumber(Math.abs(now.value - before.value))}`
  const tenths = Math.abs(Math.round(now.value * 10) - Math.round(before.value * 10))
  const step = (tenths / 10).toFixed(1)
  if (now.unit === 'tenths') return `${way} ${step}`
  return `${way} ${step} percentage ${tenths === 10 ? 'point' : 'points'}`
}
