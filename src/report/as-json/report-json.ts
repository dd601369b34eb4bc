import type { ReportDocument } from '#report/model/document.ts'

/**
 * The report as data: every block as the page prints it, and every figure as its reference, its value and its
 * text. A figure that is withheld has no value here either.
 */
export function reportAsJson(report: ReportDocument): string {
  return `${JSON.stringify(report, null, 1)}\n`
}
