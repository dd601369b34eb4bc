import { type DatedClock, months, since, within } from '#domain/law/clock.ts'
import { adoptionAgenciesRegulations } from '#domain/law/instruments.ts'

/**
 * After that, a child placed for adoption is reviewed at least every six months until the adoption order
 * or the return.
 *
 * It runs from the day the previous adoption review was in fact held.
 *
 *   Sun 12 Apr 2026 -> Mon 12 Oct 2026: the corresponding date
 *   Thu 31 Aug 2023 -> Thu 29 Feb 2024: February 2024 has no day 31, so its last day
 */
export const adoptionReviewPlacedNext: DatedClock = {
  id: 'C09e',
  slug: 'adoption-review.placed-next',
  title: 'Review: placed for adoption (subsequent)',
  statement:
    'After that, a child placed for adoption is reviewed at least every six months until the adoption order or the return.',
  kind: 'statute',
  confidence: 'primary',
  source: 'AAR 2005 reg 36(3)(c)',
  cites: [adoptionAgenciesRegulations('reg 36(3)(c)')],
  inForce: since('2005-12-30'),
  limit: within(months(6)),
  anchor: 'previous_adoption_review_held',
  readings: ['months-and-the-corresponding-date'],
  worked: [
    { start: '2026-04-12', due: '2026-10-12', why: 'the corresponding date' },
    { start: '2023-08-31', due: '2024-02-29', why: 'February 2024 has no day 31, so its last day' },
  ],
}
