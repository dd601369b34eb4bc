import { type DatedClock, since, weeks, within } from '#domain/law/clock.ts'
import { carePlanningRegulations } from '#domain/law/instruments.ts'

/**
 * After that, a child under a care order who lives with a parent is visited at intervals of not more than
 * six weeks.
 *
 * At most 42 days lie between one visit and the next.
 *
 *   Thu 13 Nov 2025 -> Thu 25 Dec 2025: 42 days after, the day itself not counted; Christmas Day does not move it
 *   Sat 4 Apr 2026 -> Sat 16 May 2026: 42 days after, the day itself not counted; a Saturday does not move it
 */
export const visitCareOrderWithParentNext: DatedClock = {
  id: 'C24j',
  slug: 'visit.care-order-with-parent-next',
  title: 'Visit: care order, with parent, next',
  statement:
    'After that, a child under a care order who lives with a parent is visited at intervals of not more than six weeks.',
  kind: 'statute',
  confidence: 'primary',
  source: 'reg 28(5)(b)',
  cites: [carePlanningRegulations('reg 28(5)(b)')],
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
    {
      start: '2026-04-04',
      due: '2026-05-16',
      why: '42 days after, the day itself not counted; a Saturday does not move it',
    },
  ],
}
