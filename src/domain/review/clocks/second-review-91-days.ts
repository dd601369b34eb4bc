import { type DatedClock, calendarDays, sinceUnknown, within } from '#domain/law/clock.ts'
import { practiceOf } from '#domain/law/instruments.ts'
import { secondReview } from './second-review.ts'

/**
 * South Tyneside aims to hold the second review within 91 days of the first.
 *
 * It can fall up to two days later than the three months of regulation 33(2): a date that it approves may
 * be out of time.
 *
 *   Sun 30 Nov 2025 -> Sun 1 Mar 2026: 91 days after, the day itself not counted; a Sunday does not move it
 *   Sat 31 May 2025 -> Sat 30 Aug 2025: 91 days after, the day itself not counted; a Saturday does not move it
 */
export const secondReviewIn91Days: DatedClock = {
  id: 'V91',
  slug: 'local.second-review-91-days',
  title: 'South Tyneside second review (day-count variant)',
  statement: 'South Tyneside aims to hold the second review within 91 days of the first.',
  kind: 'local practice',
  confidence: 'local',
  source: 'South Tyneside 2013-14; historic PI day counts',
  cites: [practiceOf('South Tyneside', 'practice in 2013-14')],
  inForce: sinceUnknown,
  limit: within(calendarDays(91)),
  anchor: 'first_review_held',
  warning: '-1 to +2 days against 3 months: can breach reg 33(2)',
  beside: secondReview,
  readings: ['day-count-targets'],
  worked: [
    {
      start: '2025-11-30',
      due: '2026-03-01',
      why: '91 days after, the day itself not counted; a Sunday does not move it',
    },
    {
      start: '2025-05-31',
      due: '2025-08-30',
      why: '91 days after, the day itself not counted; a Saturday does not move it',
    },
  ],
}
