import { type DatedClock, calendarDays, sinceUnknown, within } from '#domain/law/clock.ts'
import { practiceOf } from '#domain/law/instruments.ts'
import { firstReview } from './first-review.ts'

/**
 * South Tyneside aims to hold the first review within 28 days of the child becoming looked after.
 *
 * An old performance-indicator convention. It stands beside the first review of regulation 33(1) and never
 * in its place.
 *
 *   Mon 1 Dec 2025 -> Mon 29 Dec 2025: 28 days after, the day itself not counted
 *   Sat 7 Mar 2026 -> Sat 4 Apr 2026: 28 days after, the day itself not counted; a Saturday does not move it
 */
export const firstReviewIn28Days: DatedClock = {
  id: 'V28',
  slug: 'local.first-review-28-days',
  title: 'South Tyneside first review (day-count variant)',
  statement:
    'South Tyneside aims to hold the first review within 28 days of the child becoming looked after.',
  kind: 'local practice',
  confidence: 'local',
  source: 'South Tyneside 2013-14; historic PI day counts',
  cites: [practiceOf('South Tyneside', 'practice in 2013-14')],
  inForce: sinceUnknown,
  limit: within(calendarDays(28)),
  anchor: 'became_looked_after',
  warning:
    'same or earlier than 20 wd for weekday starts; 1-2 calendar days later (a weekend date) for Sat/Sun starts',
  beside: firstReview,
  readings: ['day-count-targets'],
  worked: [
    { start: '2025-12-01', due: '2025-12-29', why: '28 days after, the day itself not counted' },
    {
      start: '2026-03-07',
      due: '2026-04-04',
      why: '28 days after, the day itself not counted; a Saturday does not move it',
    },
  ],
}
