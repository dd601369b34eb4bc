import { type DatedClock, since, within, workingDays } from '#domain/law/clock.ts'
import { privateFosteringRegulations } from '#domain/law/instruments.ts'

/**
 * A child to be privately fostered is visited within 7 working days of the notification.
 *
 * The child is spoken to alone. A privately fostered child is not looked after and has no IRO.
 *
 *   Mon 22 Dec 2025 -> Mon 5 Jan 2026: Christmas Day, Boxing Day and New Year's Day are not counted
 *   Wed 1 Apr 2026 -> Tue 14 Apr 2026: Good Friday and Easter Monday are not counted
 */
export const privateFosteringFirstVisit: DatedClock = {
  id: 'C34a',
  slug: 'private-fostering.first-visit',
  title: 'Private fostering initial visit',
  statement: 'A child to be privately fostered is visited within 7 working days of the notification.',
  kind: 'statute',
  confidence: 'primary',
  source: 'SI 2005/1533 reg 4(1)',
  cites: [privateFosteringRegulations('reg 4(1)')],
  inForce: since('2005-07-01'),
  limit: within(workingDays(7)),
  anchor: 'notification_received',
  readings: ['counting-working-days'],
  worked: [
    {
      start: '2025-12-22',
      due: '2026-01-05',
      why: "Christmas Day, Boxing Day and New Year's Day are not counted",
    },
    { start: '2026-04-01', due: '2026-04-14', why: 'Good Friday and Easter Monday are not counted' },
  ],
}
