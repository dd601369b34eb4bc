import { type DatedClock, months, since, within } from '#domain/law/clock.ts'
import { adoptionAgenciesRegulations } from '#domain/law/instruments.ts'

/**
 * The second review of a child placed for adoption is held not more than three months after the first.
 *
 * It runs from the day the first adoption review was in fact held.
 *
 *   Mon 12 Jan 2026 -> Sun 12 Apr 2026: the corresponding date, though a Sunday
 *   Sun 30 Nov 2025 -> Sat 28 Feb 2026: February 2026 has no day 30, so its last day
 */
export const adoptionReviewPlacedSecond: DatedClock = {
  id: 'C09d',
  slug: 'adoption-review.placed-second',
  title: 'Review: placed for adoption (second)',
  statement:
    'The second review of a child placed for adoption is held not more than three months after the first.',
  kind: 'statute',
  confidence: 'primary',
  source: 'AAR 2005 reg 36(3)(b)',
  cites: [adoptionAgenciesRegulations('reg 36(3)(b)')],
  inForce: since('2005-12-30'),
  limit: within(months(3)),
  anchor: 'first_adoption_review_held',
  readings: ['months-and-the-corresponding-date'],
  worked: [
    { start: '2026-01-12', due: '2026-04-12', why: 'the corresponding date, though a Sunday' },
    { start: '2025-11-30', due: '2026-02-28', why: 'February 2026 has no day 30, so its last day' },
  ],
}
