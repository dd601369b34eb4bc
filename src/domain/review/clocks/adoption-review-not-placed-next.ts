import { type DatedClock, months, since, within } from '#domain/law/clock.ts'
import { adoptionAgenciesRegulations } from '#domain/law/instruments.ts'

/**
 * After that first review, a child not yet placed for adoption is reviewed at least every six months until
 * placed.
 *
 * The ordinary reviews run as well until the child is placed: the earlier date governs.
 *
 *   Mon 1 Sep 2025 -> Sun 1 Mar 2026: the corresponding date, though a Sunday
 *   Sun 31 Aug 2025 -> Sat 28 Feb 2026: February 2026 has no day 31, so its last day
 */
export const adoptionReviewNotPlacedNext: DatedClock = {
  id: 'C09b',
  slug: 'adoption-review.not-placed-next',
  title: 'Review: authorised, not placed (next)',
  statement:
    'After that first review, a child not yet placed for adoption is reviewed at least every six months until placed.',
  kind: 'statute',
  confidence: 'primary',
  source: 'AAR 2005 reg 36(1)(b)',
  cites: [adoptionAgenciesRegulations('reg 36(1)(b)')],
  inForce: since('2005-12-30'),
  limit: within(months(6)),
  anchor: 'previous_adoption_review_held',
  readings: ['months-and-the-corresponding-date'],
  worked: [
    { start: '2025-09-01', due: '2026-03-01', why: 'the corresponding date, though a Sunday' },
    { start: '2025-08-31', due: '2026-02-28', why: 'February 2026 has no day 31, so its last day' },
  ],
}
