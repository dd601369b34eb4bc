import { type DatedClock, sinceUnknown, within, workingDays } from '#domain/law/clock.ts'
import { workingTogether } from '#domain/law/instruments.ts'

/**
 * A conference is held within 15 working days of the notification that a child with a plan has moved in.
 *
 * The text has not been read.
 *
 *   Mon 15 Dec 2025 -> Thu 8 Jan 2026: Christmas Day, Boxing Day and New Year's Day are not counted
 *   Fri 17 Apr 2026 -> Mon 11 May 2026: Early May bank holiday is not counted
 */
export const transferInConference: DatedClock = {
  id: 'C32g',
  slug: 'conference.transfer-in',
  title: 'Transfer-in conference',
  statement:
    'A conference is held within 15 working days of the notification that a child with a plan has moved in.',
  kind: 'statutory guidance',
  confidence: 'knowledge-verify',
  source: 'Working Together / local procedures',
  cites: [workingTogether('not read')],
  inForce: sinceUnknown,
  limit: within(workingDays(15)),
  anchor: 'notified_of_move',
  readings: ['counting-working-days'],
  worked: [
    {
      start: '2025-12-15',
      due: '2026-01-08',
      why: "Christmas Day, Boxing Day and New Year's Day are not counted",
    },
    { start: '2026-04-17', due: '2026-05-11', why: 'Early May bank holiday is not counted' },
  ],
}
