import { type DatedClock, since, weeks, within } from '#domain/law/clock.ts'
import { adoptionAgenciesRegulations } from '#domain/law/instruments.ts'

/**
 * A child placed for adoption is first reviewed within four weeks of the placement.
 *
 * Four weeks are 28 days, bank holidays or not. From the placement on only the adoption reviews run: the
 * ordinary review clock has stopped.
 *
 *   Mon 15 Dec 2025 -> Mon 12 Jan 2026: 28 days after, the day itself not counted
 *   Fri 6 Mar 2026 -> Fri 3 Apr 2026: 28 days after, the day itself not counted; Good Friday does not move it
 */
export const adoptionReviewPlacedFirst: DatedClock = {
  id: 'C09c',
  slug: 'adoption-review.placed-first',
  title: 'Review: placed for adoption (first)',
  statement: 'A child placed for adoption is first reviewed within four weeks of the placement.',
  kind: 'statute',
  confidence: 'primary',
  source: 'AAR 2005 reg 36(3)(a)',
  cites: [adoptionAgenciesRegulations('reg 36(3)(a)')],
  inForce: since('2005-12-30'),
  limit: within(weeks(4)),
  anchor: 'placed_for_adoption',
  readings: ['weeks-and-intervals', 'a-limit-is-not-extended-by-a-weekend'],
  worked: [
    { start: '2025-12-15', due: '2026-01-12', why: '28 days after, the day itself not counted' },
    {
      start: '2026-03-06',
      due: '2026-04-03',
      why: '28 days after, the day itself not counted; Good Friday does not move it',
    },
  ],
}
