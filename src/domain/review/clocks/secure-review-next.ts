import { type DatedClock, months, since, within } from '#domain/law/clock.ts'
import { secureAccommodationRegulations } from '#domain/law/instruments.ts'

/**
 * After that, secure accommodation is reviewed at intervals of not more than three months while it lasts.
 *
 * It runs from the day the previous secure accommodation review was in fact held.
 *
 *   Thu 15 Jan 2026 -> Wed 15 Apr 2026: the corresponding date
 *   Sun 31 Aug 2025 -> Sun 30 Nov 2025: November 2025 has no day 31, so its last day
 */
export const secureReviewNext: DatedClock = {
  id: 'C11b',
  slug: 'secure-review.next',
  title: 'Secure accommodation review (next)',
  statement:
    'After that, secure accommodation is reviewed at intervals of not more than three months while it lasts.',
  kind: 'statute',
  confidence: 'secondary',
  source:
    'Secure Accommodation Regs 1991 reg 15 (text unread); Walsall manual (28 days to the first is local practice elsewhere)',
  cites: [secureAccommodationRegulations('reg 15')],
  inForce: since('1991-10-14'),
  limit: within(months(3)),
  anchor: 'previous_secure_review_held',
  readings: ['months-and-the-corresponding-date', 'the-2026-act'],
  worked: [
    { start: '2026-01-15', due: '2026-04-15', why: 'the corresponding date' },
    { start: '2025-08-31', due: '2025-11-30', why: 'November 2025 has no day 31, so its last day' },
  ],
}
