import { type DatedClock, since, weeks, within } from '#domain/law/clock.ts'
import { privateFosteringRegulations } from '#domain/law/instruments.ts'

/**
 * After the first year, a privately fostered child is visited at intervals of not more than twelve weeks.
 *
 * At most 84 days lie between one visit and the next.
 *
 *   Thu 2 Oct 2025 -> Thu 25 Dec 2025: 84 days after, the day itself not counted; Christmas Day does not move it
 *   Sat 10 Jan 2026 -> Sat 4 Apr 2026: 84 days after, the day itself not counted; a Saturday does not move it
 */
export const privateFosteringLaterYears: DatedClock = {
  id: 'C34c',
  slug: 'private-fostering.later-years',
  title: 'Private fostering visits, later years',
  statement:
    'After the first year, a privately fostered child is visited at intervals of not more than twelve weeks.',
  kind: 'statute',
  confidence: 'primary',
  source: 'SI 2005/1533 reg 8(1)(b)',
  cites: [privateFosteringRegulations('reg 8(1)(b)')],
  inForce: since('2005-07-01'),
  limit: within(weeks(12)),
  anchor: 'previous_visit',
  readings: ['weeks-and-intervals'],
  worked: [
    {
      start: '2025-10-02',
      due: '2025-12-25',
      why: '84 days after, the day itself not counted; Christmas Day does not move it',
    },
    {
      start: '2026-01-10',
      due: '2026-04-04',
      why: '84 days after, the day itself not counted; a Saturday does not move it',
    },
  ],
}
