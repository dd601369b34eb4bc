import { type DatedClock, since, within, workingDays } from '#domain/law/clock.ts'
import { iroHandbook } from '#domain/law/instruments.ts'

/**
 * The full record of the review is completed within 15 working days of the review's completion.
 *
 * The clock runs from the last meeting of the review.
 *
 *   Thu 26 Nov 2026 -> Thu 17 Dec 2026: no bank holiday in between
 *   Mon 22 Dec 2025 -> Thu 15 Jan 2026: Christmas Day, Boxing Day and New Year's Day are not counted
 */
export const recordCompleted: DatedClock = {
  id: 'C17c',
  slug: 'review.record-completed',
  title: 'Review record completed',
  statement: "The full record of the review is completed within 15 working days of the review's completion.",
  kind: 'statutory guidance',
  confidence: 'secondary',
  source: 'IRO Handbook ch 3 (paragraph unread); tri.x manual text (Wholistic Fostering)',
  cites: [iroHandbook('ch 3')],
  inForce: since('2011-04-01'),
  limit: within(workingDays(15)),
  anchor: 'review_completed',
  readings: ['counting-working-days'],
  worked: [
    { start: '2026-11-26', due: '2026-12-17', why: 'no bank holiday in between' },
    {
      start: '2025-12-22',
      due: '2026-01-15',
      why: "Christmas Day, Boxing Day and New Year's Day are not counted",
    },
  ],
}
