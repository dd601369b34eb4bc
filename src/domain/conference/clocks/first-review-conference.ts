import { type DatedClock, months, sinceUnknown, within } from '#domain/law/clock.ts'
import { workingTogether } from '#domain/law/instruments.ts'

/**
 * The first review conference is held within three months of the initial conference.
 *
 *   Sun 30 Nov 2025 -> Sat 28 Feb 2026: February 2026 has no day 30, so its last day
 *   Tue 17 Feb 2026 -> Sun 17 May 2026: the corresponding date, though a Sunday
 */
export const firstReviewConference: DatedClock = {
  id: 'C32c',
  slug: 'conference.first-review',
  title: 'First review conference',
  statement: 'The first review conference is held within three months of the initial conference.',
  kind: 'statutory guidance',
  confidence: 'secondary',
  source: 'Working Together',
  cites: [workingTogether('not read')],
  inForce: sinceUnknown,
  limit: within(months(3)),
  anchor: 'icpc_held',
  readings: ['months-and-the-corresponding-date'],
  worked: [
    { start: '2025-11-30', due: '2026-02-28', why: 'February 2026 has no day 30, so its last day' },
    { start: '2026-02-17', due: '2026-05-17', why: 'the corresponding date, though a Sunday' },
  ],
}
