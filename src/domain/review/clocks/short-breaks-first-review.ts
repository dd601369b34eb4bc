import { type DatedClock, months, since, within } from '#domain/law/clock.ts'
import { carePlanningRegulations } from '#domain/law/instruments.ts'

/**
 * A child in a series of short breaks is first reviewed within three months of the first break.
 *
 * Only while regulation 48 applies: no break over 17 days, no more than 75 days in twelve months, and home
 * after each. When it stops applying the ordinary first review runs from that day.
 *
 *   Mon 16 Jun 2025 -> Tue 16 Sep 2025: the corresponding date
 *   Sat 29 Nov 2025 -> Sat 28 Feb 2026: February 2026 has no day 29, so its last day
 */
export const shortBreaksFirstReview: DatedClock = {
  id: 'C10a',
  slug: 'short-breaks-review.first',
  title: 'Short breaks first review',
  statement: 'A child in a series of short breaks is first reviewed within three months of the first break.',
  kind: 'statute',
  confidence: 'secondary',
  source: 'CPPCR 2010 reg 48(3) (numbers unread); Waltham Forest manual on reg 48',
  cites: [carePlanningRegulations('reg 48(3)')],
  inForce: since('2011-04-01'),
  limit: within(months(3)),
  anchor: 'first_short_break_placement_start',
  readings: ['months-and-the-corresponding-date'],
  worked: [
    { start: '2025-06-16', due: '2025-09-16', why: 'the corresponding date' },
    { start: '2025-11-29', due: '2026-02-28', why: 'February 2026 has no day 29, so its last day' },
  ],
}
