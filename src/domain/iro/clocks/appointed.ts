import { type DatedClock, sinceUnknown, within, workingDays } from '#domain/law/clock.ts'
import { iroHandbook, practiceOf } from '#domain/law/instruments.ts'

/**
 * An IRO is appointed within 5 working days of the child becoming looked after.
 *
 * Good practice in the manuals of many councils; the Handbook's paragraph has not been read.
 *
 *   Mon 22 Dec 2025 -> Wed 31 Dec 2025: Christmas Day and Boxing Day are not counted
 *   Wed 1 Apr 2026 -> Fri 10 Apr 2026: Good Friday and Easter Monday are not counted
 */
export const iroAppointed: DatedClock = {
  id: 'C01b',
  slug: 'iro.appointed',
  title: 'IRO appointed (good practice)',
  statement: 'An IRO is appointed within 5 working days of the child becoming looked after.',
  kind: 'statutory guidance',
  confidence: 'secondary',
  source:
    'Council manuals (Bristol, Rochdale, Hertfordshire, Merton, Thurrock); IRO Handbook paragraph unread',
  cites: [
    iroHandbook('paragraph not read'),
    practiceOf('Bristol, Rochdale, Hertfordshire, Merton and Thurrock', 'procedures manuals'),
  ],
  inForce: sinceUnknown,
  limit: within(workingDays(5)),
  anchor: 'became_looked_after',
  readings: ['counting-working-days'],
  worked: [
    { start: '2025-12-22', due: '2025-12-31', why: 'Christmas Day and Boxing Day are not counted' },
    { start: '2026-04-01', due: '2026-04-10', why: 'Good Friday and Easter Monday are not counted' },
  ],
}
