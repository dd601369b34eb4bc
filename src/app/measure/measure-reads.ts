import type { Scope } from '#domain/access/scope.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { parseCollectionYear } from '#domain/calendar/collection-year.ts'
import { type StandingDay, standingDay } from '#domain/care/standing-day.ts'
import type { MeasureEntry } from '#domain/measure/result.ts'
import { type FindingCode, findingCodes } from '#exchange/finding-codes.ts'
import { askMeasures, type MeasuresAsked } from './ask-measures.ts'
import type { MeasureCounter } from './measure-counter.ts'
import type { ComparatorStore, MeasureSources, ScorecardStore } from './measure-sources.ts'

export type FiguresAsked = Pick<
  MeasuresAsked,
  'authorityId' | 'from' | 'to' | 'measures' | 'by' | 'variant' | 'totalsOnly'
>

/** Where the records stand: the last day that figures can be asked for, and the years there are. */
export interface MeasuresStand extends StandingDay {
  /** The newest first. */
  readonly years: readonly string[]
}

/** What the pages of measures ask. */
export interface MeasureReads extends Pick<MeasureSources, 'kindsHeld' | 'comparators' | 'officers'> {
  stand(authorityId: string): Promise<MeasuresStand>
  /** Throws RangeError when a measure, dimension or variant does not exist. */
  figures(asked: FiguresAsked): Promise<readonly MeasureEntry[]>
  /** What was found wrong in files of these kinds for a year, in words, the most frequent first. */
  findings(authorityId: string, year: string, kinds: readonly string[]): Promise<readonly FindingInWords[]>
  readonly comparing: ComparatorStore
  readonly scorecards: ScorecardStore
  /** With the rows behind each, of the children in scope; never remembered. */
  withRows(asked: FiguresAsked & { readonly scope: Scope }): Promise<readonly MeasureEntry[]>
}

/** One kind of thing that is wrong in a file, and how often. */
export interface FindingInWords {
  readonly means: string
  readonly severity: 'error' | 'warning'
  readonly count: number
}

export interface MeasureReadsNeeds {
  readonly measures: MeasureCounter
  readonly sources: MeasureSources
  readonly comparing: ComparatorStore
  readonly scorecards: ScorecardStore
  readonly today: () => CalendarDate
  readonly now: () => Date
}

/** As many answers as are remembered: a few hundred views, each some kilobytes. */
const remembered = 400

/**
 * Measures of a running server. The figures of a council stay the same until its next import, so each question
 * is counted once for each import. What is remembered are figures of the whole authority, never a row.
 */
export function measureReads(needs: MeasureReadsNeeds): MeasureReads {
  const { sources } = needs
  const kept = new Map<string, Promise<readonly MeasureEntry[]>>()
  return {
    kindsHeld: (authorityId, year) => sources.kindsHeld(authorityId, year),
    comparators: (authorityId, measure) => sources.comparators(authorityId, measure),
    officers: (authorityId) => sources.officers(authorityId),
    comparing: needs.comparing,
    scorecards: needs.scorecards,
    findings: async (authorityId, year, kinds) =>
      (await sources.findings(authorityId, year, kinds)).map(({ code, severity, count }) => ({
        means: isFindingCode(code) ? findingCodes[code].means : code,
        severity,
        count,
      })),
    async stand(authorityId) {
      const years = await sources.yearsHeld(authorityId)
      const stand = standingDay(needs.today(), years[0])
      // A year that has not begun where the records stand has no figure to show.
      return {
        ...stand,
        years: years.filter((year) => (parseCollectionYear(year)?.from ?? stand.on) <= stand.on),
      }
    },
    async figures(asked) {
      const key = keyOf(asked, await sources.lastChange(asked.authorityId))
      const known = kept.get(key)
      if (known !== undefined) {
        // The one used last goes last, so that the first is the one to forget.
        kept.delete(key)
        kept.set(key, known)
        return known
      }
      const counting = entriesOf(needs, { ...asked, scope: { kind: 'figures' } })
      kept.set(key, counting)
      const oldest = kept.size > remembered ? [...kept.keys()][0] : undefined
      if (oldest !== undefined) kept.delete(oldest)
      counting.catch(() => kept.delete(key))
      return counting
    },
    withRows: (asked) => entriesOf(needs, { ...asked, rows: true }),
  }
}

function isFindingCode(code: string): code is FindingCode {
  return Object.hasOwn(findingCodes, code)
}

function keyOf(asked: FiguresAsked, newest: string | undefined): string {
  const { authorityId, from, to, measures, by, variant, totalsOnly } = asked
  return JSON.stringify([authorityId, newest, from, to, measures, by, variant, totalsOnly])
}

async function entriesOf(
  needs: MeasureReadsNeeds,
  asked: Omit<MeasuresAsked, 'authority'>,
): Promise<readonly MeasureEntry[]> {
  const answered = await askMeasures(needs, { ...asked, authority: asked.authorityId })
  if (answered.kind === 'called_wrongly') throw new RangeError(answered.why)
  return answered.answer.measures
}
