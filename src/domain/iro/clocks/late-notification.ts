import { type DatedClock, sinceUnknown, within, workingDays } from '#domain/law/clock.ts'
import { practiceOf } from '#domain/law/instruments.ts'

/**
 * Kent counts a notification of care entry as late when it comes 3 or more working days after the child
 * became looked after.
 *
 * The day of entry is day 0, so the second working day after it is the last day in time. Late notification
 * is a named cause of late first reviews.
 *
 *   Mon 2 Nov 2026 -> Wed 4 Nov 2026: no bank holiday in between
 *   Fri 6 Nov 2026 -> Tue 10 Nov 2026: no bank holiday in between
 *   Wed 24 Dec 2025 -> Tue 30 Dec 2025: Christmas Day and Boxing Day are not counted
 */
export const lateNotification: DatedClock = {
  id: 'C02a',
  slug: 'entry.notification-late',
  title: 'Late notification of care entry',
  statement:
    'Kent counts a notification of care entry as late when it comes 3 or more working days after the child became looked after.',
  kind: 'local practice',
  confidence: 'local',
  source: 'Kent 2017-18: late if 3 or more working days',
  cites: [practiceOf('Kent', 'practice in 2017-18')],
  inForce: sinceUnknown,
  limit: within(workingDays(2)),
  anchor: 'became_looked_after',
  readings: ['counting-working-days'],
  worked: [
    { start: '2026-11-02', due: '2026-11-04', why: 'no bank holiday in between' },
    { start: '2026-11-06', due: '2026-11-10', why: 'no bank holiday in between' },
    { start: '2025-12-24', due: '2025-12-30', why: 'Christmas Day and Boxing Day are not counted' },
  ],
}
