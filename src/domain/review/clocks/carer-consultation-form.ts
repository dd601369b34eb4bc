import { type DatedClock, atLeastBefore, sinceUnknown, workingDays } from '#domain/law/clock.ts'
import { practiceOf } from '#domain/law/instruments.ts'

/**
 * The foster carer's consultation form reaches the IRO at least 5 working days before the review.
 *
 * Kent's own lead time. The day of the review is not counted.
 *
 *   Thu 26 Nov 2026 -> Thu 19 Nov 2026: no bank holiday in between
 *   Tue 6 Jan 2026 -> Mon 29 Dec 2025: New Year's Day is not counted
 */
export const carerConsultationForm: DatedClock = {
  id: 'C16b',
  slug: 'review.carer-consultation',
  title: 'Carer consultation form',
  statement:
    "The foster carer's consultation form reaches the IRO at least 5 working days before the review.",
  kind: 'local practice',
  confidence: 'local',
  source: 'Kent seed',
  cites: [practiceOf('Kent', 'practice in 2017-18')],
  inForce: sinceUnknown,
  limit: atLeastBefore(workingDays(5)),
  anchor: 'review_meeting',
  readings: ['working-days-before'],
  worked: [
    { start: '2026-11-26', due: '2026-11-19', why: 'no bank holiday in between' },
    { start: '2026-01-06', due: '2025-12-29', why: "New Year's Day is not counted" },
  ],
}
