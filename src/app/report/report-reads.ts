import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import {
  type AnnualFigures,
  annualFigures,
  type AnnualReportAsked,
  type AnnualReportNeeds,
} from './annual-figures.ts'

/** What pages and commands ask about reports. */
export interface ReportReads {
  /** The collection years that a report can be made for, the newest first. */
  yearsHeld(authorityId: string): Promise<readonly string[]>
  annualFigures(asked: AnnualReportAsked): Promise<AnnualFigures>
  readonly today: () => CalendarDate
}

/** As many reports as are remembered: a few councils' years, each in two editions. */
const remembered = 24

/**
 * Reports of a running server. Counting three years takes seconds, and the figures of a council stay the same
 * until its next import: so each report is counted once for each import. The same figures are the same object.
 */
export function reportReads(needs: AnnualReportNeeds): ReportReads {
  const kept = new Map<string, Promise<AnnualFigures>>()
  return {
    today: needs.today,
    yearsHeld: (authorityId) => needs.sources.yearsHeld(authorityId),
    async annualFigures(asked) {
      const { authorityId, authority, year, audience } = asked
      const newest = await needs.sources.lastChange(authorityId)
      // A year that is not over is counted to today, and so anew each day.
      const key = [authorityId, authority, year, audience, newest, needs.today()].join(' ')
      const known = kept.get(key)
      if (known !== undefined) return known
      const counting = annualFigures(needs, asked)
      kept.set(key, counting)
      const oldest = kept.size > remembered ? [...kept.keys()][0] : undefined
      if (oldest !== undefined) kept.delete(oldest)
      counting.catch(() => kept.delete(key))
      return counting
    },
  }
}
