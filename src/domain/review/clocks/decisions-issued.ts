import { type DatedClock, since, within, workingDays } from '#domain/law/clock.ts'
import { iroHandbook } from '#domain/law/instruments.ts'

/**
 * The written record of the decisions or recommendations is issued within 5 working days of the review's
 * completion.
 *
 * It goes to the team manager. The clock runs from the last meeting of the review, not from the first.
 *
 *   Thu 26 Nov 2026 -> Thu 3 Dec 2026: no bank holiday in between
 *   Mon 22 Dec 2025 -> Wed 31 Dec 2025: Christmas Day and Boxing Day are not counted
 */
export const decisionsIssued: DatedClock = {
  id: 'C17a',
  slug: 'review.decisions-issued',
  title: 'Decisions/recommendations issued',
  statement:
    "The written record of the decisions or recommendations is issued within 5 working days of the review's completion.",
  kind: 'statutory guidance',
  confidence: 'secondary',
  source: 'IRO Handbook ch 3 (paragraph unread); tri.x manual text (Wholistic Fostering)',
  cites: [iroHandbook('ch 3')],
  inForce: since('2011-04-01'),
  limit: within(workingDays(5)),
  anchor: 'review_completed',
  readings: ['counting-working-days'],
  worked: [
    { start: '2026-11-26', due: '2026-12-03', why: 'no bank holiday in between' },
    { start: '2025-12-22', due: '2025-12-31', why: 'Christmas Day and Boxing Day are not counted' },
  ],
}
