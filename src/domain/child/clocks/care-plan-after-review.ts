import { type DatedClock, sinceUnknown, within, workingDays } from '#domain/law/clock.ts'
import { iroHandbook } from '#domain/law/instruments.ts'

/**
 * The social worker updates the care plan within 10 working days of the review's completion.
 *
 * Council manuals say so; the Handbook's text has not been read.
 *
 *   Thu 26 Nov 2026 -> Thu 10 Dec 2026: no bank holiday in between
 *   Mon 22 Dec 2025 -> Thu 8 Jan 2026: Christmas Day, Boxing Day and New Year's Day are not counted
 */
export const carePlanAfterReview: DatedClock = {
  id: 'C20b',
  slug: 'care-plan.after-review',
  title: 'Care plan updated after the review',
  statement: "The social worker updates the care plan within 10 working days of the review's completion.",
  kind: 'statutory guidance',
  confidence: 'secondary',
  source: 'council manuals; Handbook text unread',
  cites: [iroHandbook('paragraph not read')],
  inForce: sinceUnknown,
  limit: within(workingDays(10)),
  anchor: 'review_completed',
  readings: ['counting-working-days'],
  worked: [
    { start: '2026-11-26', due: '2026-12-10', why: 'no bank holiday in between' },
    {
      start: '2025-12-22',
      due: '2026-01-08',
      why: "Christmas Day, Boxing Day and New Year's Day are not counted",
    },
  ],
}
