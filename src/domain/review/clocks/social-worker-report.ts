import { type DatedClock, atLeastBefore, sinceUnknown, workingDays } from '#domain/law/clock.ts'
import { iroHandbook, practiceOf } from '#domain/law/instruments.ts'

/**
 * The social worker's report reaches the IRO at least 3 working days before the review.
 *
 * Kent works so; the Handbook's paragraph has not been read. The day of the review is not counted.
 *
 *   Thu 26 Nov 2026 -> Mon 23 Nov 2026: no bank holiday in between
 *   Tue 6 Jan 2026 -> Wed 31 Dec 2025: New Year's Day is not counted
 *   Thu 9 Apr 2026 -> Thu 2 Apr 2026: Good Friday and Easter Monday are not counted
 */
export const socialWorkerReport: DatedClock = {
  id: 'C16a',
  slug: 'review.social-worker-report',
  title: 'Social worker report to IRO',
  statement: "The social worker's report reaches the IRO at least 3 working days before the review.",
  kind: 'statutory guidance',
  confidence: 'knowledge-verify',
  source: 'Kent seed; IRO Handbook paragraph unread',
  cites: [iroHandbook('paragraph not read'), practiceOf('Kent', 'practice in 2017-18')],
  inForce: sinceUnknown,
  limit: atLeastBefore(workingDays(3)),
  anchor: 'review_meeting',
  readings: ['working-days-before'],
  worked: [
    { start: '2026-11-26', due: '2026-11-23', why: 'no bank holiday in between' },
    { start: '2026-01-06', due: '2025-12-31', why: "New Year's Day is not counted" },
    { start: '2026-04-09', due: '2026-04-02', why: 'Good Friday and Easter Monday are not counted' },
  ],
}
