import { type DatedClock, since, within, workingDays } from '#domain/law/clock.ts'
import { carePlanningRegulations } from '#domain/law/instruments.ts'

/**
 * The placement plan is made before the placement or, where that is not practicable, within 5 working days
 * of its start.
 *
 * Every placement has a new one. The IRO is told; the appropriate person agrees and signs it.
 *
 *   Mon 22 Dec 2025 -> Wed 31 Dec 2025: Christmas Day and Boxing Day are not counted
 *   Mon 30 May 2022 -> Wed 8 Jun 2022: Spring bank holiday (moved) and Platinum Jubilee (one-off) are not counted
 */
export const placementPlan: DatedClock = {
  id: 'C21',
  slug: 'placement-plan',
  title: 'Placement plan',
  statement:
    'The placement plan is made before the placement or, where that is not practicable, within 5 working days of its start.',
  kind: 'statute',
  confidence: 'primary',
  source: 'CPPCR 2010 reg 9(2)',
  cites: [carePlanningRegulations('reg 9(2)')],
  inForce: since('2011-04-01'),
  limit: within(workingDays(5)),
  anchor: 'placement_start',
  note: 'due before placement; 5 wd is the fallback',
  readings: ['counting-working-days'],
  worked: [
    { start: '2025-12-22', due: '2025-12-31', why: 'Christmas Day and Boxing Day are not counted' },
    {
      start: '2022-05-30',
      due: '2022-06-08',
      why: 'Spring bank holiday (moved) and Platinum Jubilee (one-off) are not counted',
    },
  ],
}
