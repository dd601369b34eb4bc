import type { MeasureAnswer, MeasureEntry } from '#domain/measure/result.ts'
import { collectionYear, type CollectionYear, yearBefore } from './collection-year.ts'

/** One import that the figures of a year rest on. */
export interface ImportRecord {
  readonly importId: string
  /** The day it was made, `2021-05-04`. */
  readonly importedOn: string
  readonly files: readonly ImportedFile[]
  readonly findings: readonly FindingCount[]
}

export interface ImportedFile {
  readonly file: string
  /** `ssda903.reviews`, `disputes`; undefined when the file was not recognised and was skipped. */
  readonly kind?: string | undefined
  readonly sha256: string
  readonly read: number
  readonly rejected: number
}

export interface FindingCount {
  readonly code: string
  readonly severity: 'error' | 'warning'
  readonly count: number
}

export interface MeasureQuestion {
  readonly from: string
  readonly to: string
  /** All of them when left out. */
  readonly measures?: readonly string[]
  /** When left out: the total, and each dimension by itself. */
  readonly by?: readonly string[]
  readonly variant?: string
}

/** What the report asks of one authority, which whoever builds these has chosen. */
export interface AnnualReportNeeds {
  readonly askMeasures: (question: MeasureQuestion) => Promise<MeasureAnswer>
  /** The imports of a collection year that landed, the oldest first. */
  readonly importsOf: (year: string) => Promise<readonly ImportRecord[]>
  /**
   * The kinds of file that were imported for a collection year, with or without rows: `ssda903.reviews`,
   * `disputes`. A file without rows says that there were none, and no file says nothing.
   */
  readonly kindsHeld: (year: string) => Promise<ReadonlySet<string>>
}

/** Everything that the report of a year prints, in one place and counted at one time. */
export interface AnnualFigures {
  readonly authority: string
  readonly audience: 'internal' | 'public'
  readonly generatedAt: string
  readonly imports: readonly ImportRecord[]
  /** The year of the report, then the years before it for which there is data: the newest first. */
  readonly years: readonly FiguresOfYear[]
}

export interface FiguresOfYear extends CollectionYear {
  readonly entries: readonly MeasureEntry[]
  readonly kindsHeld: ReadonlySet<string>
}

export interface AnnualReportRequest {
  /** The council's name, as it is printed. */
  readonly authority: string
  /** `2020-21`. */
  readonly year: string
  readonly audience: 'internal' | 'public'
}

/** The report looks back no further than this. */
const earlierYears = 2

/** What the report asks beside every measure by itself and by each of its dimensions. */
const further: readonly Omit<MeasureQuestion, 'from' | 'to'>[] = [
  { measures: ['reviews.in_time'], variant: 'due' },
  { measures: ['reviews.in_time'], variant: 'child_year' },
  { measures: ['participation.rate'], variant: 'attending_counts' },
  { measures: ['participation.codes'], by: ['code', 'quarter'] },
  { measures: ['feedback.answers'], by: ['question', 'answer'] },
]

/**
 * Gathers the figures of a year's report and of up to two years before it. Throws RangeError when the year is
 * not a collection year.
 */
export async function annualFigures(
  needs: AnnualReportNeeds,
  request: AnnualReportRequest,
): Promise<AnnualFigures> {
  const asked = collectionYear(request.year)
  if (asked === undefined) throw new RangeError(`${request.year} is not a collection year such as 2020-21`)
  const imports = await needs.importsOf(asked.year)
  const first = await figuresOf(needs, asked, await needs.kindsHeld(asked.year))
  const years = [first.year]
  for (let year = yearBefore(asked); years.length <= earlierYears; year = yearBefore(year)) {
    const held = await needs.kindsHeld(year.year)
    if (!held.has('ssda903.reviews') && !held.has('ssda903.episodes')) break
    years.push((await figuresOf(needs, year, held)).year)
  }
  const { authority, audience } = request
  return { authority, audience, generatedAt: first.generatedAt, imports, years }
}

async function figuresOf(
  needs: AnnualReportNeeds,
  year: CollectionYear,
  kindsHeld: ReadonlySet<string>,
): Promise<{ year: FiguresOfYear; generatedAt: string }> {
  const { from, to } = year
  const whole = await needs.askMeasures({ from, to })
  const entries = [...whole.measures]
  for (const question of further) {
    const { measures } = await needs.askMeasures({ ...question, from, to })
    entries.push(...measures)
  }
  return { year: { ...year, entries, kindsHeld }, generatedAt: whole.generatedAt }
}
