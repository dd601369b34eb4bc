import { parseCollectionYear } from '#domain/calendar/collection-year.ts'
import type { MeasureEntry, MeasureFigure } from '#domain/measure/result.ts'
import type { Audience } from './document.ts'
import type { Figure, FigureState } from './inline.ts'
import { type Place, placeOf } from './disclosure/counts-of-year.ts'
import { notApplicableText, numberOf, printed, withheldText } from './print-figure.ts'
import { type FigureReference, referenceKey } from './reference.ts'
import { type Withheld, withheldOf } from './small-numbers.ts'

/** What the measures answered for one collection year. */
export interface YearOfFigures {
  readonly year: string
  readonly from: string
  readonly to: string
  readonly entries: readonly MeasureEntry[]
  /** Says what was not imported that a figure of this measure needs; undefined when all was. */
  readonly missingFor: (measure: string, by: readonly string[]) => string | undefined
  /** Says what to fill in where a measure's own answer is not recorded. */
  readonly toldBy?: (measure: string) => string
}

/** A part of another measure's children: where it is not known who those are, this is not known either. */
const among: Readonly<Record<string, string>> = { 'risk.agencies_not_together': 'risk.high' }

const none: Withheld = { cells: new Set(), total: false }

/** Looks references up, prints them, and remembers what was looked up: the appendix defines exactly that. */
export class FigureBook {
  readonly #years: readonly YearOfFigures[]
  readonly #audience: Audience
  readonly #entries = new Map<YearOfFigures, ReadonlyMap<string, MeasureEntry>>()
  readonly #withheld = new Map<MeasureEntry, Withheld>()
  readonly #used = new Map<string, MeasureEntry>()
  readonly #asked = new Set<string>()
  readonly #further: ReadonlyMap<string, ReadonlySet<Place>>

  /**
   * The year of the report first, then the years before it, newest first. `further` are the places of each year
   * that are withheld because a small number could be worked out from them.
   */
  constructor(
    years: readonly YearOfFigures[],
    audience: Audience,
    further: ReadonlyMap<string, ReadonlySet<Place>> = new Map(),
  ) {
    this.#further = further
    this.#years = years
    this.#audience = audience
  }

  get audience(): Audience {
    return this.#audience
  }

  get years(): readonly YearOfFigures[] {
    return this.#years
  }

  /** A year as it is headed: `2020-21`, or `2020-21 so far` where it is not counted to its end. */
  nameOfYear(yearsBack: number): string {
    const year = this.#years[yearsBack]
    if (year === undefined) return ''
    return isWhole(year) ? year.year : `${year.year} so far`
  }

  /** Whether a number only grows until the year is over, and it is not: no whole year's stands against it. */
  stillGrows(reference: FigureReference): boolean {
    const year = this.#years[reference.yearsBack]
    const entry = this.entry(reference)
    if (year === undefined || entry === undefined || isWhole(year)) return false
    return entry.basis === 'during' && (entry.unit === 'count' || entry.unit === 'count and share')
  }

  /** The entries of a year, of those measures and cuts that were looked up in any year. */
  askedOf(year: YearOfFigures): readonly MeasureEntry[] {
    return year.entries.filter(
      ({ id, by, variant }) =>
        this.#asked.has(cutKey(id, by, variant)) && year.missingFor(id, by) === undefined,
    )
  }

  /** The measures that were looked up and are known, one a measure and variant, in the order of first use. */
  get used(): readonly MeasureEntry[] {
    return [...this.#used.values()]
  }

  /** The answer of one measure cut one way, in the year of the report or an earlier one. */
  entry(reference: FigureReference): MeasureEntry | undefined {
    const year = this.#years[reference.yearsBack]
    if (year === undefined) return undefined
    const known = this.#entries.get(year) ?? entriesByCut(year.entries)
    this.#entries.set(year, known)
    return known.get(cutKey(reference.measure, reference.by, reference.variant))
  }

  /** The values of one dimension of a measure, over all years of the report, in the measure's own order. */
  keysOf(reference: FigureReference, dimension: string): readonly string[] {
    const keys = new Set<string>()
    this.#years.forEach((_, yearsBack) => {
      const entry = this.entry({ ...reference, yearsBack })
      for (const cell of entry?.cells ?? []) {
        const key = cell.keys[dimension]
        if (key !== undefined) keys.add(key)
      }
    })
    return [...keys]
  }

  /** The figure of a reference, as it is printed. */
  figure(reference: FigureReference): Figure {
    const year = this.#years[reference.yearsBack]
    if (year === undefined)
      return this.#unknown(reference, 'an earlier year', 'Nothing was imported for that year.')
    const missing = year.missingFor(reference.measure, reference.by)
    if (missing !== undefined) return this.#unknown(reference, year.year, missing)
    const entry = this.entry(reference)
    if (entry === undefined) {
      return this.#unknown(reference, year.year, `${reference.measure} was not counted for ${year.year}.`)
    }
    const whole = among[reference.measure]
    const ofWhole =
      whole === undefined ? undefined : this.figure({ ...reference, measure: whole, field: 'value' })
    if (ofWhole?.state === 'unknown') return this.#unknown(reference, year.year, ofWhole.why ?? '')
    this.#remember(entry)
    this.#asked.add(cutKey(entry.id, entry.by, entry.variant))
    if (reference.field === 'notRecorded') return this.#notRecorded(reference, entry, year.year)
    return this.#printed(reference, entry, year.year)
  }

  #remember(entry: MeasureEntry): void {
    const key = `${entry.id} ${entry.variant ?? ''}`
    const before = this.#used.get(key)
    if (before === undefined || before.by.length > entry.by.length) this.#used.set(key, entry)
  }

  #printed(reference: FigureReference, entry: MeasureEntry, year: string): Figure {
    const field = reference.field === 'notRecorded' ? 'value' : reference.field
    const isTotal = Object.keys(reference.keys).length === 0
    const at = entry.cells.findIndex((cell) =>
      Object.entries(reference.keys).every(([dimension, key]) => cell.keys[dimension] === key),
    )
    const found: MeasureFigure | null | undefined = isTotal ? entry.total : entry.cells[at]
    const counts = entry.unit === 'count' || entry.unit === 'count and share'
    // Parts sum to the whole, so a category that nobody stands in is a nought and not a gap.
    const figure = found ?? (counts && !isTotal ? { value: 0 } : undefined)
    const withheld = this.#withheldOf(entry)
    const isFurther = (keys: FigureReference['keys']) =>
      this.#further.get(year)?.has(placeOf(entry, keys)) === true
    // A number and its share tell the whole, which may be what is withheld.
    const further = isFurther(reference.keys) || (field === 'share' && isFurther({}))
    const small = isTotal ? withheld.total : withheld.cells.has(at)
    const hidden = further || small
    if (hidden && !(field === 'denominator' && (figure?.denominator ?? 0) > 5)) {
      return this.#hidden(reference, entry, year, further && !small)
    }
    const value = figure === undefined || saysNothing(figure, field, entry) ? null : numberOf(figure, field)
    if (value === null) {
      const figureless = this.#figure(reference, entry, year, 'not-applicable', null, notApplicableText)
      return { ...figureless, why: `${entry.title} ${this.#nothing(reference, entry, year)}` }
    }
    if (counts && value === 0 && entry.total?.value === 0 && entry.notRecorded > 0) {
      const why = `${entry.title} No record for ${year} says that there were any, but for some nothing was recorded, so this cannot be told.${this.#toldBy(reference)}`
      return this.#unknown(reference, year, why)
    }
    return this.#figure(reference, entry, year, 'known', value, printed(value, field, entry))
  }

  #notRecorded(reference: FigureReference, entry: MeasureEntry, year: string): Figure {
    const value = entry.notRecorded
    if (this.#audience === 'public' && value >= 1 && value <= 5) {
      return this.#hidden(reference, entry, year)
    }
    return this.#figure(reference, entry, year, 'known', value, printed(value, 'notRecorded', entry))
  }

  /** Why there is no number to print: nobody to count, or nothing recorded of those there are. */
  #nothing(reference: FigureReference, entry: MeasureEntry, year: string): string {
    if (entry.notRecorded === 0 && entry.unit !== 'number') return `There was nothing to count for ${year}.`
    return `For ${year} nothing was recorded that it could be counted from.${this.#toldBy(reference)}`
  }

  #toldBy({ measure, yearsBack }: FigureReference): string {
    const told = this.#years[yearsBack]?.toldBy?.(measure) ?? ''
    return told === '' ? '' : ` ${told}`
  }

  #hidden(reference: FigureReference, entry: MeasureEntry, year: string, further = false): Figure {
    const figure = this.#figure(reference, entry, year, 'withheld', null, withheldText)
    return {
      ...figure,
      why: further
        ? `${entry.title} The figure for ${year} is withheld, because a number of very few children could be worked out from it.`
        : `${entry.title} The figure for ${year} is withheld, because it is of very few children.`,
    }
  }

  #withheldOf(entry: MeasureEntry): Withheld {
    if (this.#audience === 'internal') return none
    const known = this.#withheld.get(entry) ?? withheldOf(entry)
    this.#withheld.set(entry, known)
    return known
  }

  #figure(
    reference: FigureReference,
    entry: MeasureEntry,
    year: string,
    state: FigureState,
    value: number | null,
    text: string,
  ): Figure {
    const { measure, keys, field } = reference
    return {
      key: referenceKey(reference, year),
      measure,
      variant: entry.variant,
      year,
      keys,
      field,
      state,
      value,
      text,
    }
  }

  #unknown(reference: FigureReference, year: string, why: string): Figure {
    const { measure, keys, field, variant = null } = reference
    const key = referenceKey(reference, year)
    return { key, measure, variant, year, keys, field, state: 'unknown', value: null, text: 'not known', why }
  }
}

function isWhole({ year, to }: YearOfFigures): boolean {
  const ends = parseCollectionYear(year)?.to
  return ends === undefined || to === '' || to >= ends
}

/** The entries of a year by measure, cut and variant; without a variant, the default one, which comes first. */
function entriesByCut(entries: readonly MeasureEntry[]): ReadonlyMap<string, MeasureEntry> {
  const found = new Map<string, MeasureEntry>()
  for (const entry of entries) {
    for (const key of [cutKey(entry.id, entry.by, undefined), cutKey(entry.id, entry.by, entry.variant)]) {
      if (!found.has(key)) found.set(key, entry)
    }
  }
  return found
}

function cutKey(measure: string, by: readonly string[], variant: string | null | undefined): string {
  return `${measure} ${by.toSorted().join()} ${variant ?? ''}`
}

/** Of a percentage of nobody, that nobody counts is no answer either. */
function saysNothing(figure: MeasureFigure, field: string, entry: MeasureEntry): boolean {
  return entry.unit === 'percent' && field === 'numerator' && figure.denominator === 0
}
