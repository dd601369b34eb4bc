import { type DatedClock, since, weeks, within } from '#domain/law/clock.ts'
import { carePlanningRegulations } from '#domain/law/instruments.ts'

/**
 * A child under a care order who lives with a parent is visited within one week of the order.
 *
 * The order starts the clock, and not the day the child moved in.
 *
 *   Thu 18 Dec 2025 -> Thu 25 Dec 2025: 7 days after, the day itself not counted; Christmas Day does not move it
 *   Mon 27 Apr 2026 -> Mon 4 May 2026: 7 days after, the day itself not counted; Early May bank holiday does not move it
 */
export const visitCareOrderWithParentFirst: DatedClock = {
  id: 'C24i',
  slug: 'visit.care-order-with-parent',
  title: 'Visit: care order, with parent, first',
  statement: 'A child under a care order who lives with a parent is visited within one week of the order.',
  kind: 'statute',
  confidence: 'primary',
  source: 'reg 28(5)(a)',
  cites: [carePlanningRegulations('reg 28(5)(a)')],
  inForce: since('2011-04-01'),
  limit: within(weeks(1)),
  anchor: 'care_order_made',
  readings: ['weeks-and-intervals'],
  worked: [
    {
      start: '2025-12-18',
      due: '2025-12-25',
      why: '7 days after, the day itself not counted; Christmas Day does not move it',
    },
    {
      start: '2026-04-27',
      due: '2026-05-04',
      why: '7 days after, the day itself not counted; Early May bank holiday does not move it',
    },
  ],
}
