import { calendarDate } from '#domain/calendar/calendar-date.ts'
import { countCaseload } from './caseload.ts'
import { countChallenge } from './challenge.ts'
import { countCohort } from './cohort.ts'
import { contextOf } from './context.ts'
import type { Facts } from './facts.ts'
import type { OracleFigure } from './figure.ts'
import { countOversight } from './oversight.ts'
import { countParticipation } from './participation.ts'
import { countPlacements } from './placements.ts'
import { countProtection } from './protection.ts'
import { countQuality } from './quality.ts'
import { countConferenceReports, countRecords } from './records.ts'
import { countReviews } from './reviews.ts'
import { countVoice } from './voice.ts'

/**
 * Counts every measure of the contract a second time, from the plain rows and in plain loops, so that the
 * figures of the product can be held against it. `from` and `to` are ISO dates, both in the period. Every
 * variant is given unless one is asked for. Throws RangeError when `from` or `to` is no date.
 */
export function countAll(
  facts: Facts,
  ask: { readonly from: string; readonly to: string; readonly variant?: string },
): OracleFigure[] {
  const context = contextOf(facts, calendarDate(ask.from), calendarDate(ask.to))
  const figures = [
    ...countReviews(context),
    ...countParticipation(context),
    ...countRecords(context),
    ...countCaseload(context),
    ...countCohort(context),
    ...countPlacements(context),
    ...countOversight(context),
    ...countChallenge(context),
    ...countQuality(context),
    ...countVoice(context),
    ...countProtection(context),
    ...countConferenceReports(context),
  ]
  return figures.filter(
    ({ variant }) => ask.variant === undefined || variant === null || variant === ask.variant,
  )
}

/** The one figure of a measure, variant and cut. Throws when the oracle has none. */
export function figureOf(
  figures: readonly OracleFigure[],
  measure: string,
  by: readonly string[] = [],
  variant?: string,
): OracleFigure {
  const found = figures.find(
    (figure) =>
      figure.measure === measure &&
      figure.by.join('|') === by.join('|') &&
      (variant === undefined || figure.variant === variant),
  )
  if (found === undefined) throw new Error(`The oracle has no ${measure} by ${by.join(', ') || 'nothing'}`)
  return found
}
