import { type DatedClock, since, weeks, within } from '#domain/law/clock.ts'
import { privateFosteringRegulations } from '#domain/law/instruments.ts'

/**
 * In the first year, a privately fostered child is visited at intervals of not more than six weeks.
 *
 * The arrangement begins, for this rule, when the authority becomes aware of it.
 *
 *   Thu 13 Nov 2025 -> Thu 25 Dec 2025: 42 days after, the day itself not counted; Christmas Day does not move it
 *   Sat 14 Feb 2026 -> Sat 28 Mar 2026: 42 days after, the day itself not counted; a Saturday does not move it
 */
export const privateFosteringFirstYear: DatedClock = {
  id: 'C34b',
  slug: 'private-fostering.first-year',
  title: 'Private fostering visits, first year',
  statement:
    'In the first year, a privately fostered child is visited at intervals of not more than six weeks.',
  kind: 'statute',
  confidence: 'primary',
  source: 'SI 2005/1533 reg 8(1)(a)',
  cites: [privateFosteringRegulations('reg 8(1)(a)')],
  inForce: since('2005-07-01'),
  limit: within(weeks(6)),
  anchor: 'previous_visit',
  readings: ['weeks-and-intervals'],
  worked: [
    {
      start: '2025-11-13',
      due: '2025-12-25',
      why: '42 days after, the day itself not counted; Christmas Day does not move it',
    },
    {
      start: '2026-02-14',
      due: '2026-03-28',
      why: '42 days after, the day itself not counted; a Saturday does not move it',
    },
  ],
}
