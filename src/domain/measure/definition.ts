import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { Dimension } from './dimension.ts'
import type { MeasureUnit } from './result.ts'
import type { Fraction } from './rounding.ts'

/** Where a definition comes from. */
export interface MeasureSource {
  readonly kind: 'regulation' | 'statutory guidance' | 'national definition' | 'local practice'
  readonly name: string
}

const sourceStandings: Readonly<Record<MeasureSource['kind'], string>> = {
  regulation: 'law',
  'statutory guidance': 'guidance, not checked against the original',
  'national definition': 'national definition',
  'local practice': 'local practice',
}

/**
 * What a source may be called beside a figure: nothing local is called law, and guidance of which no paragraph was
 * read in the original is not called statutory.
 */
export function sourceStanding({ kind }: MeasureSource): string {
  return sourceStandings[kind]
}

/** A source with its standing: `SSDA903 return of children looked after (national definition)`. */
export function sourceInWords(source: MeasureSource): string {
  return `${source.name} (${sourceStanding(source)})`
}

/** One of the ways in which councils count the same thing; the one used is printed beside the figure. */
export interface MeasureVariant {
  readonly name: string
  readonly label: string
  /** The dimensions of this variant, where they are not those of the measure. */
  readonly dimensions?: readonly Dimension[]
}

/** How what was counted becomes the figure that is printed. */
export type FigureRule =
  /** How many; where it says so, also as a share of the whole. */
  | { readonly kind: 'count'; readonly share?: true }
  /**
   * Those that count over all. Cuts by `countedBy` show each part over the whole; together with another
   * dimension they are counts, with their share of the whole.
   */
  | { readonly kind: 'percent'; readonly countedBy?: string }
  | { readonly kind: 'count and share' }
  /** Those that count, per so many of a divisor (the population). */
  | { readonly kind: 'rate'; readonly per: number; readonly decimals: number }
  /** Those that count over a divisor (full-time officers); over time the mean of the unrounded months. */
  | { readonly kind: 'average'; readonly total: 'mean of months' | 'none' | 'as at' }
  /** The lowest and highest month of an average. */
  | { readonly kind: 'range' }
  /** A dated share of a divisor (the population). */
  | { readonly kind: 'threshold'; readonly shareOn: (day: CalendarDate) => Fraction }

/** Numbers that stand beside the figure: how many failures also stand in another year, an adjustment. */
export type Asides = Readonly<Record<string, number>>

/**
 * A measure, whole: what is asked, of whom, what counts, what is left out, and where that comes from. The
 * pages, the report, the exports and the command line all read this one definition.
 */
export interface MeasureDefinition<Id extends string = string> {
  readonly id: Id
  /** The question in plain words: the figure's title. */
  readonly question: string
  /** Counted over the period, or on its last day. */
  readonly basis: 'during' | 'as_at'
  readonly unit: MeasureUnit
  readonly figure: FigureRule
  readonly population: string
  readonly numerator: string
  /** What it is divided by; of a count: that it is divided by nothing. */
  readonly denominator: string
  readonly exclusions: string
  readonly source: MeasureSource
  /** The first is the default. Empty where councils do not differ. */
  readonly variants: readonly MeasureVariant[]
  readonly dimensions: readonly Dimension[]
  /** What a reader must know, always printed. */
  readonly notes: readonly string[]
  /** Further notes from what was counted. */
  readonly explain?: (asides: Asides) => readonly string[]
}

/** Keeps the id's literal type, so that a measure without its SQL does not compile. */
export function defineMeasure<const Id extends string>(
  definition: MeasureDefinition<Id>,
): MeasureDefinition<Id> {
  return definition
}

export const undivided = 'Nothing: it is a count'

/** The dimensions of a measure as asked: a variant may have its own. */
export function dimensionsOf(definition: MeasureDefinition, variant: string | null): readonly Dimension[] {
  const chosen = definition.variants.find(({ name }) => name === variant)
  return chosen?.dimensions ?? definition.dimensions
}
