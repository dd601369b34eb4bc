import { type DatedClock, months, sinceUnknown, within } from '#domain/law/clock.ts'
import { workingTogether } from '#domain/law/instruments.ts'

/**
 * Each later review conference is held within six months of the one before.
 *
 *   Sun 31 Aug 2025 -> Sat 28 Feb 2026: February 2026 has no day 31, so its last day
 *   Tue 17 Feb 2026 -> Mon 17 Aug 2026: the corresponding date
 */
export const nextReviewConference: DatedClock = {
  id: 'C32d',
  slug: 'conference.next-review',
  title: 'Subsequent review conference',
  statement: 'Each later review conference is held within six months of the one before.',
  kind: 'statutory guidance',
  confidence: 'secondary',
  source: 'Working Together',
  cites: [workingTogether('not read')],
  inForce: sinceUnknown,
  limit: within(months(6)),
  anchor: 'previous_review_conference',
  readings: ['months-and-the-corresponding-date'],
  worked: [
    { start: '2025-08-31', due: '2026-02-28', why: 'February 2026 has no day 31, so its last day' },
    { start: '2026-02-17', due: '2026-08-17', why: 'the corresponding date' },
  ],
}
