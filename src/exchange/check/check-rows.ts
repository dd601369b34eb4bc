import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { CollectionYear } from '#domain/calendar/collection-year.ts'
import type { Finding } from '../finding.ts'
import type { RowsByKind } from '../folder.ts'
import { allocationOverlap } from './allocation-overlap.ts'
import { believableValues } from './believable-values.ts'
import { bornAfterEpisode } from './born-after-episode.ts'
import { childNotInHeader } from './child-not-in-header.ts'
import { dateOfBirthDiffers } from './date-of-birth.ts'
import { datesInOrder } from './dates-in-order.ts'
import { episodeDates } from './episode-dates.ts'
import { episodeOverlap } from './episode-overlap.ts'
import { reasonAgainstGap, reasonAgainstNext } from './episode-sequence.ts'
import { FolderRows } from './folder-rows.ts'
import { iroIndependence } from './iro-independence.ts'
import { iroNotEmployed } from './iro-not-employed.ts'
import { missingOverlap } from './missing-overlap.ts'
import { openEpisodes } from './open-episodes.ts'
import { orphans } from './orphans.ts'
import { outOfDateCode } from './out-of-date-code.ts'
import { over18InCare } from './over-18-in-care.ts'
import { reviewAfterYear } from './review-after-year.ts'
import { reviewInCare } from './review-in-care.ts'
import { reviewParticipation } from './review-participation.ts'
import { sharedUpn } from './shared-upn.ts'
import { uascAfter18 } from './uasc-after-18.ts'
import { unknownCode } from './unknown-code.ts'
import type { YearTold } from './year-told.ts'

/** A look at the rows of a folder that finds what cannot be believed. Changes nothing. */
type RowCheck = (folder: FolderRows, year: YearTold) => Iterable<Finding>

const checks: readonly RowCheck[] = [
  childNotInHeader,
  dateOfBirthDiffers,
  sharedUpn,
  bornAfterEpisode,
  over18InCare,
  episodeDates,
  episodeOverlap,
  openEpisodes,
  reasonAgainstGap,
  reasonAgainstNext,
  reviewInCare,
  reviewAfterYear,
  reviewParticipation,
  datesInOrder,
  orphans,
  allocationOverlap,
  iroNotEmployed,
  iroIndependence,
  missingOverlap,
  uascAfter18,
  unknownCode,
  outOfDateCode,
  believableValues,
]

/**
 * Every finding about rows that can be read but not believed: warnings, all of them. `today` is the day on
 * which they are read; undefined when their year has ended. `partlyUnread` are the kinds of which other rows
 * cannot be read.
 */
export function checkRows(
  rows: RowsByKind,
  of: CollectionYear,
  {
    today,
    partlyUnread = new Set(),
  }: { today?: CalendarDate | undefined; partlyUnread?: ReadonlySet<string> },
): Finding[] {
  const folder = new FolderRows(rows, partlyUnread)
  const year = { ...of, toldTo: today !== undefined && today < of.to ? today : of.to }
  const findings: Finding[] = []
  for (const check of checks) for (const found of check(folder, year)) findings.push(found)
  return findings
}
