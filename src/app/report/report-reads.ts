import type { AnnualFigures, AnnualReportAsked } from './annual-figures.ts'

/** What pages and commands ask about reports. */
export interface ReportReads {
  /** The collection years that a report can be made for, the newest first. */
  yearsHeld(authorityId: string): Promise<readonly string[]>
  annualFigures(asked: AnnualReportAsked): Promise<AnnualFigures>
}
