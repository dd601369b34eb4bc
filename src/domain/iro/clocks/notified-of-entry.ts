import { type DatedClock, sinceUnknown, within, workingDays } from '#domain/law/clock.ts'
import { practiceOf } from '#domain/law/instruments.ts'

/**
 * The IRO service is told within 2 working days that a child has become looked after.
 *
 * Hertfordshire's manual says so, and Walsall's begins to; it is probably Handbook wording that nobody
 * here has read.
 *
 *   Fri 6 Nov 2026 -> Tue 10 Nov 2026: no bank holiday in between
 *   Thu 2 Apr 2026 -> Wed 8 Apr 2026: Good Friday and Easter Monday are not counted
 */
export const notifiedOfEntry: DatedClock = {
  id: 'C02b',
  slug: 'entry.notified',
  title: 'Notification to IRO service',
  statement: 'The IRO service is told within 2 working days that a child has become looked after.',
  kind: 'local practice',
  confidence: 'local',
  source:
    'Hertfordshire manual: within two working days (Walsall similar, excerpt cut); probably IRO Handbook wording, unread',
  cites: [practiceOf('Hertfordshire', 'procedures manual')],
  inForce: sinceUnknown,
  limit: within(workingDays(2)),
  anchor: 'became_looked_after',
  readings: ['counting-working-days'],
  worked: [
    { start: '2026-11-06', due: '2026-11-10', why: 'no bank holiday in between' },
    { start: '2026-04-02', due: '2026-04-08', why: 'Good Friday and Easter Monday are not counted' },
  ],
}
