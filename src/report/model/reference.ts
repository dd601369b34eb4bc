/** Which part of a measure's answer a reference takes. */
export type FigureField = 'value' | 'numerator' | 'denominator' | 'share' | 'weightedScore' | 'notRecorded'

/**
 * The only way a number gets into a report: a pointer at one figure of one measure. Prose, tables and charts
 * hold the same references, so they cannot disagree.
 */
export interface FigureReference {
  readonly kind: 'reference'
  readonly measure: string
  /** The dimensions the measure is cut by; empty for its total. */
  readonly by: readonly string[]
  /** The value of each dimension; empty for the total of that cut. */
  readonly keys: Readonly<Record<string, string>>
  readonly field: FigureField
  /** Undefined takes the measure's default variant. */
  readonly variant?: string
  /** 0 for the year of the report, 1 for the year before. */
  readonly yearsBack: number
}

export interface ReferenceOptions {
  readonly by?: string | readonly string[]
  readonly keys?: Readonly<Record<string, string>>
  readonly field?: FigureField
  readonly variant?: string
  readonly yearsBack?: number
}

/** A reference to a figure: `ref('reviews.held')`, `ref('reviews.held', { keys: { month: '2020-04' } })`. */
export function ref(measure: string, options: ReferenceOptions = {}): FigureReference {
  const keys = options.keys ?? {}
  const by = options.by === undefined ? Object.keys(keys) : [options.by].flat()
  return {
    kind: 'reference',
    measure,
    by,
    keys,
    field: options.field ?? 'value',
    ...(options.variant === undefined ? {} : { variant: options.variant }),
    yearsBack: options.yearsBack ?? 0,
  }
}

/** The same figure `years` years earlier. */
export function earlier(reference: FigureReference, years = 1): FigureReference {
  return { ...reference, yearsBack: reference.yearsBack + years }
}

/** The same figure, another part of its answer: its denominator, its share. */
export function fieldOf(reference: FigureReference, field: FigureField): FigureReference {
  return { ...reference, field }
}

/** One text for one figure: equal references have equal keys. */
export function referenceKey(reference: FigureReference, year: string): string {
  const keys = Object.entries(reference.keys)
    .map(([dimension, key]) => `${dimension}=${key}`)
    .toSorted()
    .join(',')
  const variant = reference.variant === undefined ? '' : `(${reference.variant})`
  return `${reference.measure}${variant}[${keys}].${reference.field}@${year}`
}
