import { type DatedClock, months, since, within } from '#domain/law/clock.ts'
import { carePlanningRegulations } from '#domain/law/instruments.ts'

/**
 * After that, a child in a series of short breaks is reviewed at least every six months.
 *
 * It runs from the day the previous review was in fact held.
 *
 *   Tue 16 Sep 2025 -> Mon 16 Mar 2026: the corresponding date
 *   Fri 31 Oct 2025 -> Thu 30 Apr 2026: April 2026 has no day 31, so its last day
 */
export const shortBreaksNextReview: DatedClock = {
  id: 'C10b',
  slug: 'short-breaks-review.next',
  title: 'Short breaks subsequent review',
  statement: 'After that, a child in a series of short breaks is reviewed at least every six months.',
  kind: 'statute',
  confidence: 'secondary',
  source: 'CPPCR 2010 reg 48(3) (numbers unread); Waltham Forest manual on reg 48',
  cites: [carePlanningRegulations('reg 48(3)')],
  inForce: since('2011-04-01'),
  limit: within(months(6)),
  anchor: 'previous_review_held',
  readings: ['months-and-the-corresponding-date'],
  worked: [
    { start: '2025-09-16', due: '2026-03-16', why: 'the corresponding date' },
    { start: '2025-10-31', due: '2026-04-30', why: 'April 2026 has no day 31, so its last day' },
  ],
}
