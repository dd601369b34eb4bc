import { askMeasures, type MeasuresAsked } from '#app/measure/ask-measures.ts'
import type { MeasureCounter } from '#app/measure/measure-counter.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { MeasureAnswer, MeasureEntry } from '#domain/measure/result.ts'
import { type CollectionYear, collectionYear, soFar, yearBefore } from './collection-year.ts'
import type { ImportRecord, OtherAreasFigure, ReportSources } from './report-sources.ts'

export interface AnnualReportNeeds {
  readonly measures: MeasureCounter
  readonly sources: ReportSources
  readonly now: () => Date
  readonly today: () => CalendarDate
}

export interface AnnualReportAsked {
  readonly authorityId: string
  /** The council's name, as it is printed. */
  readonly authority: string
  /** `2020-21`. */
  readonly year: string
  /** `public` leaves small numbers about children out. */
  readonly audience: 'internal' | 'public'
}

/** Everything that the report of a year prints, in one place and counted at one time. */
export interface AnnualFigures {
  readonly authority: string
  readonly audience: 'internal' | 'public'
  readonly generatedAt: string
  readonly imports: readonly ImportRecord[]
  /** Figures of other areas to set beside those of the year of the report, the newest first. */
  readonly otherAreas?: readonly OtherAreasFigure[]
  /** The year of the report, then the years before it for which there is data: the newest first. */
  readonly years: readonly FiguresOfYear[]
}

export interface FiguresOfYear extends CollectionYear {
  readonly entries: readonly MeasureEntry[]
  readonly kindsHeld: ReadonlySet<string>
}

/** The report looks back no further than this. */
const earlierYears = 2

type Question = Pick<MeasuresAsked, 'measures' | 'by' | 'variant'>

/** What the report asks beside every measure by itself and by each of its dimensions. */
const further: readonly Question[] = [
  { measures: ['reviews.in_time'], variant: 'due' },
  { measures: ['reviews.in_time'], variant: 'child_year' },
  { measures: ['participation.rate'], variant: 'attending_counts' },
  { measures: ['participation.codes'], by: ['code', 'quarter'] },
  { measures: ['feedback.answers'], by: ['question', 'answer'] },
]

/**
 * Gathers the figures of a year's report and of up to two years before it. A year that is not over is counted to
 * today: nothing is said of months to come. Throws RangeError when the year is not a collection year.
 */
export async function annualFigures(
  needs: AnnualReportNeeds,
  asked: AnnualReportAsked,
): Promise<AnnualFigures> {
  const { authorityId, authority, audience } = asked
  const year = collectionYear(asked.year)
  if (year === undefined) throw new RangeError(`${asked.year} is not a collection year such as 2020-21`)
  const until = soFar(year, needs.today())
  const years = [await figuresOf(needs, asked, until, await needs.sources.kindsHeld(authorityId, year.year))]
  for (let before = yearBefore(year); years.length <= earlierYears; before = yearBefore(before)) {
    const held = await needs.sources.kindsHeld(authorityId, before.year)
    if (!held.has('ssda903.reviews') && !held.has('ssda903.episodes')) break
    years.push(await figuresOf(needs, asked, before, held))
  }
  const imports = await needs.sources.importsOf(authorityId, year.year)
  const otherAreas = await needs.sources.otherAreas(authorityId, year.year)
  return { authority, audience, generatedAt: needs.now().toISOString(), imports, otherAreas, years }
}

async function figuresOf(
  needs: AnnualReportNeeds,
  asked: AnnualReportAsked,
  year: CollectionYear,
  kindsHeld: ReadonlySet<string>,
): Promise<FiguresOfYear> {
  const entries: MeasureEntry[] = []
  for (const question of [{}, ...further]) {
    const { measures } = await ask(needs, asked, year, question)
    entries.push(...measures)
  }
  return { ...year, entries, kindsHeld }
}

/** The report asks for totals only: no row, so no child. */
async function ask(
  needs: AnnualReportNeeds,
  { authorityId, authority }: AnnualReportAsked,
  { from, to }: CollectionYear,
  question: Question,
): Promise<MeasureAnswer> {
  const scope = { kind: 'figures' } as const
  const answered = await askMeasures(needs, { ...question, authorityId, authority, from, to, scope })
  if (answered.kind === 'called_wrongly') throw new RangeError(answered.why)
  return answered.answer
}
