import { type DatedClock, since, weeks, within } from '#domain/law/clock.ts'
import { carePlanningRegulations } from '#domain/law/instruments.ts'

/**
 * A child with a temporarily approved carer, or with a parent under an interim care order, is visited
 * every week until the first review.
 *
 * The temporary approval is that of regulation 24, for a connected person.
 *
 *   Fri 19 Dec 2025 -> Fri 26 Dec 2025: 7 days after, the day itself not counted; Boxing Day does not move it
 *   Mon 18 May 2026 -> Mon 25 May 2026: 7 days after, the day itself not counted; Spring bank holiday does not move it
 */
export const visitTemporaryOrInterimOrder: DatedClock = {
  id: 'C24g',
  slug: 'visit.temporary-or-interim-order',
  title: 'Visit: reg 24 or ICO with parent, until first review',
  statement:
    'A child with a temporarily approved carer, or with a parent under an interim care order, is visited every week until the first review.',
  kind: 'statute',
  confidence: 'primary',
  source: 'reg 28(4)(a)',
  cites: [carePlanningRegulations('reg 28(4)(a)')],
  inForce: since('2011-04-01'),
  limit: within(weeks(1)),
  anchor: 'previous_visit',
  readings: ['weeks-and-intervals'],
  worked: [
    {
      start: '2025-12-19',
      due: '2025-12-26',
      why: '7 days after, the day itself not counted; Boxing Day does not move it',
    },
    {
      start: '2026-05-18',
      due: '2026-05-25',
      why: '7 days after, the day itself not counted; Spring bank holiday does not move it',
    },
  ],
}
