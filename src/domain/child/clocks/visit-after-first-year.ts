import { type DatedClock, since, weeks, within } from '#domain/law/clock.ts'
import { carePlanningRegulations } from '#domain/law/instruments.ts'

/**
 * After the first year, in a placement not meant to last until 18, the child is visited at intervals of
 * not more than six weeks.
 *
 * At most 42 days lie between one visit and the next.
 *
 *   Fri 14 Nov 2025 -> Fri 26 Dec 2025: 42 days after, the day itself not counted; Boxing Day does not move it
 *   Fri 20 Feb 2026 -> Fri 3 Apr 2026: 42 days after, the day itself not counted; Good Friday does not move it
 */
export const visitAfterFirstYear: DatedClock = {
  id: 'C24d',
  slug: 'visit.after-first-year',
  title: 'Visit: after first year, other',
  statement:
    'After the first year, in a placement not meant to last until 18, the child is visited at intervals of not more than six weeks.',
  kind: 'statute',
  confidence: 'primary',
  source: 'reg 28(2)(c)(ii)',
  cites: [carePlanningRegulations('reg 28(2)(c)(ii)')],
  inForce: since('2011-04-01'),
  limit: within(weeks(6)),
  anchor: 'previous_visit',
  readings: ['weeks-and-intervals'],
  worked: [
    {
      start: '2025-11-14',
      due: '2025-12-26',
      why: '42 days after, the day itself not counted; Boxing Day does not move it',
    },
    {
      start: '2026-02-20',
      due: '2026-04-03',
      why: '42 days after, the day itself not counted; Good Friday does not move it',
    },
  ],
}
