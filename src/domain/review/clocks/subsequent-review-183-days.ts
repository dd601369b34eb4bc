import { type DatedClock, calendarDays, sinceUnknown, within } from '#domain/law/clock.ts'
import { practiceOf } from '#domain/law/instruments.ts'
import { subsequentReview } from './subsequent-review.ts'

/**
 * South Tyneside aims to hold each later review within 183 days of the one before.
 *
 * It can fall up to two days later than the six months of regulation 33(2): a date that it approves may be
 * out of time.
 *
 *   Sun 31 Aug 2025 -> Mon 2 Mar 2026: 183 days after, the day itself not counted
 *   Fri 29 Aug 2025 -> Sat 28 Feb 2026: 183 days after, the day itself not counted; a Saturday does not move it
 */
export const subsequentReviewIn183Days: DatedClock = {
  id: 'V183',
  slug: 'local.subsequent-review-183-days',
  title: 'South Tyneside subsequent review (day-count variant)',
  statement: 'South Tyneside aims to hold each later review within 183 days of the one before.',
  kind: 'local practice',
  confidence: 'local',
  source: 'South Tyneside 2013-14; historic PI day counts',
  cites: [practiceOf('South Tyneside', 'practice in 2013-14')],
  inForce: sinceUnknown,
  limit: within(calendarDays(183)),
  anchor: 'previous_review_held',
  warning: '-1 to +2 days against 6 months: can breach reg 33(2)',
  beside: subsequentReview,
  readings: ['day-count-targets'],
  worked: [
    { start: '2025-08-31', due: '2026-03-02', why: '183 days after, the day itself not counted' },
    {
      start: '2025-08-29',
      due: '2026-02-28',
      why: '183 days after, the day itself not counted; a Saturday does not move it',
    },
  ],
}
