import { type DatedClock, since, weeks, within } from '#domain/law/clock.ts'
import { carePlanningRegulations } from '#domain/law/instruments.ts'

/**
 * After the first review, a child with a temporarily approved carer, or with a parent under an interim
 * care order, is visited at intervals of not more than four weeks.
 *
 * At most 28 days lie between one visit and the next.
 *
 *   Thu 27 Nov 2025 -> Thu 25 Dec 2025: 28 days after, the day itself not counted; Christmas Day does not move it
 *   Mon 9 Mar 2026 -> Mon 6 Apr 2026: 28 days after, the day itself not counted; Easter Monday does not move it
 */
export const visitTemporaryOrInterimOrderLater: DatedClock = {
  id: 'C24h',
  slug: 'visit.temporary-or-interim-order-later',
  title: 'Visit: reg 24 or ICO with parent, after first review',
  statement:
    'After the first review, a child with a temporarily approved carer, or with a parent under an interim care order, is visited at intervals of not more than four weeks.',
  kind: 'statute',
  confidence: 'primary',
  source: 'reg 28(4)(b)',
  cites: [carePlanningRegulations('reg 28(4)(b)')],
  inForce: since('2011-04-01'),
  limit: within(weeks(4)),
  anchor: 'previous_visit',
  readings: ['weeks-and-intervals'],
  worked: [
    {
      start: '2025-11-27',
      due: '2025-12-25',
      why: '28 days after, the day itself not counted; Christmas Day does not move it',
    },
    {
      start: '2026-03-09',
      due: '2026-04-06',
      why: '28 days after, the day itself not counted; Easter Monday does not move it',
    },
  ],
}
