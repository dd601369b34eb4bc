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
  /** Of an officer's caseload: the children, each with the weights of local policy. */
  readonly weightedScore?: number
}

export interface MeasureCell extends MeasureFigure {
  /** Dimension -> value, in the order of the entry's `by`. */
  readonly keys: Readonly<Record<string, string>>
  /** A figure that overlaps others (`good_or_better`) and stands outside the sum of the parts. */
  readonly aggregate?: true
}

/** One of the things behind a figure: what was counted, or what a percentage is of. */
export interface MeasureRow {
  /** The child's id; null of things that belong to no child (a reply to a survey). Never a name. */
  readonly child: string | null
  /** Which of the child's things it is: a review's date, a dispute's id. */
  readonly subject: string
  /** Of a percentage: whether it stands in the numerator. Of a count always true. */
  readonly counts: boolean
  readonly keys: Readonly<Record<string, string>>
  /** Why it stands where it stands, from its own days and codes; not a name. */
  readonly why: string
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
  /** Of children in care and of those who came and left: what does not reconcile between them. */
  readonly adjustment?: number
  readonly notes: readonly string[]
  /** The rows behind the figure, when asked for and allowed: as many as the figure says. */
  readonly rows?: readonly MeasureRow[]
}

export interface MeasureAnswer {
  readonly authority: string
  readonly from: string
  readonly to: string
  readonly generatedAt: string
  readonly imports: readonly string[]
  readonly measures: readonly MeasureEntry[]
  /** What was left out of the answer, and why. */
  readonly notes?: readonly string[]
}
