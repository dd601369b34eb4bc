import type { PreparedReview } from '#app/preparing/preparing-store.ts'
import { wantedBy } from '#domain/preparing/lead-times.ts'
import type { Paper } from '#domain/preparing/preparation.ts'
import { dateWithWeekday } from '../../../../kit/format.ts'

/** By when a paper is wanted, and by whose rule; undefined while the review has no date. */
export function wantedWords(full: PreparedReview, paper: Paper): string | undefined {
  const { plannedOn } = full.review
  if (plannedOn === null) return undefined
  const wanted = wantedBy(paper.kind, plannedOn, full.leadTimes, full.calendar)
  return wanted === undefined ? undefined : `Wanted by ${dateWithWeekday(wanted.on)}. ${wanted.because}`
}
