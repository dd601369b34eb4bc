import type { Figure, Line } from './inline.ts'

export type Audience = 'internal' | 'public'

/** Why a section must be there: the Handbook asks for it, or the service chose it. */
export type RequiredBy = { readonly kind: 'handbook'; readonly item: string } | { readonly kind: 'local' }

/** A cell is a figure, or a line of text where the column holds names. */
export type Cell = { readonly figure: Figure } | { readonly line: Line }

export interface TableRow {
  readonly header: Line
  readonly cells: readonly Cell[]
  readonly total?: true
}

export interface TableBlock {
  readonly kind: 'table'
  readonly id: string
  /** `Table 4`; given when the document is numbered. */
  readonly number: string
  readonly caption: Line
  readonly corner: Line
  readonly columns: readonly Line[]
  readonly rows: readonly TableRow[]
  readonly notes: readonly Line[]
}

export interface ChartSeries {
  readonly name: string
  readonly points: readonly { readonly label: string; readonly figure: Figure }[]
}

export type ChartShape = 'bars' | 'stacked-bars' | 'lines'

export interface ChartBlock {
  readonly kind: 'chart'
  readonly id: string
  /** `Chart 2`; given when the document is numbered. */
  readonly number: string
  readonly title: Line
  /** What a reader who cannot see the chart is told. */
  readonly description: Line
  readonly shape: ChartShape
  readonly axis: string
  readonly series: readonly ChartSeries[]
  /** A range to stand behind the marks, such as the Handbook's caseload. */
  readonly band?: { readonly low: number; readonly high: number; readonly name: string }
  /** The figures of the chart as a table. */
  readonly table: TableBlock
}

export type Block =
  | { readonly kind: 'paragraph'; readonly line: Line }
  | { readonly kind: 'list'; readonly items: readonly Line[] }
  | TableBlock
  | ChartBlock
  /** Says what is not known, or known and withheld from the public, and why. */
  | { readonly kind: 'missing'; readonly because: 'unknown' | 'withheld'; readonly line: Line }
  /** What only a person can write, and has not yet. */
  | { readonly kind: 'slot'; readonly id: string; readonly title: string; readonly expected: Line }
  /** Key figures, each with its words and the change from the year before. */
  | { readonly kind: 'headlines'; readonly items: readonly Headline[] }
  | DefinitionBlock

export interface Headline {
  readonly figure: Figure
  readonly label: Line
  readonly change: Line
}

/** How a measure of this document is counted. */
export interface DefinitionBlock {
  readonly kind: 'definition'
  readonly id: string
  readonly measure: string
  readonly title: string
  readonly basis: string
  readonly variant: string | null
  readonly source: string
  readonly definition: readonly { readonly term: string; readonly text: string }[]
  readonly numbers: Line
  readonly notes: readonly Line[]
}

export interface Section {
  readonly id: string
  /** `4`, `4.2`, or empty for a section that stands outside the numbering. */
  readonly number: string
  readonly level: 1 | 2
  readonly title: string
  readonly requiredBy: RequiredBy
  readonly blocks: readonly Block[]
  readonly sections: readonly Section[]
}

export interface ReportDocument {
  readonly title: string
  readonly authority: string
  readonly year: string
  readonly from: string
  readonly to: string
  readonly audience: Audience
  readonly generatedAt: string
  readonly front: readonly Block[]
  readonly sections: readonly Section[]
  readonly appendices: readonly Section[]
}
