import { type DatedClock, since, weeks, within } from '#domain/law/clock.ts'
import { carePlanningRegulations } from '#domain/law/instruments.ts'

/**
 * After the first review, a child placed with a parent before the assessment was complete is visited at
 * intervals of not more than six weeks.
 *
 * At most 42 days lie between one visit and the next.
 *
 *   Thu 13 Nov 2025 -> Thu 25 Dec 2025: 42 days after, the day itself not counted; Christmas Day does not move it
 *   Mon 20 Jul 2026 -> Mon 31 Aug 2026: 42 days after, the day itself not counted; Summer bank holiday does not move it
 */
export const visitParentBeforeAssessmentLater: DatedClock = {
  id: 'C24f',
  slug: 'visit.parent-before-assessment-later',
  title: 'Visit: reg 19, after first review',
  statement:
    'After the first review, a child placed with a parent before the assessment was complete is visited at intervals of not more than six weeks.',
  kind: 'statute',
  confidence: 'primary',
  source: 'reg 28(3)(b)',
  cites: [carePlanningRegulations('reg 28(3)(b)')],
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
      start: '2026-07-20',
      due: '2026-08-31',
      why: '42 days after, the day itself not counted; Summer bank holiday does not move it',
    },
  ],
}
