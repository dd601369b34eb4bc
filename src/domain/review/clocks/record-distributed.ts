import { type DatedClock, since, within, workingDays } from '#domain/law/clock.ts'
import { iroHandbook } from '#domain/law/instruments.ts'

/**
 * The record of the review, with its decisions, is distributed within 20 working days of the review's
 * completion.
 *
 * Each person gets the version decided for them. The clock runs from the last meeting of the review.
 *
 *   Thu 26 Nov 2026 -> Thu 24 Dec 2026: no bank holiday in between
 *   Mon 22 Dec 2025 -> Thu 22 Jan 2026: Christmas Day, Boxing Day and New Year's Day are not counted
 */
export const recordDistributed: DatedClock = {
  id: 'C17d',
  slug: 'review.record-distributed',
  title: 'Review record distributed',
  statement:
    "The record of the review, with its decisions, is distributed within 20 working days of the review's completion.",
  kind: 'statutory guidance',
  confidence: 'secondary',
  source: 'IRO Handbook ch 3 (paragraph unread); tri.x manual text (Wholistic Fostering); Thurrock seed',
  cites: [iroHandbook('ch 3')],
  inForce: since('2011-04-01'),
  limit: within(workingDays(20)),
  anchor: 'review_completed',
  readings: ['counting-working-days'],
  worked: [
    { start: '2026-11-26', due: '2026-12-24', why: 'no bank holiday in between' },
    {
      start: '2025-12-22',
      due: '2026-01-22',
      why: "Christmas Day, Boxing Day and New Year's Day are not counted",
    },
  ],
}
