import { type DatedClock, months, since, within } from '#domain/law/clock.ts'
import { carePlanningRegulations } from '#domain/law/instruments.ts'

/**
 * Each later review is held not more than six months after the one before.
 *
 * It runs from the day the previous review was in fact held, never from the day that it was due: 31 August
 * gives 28 February, and from a review held on 28 February the next is due on 28 August.
 *
 *   Wed 10 Dec 2025 -> Wed 10 Jun 2026: the corresponding date
 *   Sun 31 Aug 2025 -> Sat 28 Feb 2026: February 2026 has no day 31, so its last day
 *   Sat 28 Feb 2026 -> Fri 28 Aug 2026: the corresponding date
 */
export const subsequentReview: DatedClock = {
  id: 'C05',
  slug: 'review.subsequent',
  title: 'Subsequent review',
  statement: 'Each later review is held not more than six months after the one before.',
  kind: 'statute',
  confidence: 'primary',
  source: 'CPPCR 2010 reg 33(2)',
  cites: [carePlanningRegulations('reg 33(2)')],
  inForce: since('2011-04-01'),
  limit: within(months(6)),
  anchor: 'previous_review_held',
  readings: [
    'months-and-the-corresponding-date',
    'second-and-subsequent-reviews',
    'a-limit-is-not-extended-by-a-weekend',
    'the-relaxations-of-2020',
  ],
  worked: [
    { start: '2025-12-10', due: '2026-06-10', why: 'the corresponding date' },
    { start: '2025-08-31', due: '2026-02-28', why: 'February 2026 has no day 31, so its last day' },
    { start: '2026-02-28', due: '2026-08-28', why: 'the corresponding date' },
  ],
}
