/**
 * What a measure answers, as every reader of it sees it: pages, the annual report, exports, `waymark measures`.
 * The JSON of the command line is this shape with each cell's `keys` spread into the cell.
 */
export type MeasureUnit = 'count' | 'percent' | 'count and share' | 'number'

export interface MeasureFigure {
  /** The figure as printed: a count, a percentage to one decimal, a number; null when its denominator is 0. */
  readonly value: number | null
  readonly numerator?: number
  readonly denominator?: number
  /** Of count-and-share cells: value over denominator, in percent to one decimal. */
  readonly share?: number | null
}

export interface MeasureCell extends MeasureFigure {
  /** Dimension -> value, in the order of the entry's `by`. */
  readonly keys: Readonly<Record<string, string>>
  /** A figure that overlaps others (`good_or_better`) and stands outside the sum of the parts. */
  readonly aggregate?: true
}

/** One measure, cut one way. */
export interface MeasureEntry {
  readonly id: string
  readonly title: string
  readonly basis: 'during' | 'as_at'
  readonly variant: string | null
  readonly unit: MeasureUnit
  readonly by: readonly string[]
  readonly source: string
  readonly cells: readonly MeasureCell[]
  readonly total: MeasureFigure | null
  readonly notRecorded: number
  readonly notes: readonly string[]
}

export interface MeasureAnswer {
  readonly authority: string
  readonly from: string
  readonly to: string
  readonly generatedAt: string
  readonly imports: readonly string[]
  readonly measures: readonly MeasureEntry[]
}
