import { type DatedClock, since, weeks, within } from '#domain/law/clock.ts'
import { carePlanningRegulations } from '#domain/law/instruments.ts'

/**
 * The child is visited within one week of the start of any placement.
 *
 * Every new placement starts it; a temporary stay from which the child returns does not.
 *
 *   Thu 18 Dec 2025 -> Thu 25 Dec 2025: 7 days after, the day itself not counted; Christmas Day does not move it
 *   Tue 31 Mar 2026 -> Tue 7 Apr 2026: 7 days after, the day itself not counted
 */
export const visitStartOfPlacement: DatedClock = {
  id: 'C24a',
  slug: 'visit.start-of-placement',
  title: 'Visit: start of placement',
  statement: 'The child is visited within one week of the start of any placement.',
  kind: 'statute',
  confidence: 'primary',
  source: 'reg 28(2)(a)',
  cites: [carePlanningRegulations('reg 28(2)(a)')],
  inForce: since('2011-04-01'),
  limit: within(weeks(1)),
  anchor: 'placement_start',
  readings: ['weeks-and-intervals'],
  worked: [
    {
      start: '2025-12-18',
      due: '2025-12-25',
      why: '7 days after, the day itself not counted; Christmas Day does not move it',
    },
    { start: '2026-03-31', due: '2026-04-07', why: '7 days after, the day itself not counted' },
  ],
}
