import { type DatedClock, hours, sinceUnknown, within } from '#domain/law/clock.ts'
import { missingChildrenGuidance } from '#domain/law/instruments.ts'

/**
 * A child who went missing is offered an interview that is completed within 72 hours of being found or
 * coming back.
 *
 * Only the day is known to Waymark: the 72 hours end on the third day after, at the time of day the child
 * was found.
 *
 *   Fri 2 Jan 2026 -> Mon 5 Jan 2026: the 72 hours end on this date
 *   Thu 2 Apr 2026 -> Sun 5 Apr 2026: the 72 hours end on this date
 */
export const returnHomeInterview: DatedClock = {
  id: 'C31a',
  slug: 'missing.return-interview',
  title: 'Return home interview',
  statement:
    'A child who went missing is offered an interview that is completed within 72 hours of being found or coming back.',
  kind: 'statutory guidance',
  confidence: 'secondary',
  source: 'Missing children statutory guidance 2014, as stated by Missing People',
  cites: [missingChildrenGuidance('as stated by Missing People')],
  inForce: sinceUnknown,
  limit: within(hours(72)),
  anchor: 'child_found',
  readings: ['hours-and-dates'],
  worked: [
    { start: '2026-01-02', due: '2026-01-05', why: 'the 72 hours end on this date' },
    { start: '2026-04-02', due: '2026-04-05', why: 'the 72 hours end on this date' },
  ],
}
