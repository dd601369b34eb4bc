import { type DatedClock, months, since, within } from '#domain/law/clock.ts'
import { secureAccommodationRegulations } from '#domain/law/instruments.ts'

/**
 * A child kept in secure accommodation is first reviewed within one month of the start of the placement.
 *
 * It is held by at least three people, one of them neither a member nor an officer of the authority, and
 * comes on top of the ordinary reviews. Some councils aim for 28 days.
 *
 *   Mon 15 Dec 2025 -> Thu 15 Jan 2026: the corresponding date
 *   Sat 31 Jan 2026 -> Sat 28 Feb 2026: February 2026 has no day 31, so its last day
 */
export const secureReviewFirst: DatedClock = {
  id: 'C11a',
  slug: 'secure-review.first',
  title: 'Secure accommodation review (first)',
  statement:
    'A child kept in secure accommodation is first reviewed within one month of the start of the placement.',
  kind: 'statute',
  confidence: 'secondary',
  source:
    'Secure Accommodation Regs 1991 reg 15 (text unread); Walsall manual (28 days to the first is local practice elsewhere)',
  cites: [secureAccommodationRegulations('reg 15')],
  inForce: since('1991-10-14'),
  limit: within(months(1)),
  anchor: 'secure_placement_start',
  readings: ['months-and-the-corresponding-date', 'the-2026-act'],
  worked: [
    { start: '2025-12-15', due: '2026-01-15', why: 'the corresponding date' },
    { start: '2026-01-31', due: '2026-02-28', why: 'February 2026 has no day 31, so its last day' },
  ],
}
