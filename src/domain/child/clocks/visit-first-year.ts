import { type DatedClock, since, weeks, within } from '#domain/law/clock.ts'
import { carePlanningRegulations } from '#domain/law/instruments.ts'

/**
 * In the first year of a placement the child is visited at intervals of not more than six weeks.
 *
 * At most 42 days lie between one visit and the next.
 *
 *   Thu 13 Nov 2025 -> Thu 25 Dec 2025: 42 days after, the day itself not counted; Christmas Day does not move it
 *   Mon 5 Jan 2026 -> Mon 16 Feb 2026: 42 days after, the day itself not counted
 */
export const visitFirstYear: DatedClock = {
  id: 'C24b',
  slug: 'visit.first-year',
  title: 'Visit: first year',
  statement: 'In the first year of a placement the child is visited at intervals of not more than six weeks.',
  kind: 'statute',
  confidence: 'primary',
  source: 'reg 28(2)(b)',
  cites: [carePlanningRegulations('reg 28(2)(b)')],
  inForce: since('2011-04-01'),
  limit: within(weeks(6)),
  anchor: 'previous_visit',
  readings: ['weeks-and-intervals'],
  worked: [
    {
      start: '2025-11-13',
      due: '2025-12-25',
      why: '42 days after, the day itself not counted; Christmas Day does not move it',
    },
    { start: '2026-01-05', due: '2026-02-16', why: '42 days after, the day itself not counted' },
  ],
}
