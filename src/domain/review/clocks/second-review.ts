import { type DatedClock, months, since, within } from '#domain/law/clock.ts'
import { carePlanningRegulations } from '#domain/law/instruments.ts'

/**
 * The second review is held not more than three months after the first.
 *
 * It runs from the day the first review was in fact held: an early first review brings it forward, a late
 * one does not shorten it.
 *
 *   Tue 30 Sep 2025 -> Tue 30 Dec 2025: the corresponding date
 *   Sun 30 Nov 2025 -> Sat 28 Feb 2026: February 2026 has no day 30, so its last day
 *   Thu 30 Nov 2023 -> Thu 29 Feb 2024: February 2024 has no day 30, so its last day
 */
export const secondReview: DatedClock = {
  id: 'C04',
  slug: 'review.second',
  title: 'Second review',
  statement: 'The second review is held not more than three months after the first.',
  kind: 'statute',
  confidence: 'primary',
  source: 'CPPCR 2010 reg 33(2)',
  cites: [carePlanningRegulations('reg 33(2)')],
  inForce: since('2011-04-01'),
  limit: within(months(3)),
  anchor: 'first_review_held',
  readings: [
    'months-and-the-corresponding-date',
    'second-and-subsequent-reviews',
    'a-limit-is-not-extended-by-a-weekend',
  ],
  worked: [
    { start: '2025-09-30', due: '2025-12-30', why: 'the corresponding date' },
    { start: '2025-11-30', due: '2026-02-28', why: 'February 2026 has no day 30, so its last day' },
    { start: '2023-11-30', due: '2024-02-29', why: 'February 2024 has no day 30, so its last day' },
  ],
}
