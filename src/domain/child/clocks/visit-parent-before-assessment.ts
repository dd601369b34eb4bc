import { type DatedClock, since, weeks, within } from '#domain/law/clock.ts'
import { carePlanningRegulations } from '#domain/law/instruments.ts'

/**
 * A child placed with a parent before the assessment is complete is visited every week until the first
 * review.
 *
 * Regulation 19 allows such a placement only where it is necessary and consistent with the child's
 * welfare.
 *
 *   Thu 18 Dec 2025 -> Thu 25 Dec 2025: 7 days after, the day itself not counted; Christmas Day does not move it
 *   Mon 30 Mar 2026 -> Mon 6 Apr 2026: 7 days after, the day itself not counted; Easter Monday does not move it
 */
export const visitParentBeforeAssessment: DatedClock = {
  id: 'C24e',
  slug: 'visit.parent-before-assessment',
  title: 'Visit: placed with parent before assessment (reg 19), until first review',
  statement:
    'A child placed with a parent before the assessment is complete is visited every week until the first review.',
  kind: 'statute',
  confidence: 'primary',
  source: 'reg 28(3)(a)',
  cites: [carePlanningRegulations('reg 28(3)(a)')],
  inForce: since('2011-04-01'),
  limit: within(weeks(1)),
  anchor: 'previous_visit',
  readings: ['weeks-and-intervals'],
  worked: [
    {
      start: '2025-12-18',
      due: '2025-12-25',
      why: '7 days after, the day itself not counted; Christmas Day does not move it',
    },
    {
      start: '2026-03-30',
      due: '2026-04-06',
      why: '7 days after, the day itself not counted; Easter Monday does not move it',
    },
  ],
}
